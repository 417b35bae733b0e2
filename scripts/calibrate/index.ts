/**
 * Writes `src/model/benchmarks.json` from the collection of benchmarks and `src/model/scorecard.json` from the labelled rows: `npm run calibrate`, with `-- --from DIR` where the rows are
 * not in `../shared/model`, and `-- --without GROUP` to leave a group of rows out (its licence, a doubt about it). The same
 * rows give the same file, byte for byte. Each section comes from a module of its own.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accountSection } from './account.ts'
import { benchmarks } from './benchmarks.ts'
import { impossiblePairs, readAccounts, readPurchases, rowsFolder } from './rows.ts'

const MODEL = join(import.meta.dirname, '../../src/model')
const BIOME = join(import.meta.dirname, '../../node_modules/.bin/biome')

const argv = process.argv.slice(2)
const folder = rowsFolder(argv)
if (folder === null) {
  console.error('The labelled rows are not on this machine. Say where they are: npm run calibrate -- --from DIR')
  process.exit(2)
}
const without = argv.flatMap((word, at) => (argv[at - 1] === '--without' ? [word] : []))
const accounts = readAccounts(folder)
const purchases = readPurchases(folder)
const impossible = impossiblePairs(purchases)
const groups = new Set([...accounts.map((row) => row.group), ...purchases.map((row) => row.src)])
const unknown = without.filter((group) => !groups.has(group))
if (unknown.length > 0) {
  console.error(`No such group: ${unknown.join(', ')}. There are ${[...groups].join(', ')}.`)
  process.exit(2)
}

function write(file: string, content: unknown): void {
  const formatted = execFileSync(BIOME, ['format', `--stdin-file-path=src/model/${file}`], {
    input: JSON.stringify(content),
    encoding: 'utf8',
  })
  writeFileSync(join(MODEL, file), formatted)
}

const kept = {
  accounts: accounts.filter((row) => !without.includes(row.group)),
  purchases: purchases.filter((row) => !without.includes(row.src)),
}
write('benchmarks.json', benchmarks(folder, kept))
// What signals measure depends on the tables: only now that they are written.
const { engagementSection, measured } = await import('./engagement.ts')
const account = accountSection(kept.accounts)
const engagement = engagementSection(measured(kept.purchases.filter((row) => !impossible.has(row.pair))))
write('scorecard.json', { account, engagement })
console.log(`Wrote ${MODEL}: account fitted on ${account.fittedOn.map(({ group }) => group).join(', ')}.`)
