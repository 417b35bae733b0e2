import { readFile } from 'node:fs/promises'
import { type PackProblem, readSitePack, type SitePack } from '../messages/site-pack.ts'
import { fileTrouble } from './io.ts'

/** The site pack in a file, or the sentence that says what is wrong with it and where. */
export async function packIn(file: string): Promise<SitePack | string> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    return fileTrouble(file, error)
  }
  const { JSDOM } = await import('jsdom')
  const { document } = new JSDOM('').window
  const pack = readSitePack(text, (select) => {
    try {
      document.querySelector(select)
      return true
    } catch {
      return false
    }
  })
  return 'why' in pack ? `"${file}" is not used: ${reason(pack)}` : pack
}

function reason(problem: PackProblem): string {
  switch (problem.why) {
    case 'too-large':
      return 'it is too large for a site pack.'
    case 'no-json':
      return `it is not JSON${problem.line === null ? '' : ` (line ${problem.line})`}.`
    case 'not-a-pack':
      return 'it is no site pack. One begins with "format": "earned-site-pack".'
    case 'later-version':
      return 'it is a site pack for a later version of Earned.'
    case 'shape':
      return `${problem.place} is not as a site pack has it. CONTRIBUTING.md shows one.`
    case 'selector':
      return `the selector at ${problem.place} does not parse.`
  }
}
