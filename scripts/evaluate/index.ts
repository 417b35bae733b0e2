/**
 * Prints how well the model does, by the protocol of the labelled rows, beside simpler and blacker models:
 * `npm run evaluate`, with `-- --from DIR` where the rows are not in `../shared/model`. The two tasks are never blended.
 * Parts run beside each other, as many as there are processors; what is printed does not depend on it.
 */
import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { rowsFolder } from '../calibrate/rows.ts'
import { PARTS } from './parts.ts'

const folder = rowsFolder(process.argv.slice(2))
if (folder === null) {
  console.error('The labelled rows are not on this machine. Say where they are: npm run evaluate -- --from DIR')
  console.error('Without them `npm test` holds the shipped scorecard to its figures on invented accounts.')
  process.exit(2)
}

const run = promisify(execFile)
/** The flags of this process go along: without them Node does not read TypeScript. (Worker threads do not take them.) */
const command = [...process.execArgv, join(import.meta.dirname, 'part.ts')]

const texts: string[] = []
// The longest come last in print, and are begun first.
const waiting = PARTS.map((_, part) => part)
async function workThrough(): Promise<void> {
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const { stdout } = await run(process.execPath, [...command, String(part), folder ?? ''])
    texts[part] = stdout
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, workThrough))
console.log(`${texts.join('\n\n')}\n`)
