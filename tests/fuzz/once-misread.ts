import { expect, test } from 'vitest'
import { type Fault, judged } from '../../scripts/fuzz/judge.ts'
import { fixtureOf } from '../../scripts/fuzz/pages.ts'
import type { Platform } from '../../src/profile.ts'
import { SITES } from '../../src/sites/index.ts'

/**
 * A page that a mutant has shown to be misread, with no more broken than it takes. `name` says what was broken, and the
 * fixture still reads as it should where it is whole.
 */
export function onceMisread(
  platform: Platform,
  name: string,
  fixture: string,
  breakIt: (document: Document) => void,
): void {
  test(`once misread: ${name}`, () => {
    const site = SITES.find((one) => one.platform === platform)
    const page = site && fixtureOf(site, fixture)
    if (!page) throw new Error(`No such page: ${platform}/${fixture}`)
    const before = page.document.documentElement.outerHTML
    breakIt(page.document)
    expect(page.document.documentElement.outerHTML, 'the fixture has nothing of this kind to break').not.toBe(before)
    expect(judged(page).faults).toEqual<Fault[]>([])
  })
}
