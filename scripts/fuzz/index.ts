import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { SITES } from '../../src/sites/index.ts'
import { breakAll, breakOne } from './break.ts'
import { capturesOf, fixturesOf } from './pages.ts'

/**
 * `npm run fuzz -- --seed N --runs M [--site x] [--keep page:seed]`: breaks every invented page, and every real capture where
 * they are at hand, M times a site, and counts exceptions and wrong counts, which must be none. `--keep` writes one mutant to
 * artifacts/, to make a named regression of.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '1000' },
    site: { type: 'string' },
    keep: { type: 'string' },
  },
})

let failed = 0
for (const site of SITES.filter(({ platform }) => values.site === undefined || platform === values.site)) {
  const pages = [...fixturesOf(site), ...capturesOf(site)]
  if (values.keep !== undefined) {
    keep(values.keep)
    continue
  }
  const began = performance.now()
  const { wrong, stillRead, runs } = breakAll(pages, Number(values.seed), Number(values.runs))
  const each = (performance.now() - began) / runs
  const kinds = wrong.flatMap(({ faults }) => faults.map(({ kind }) => kind))
  const count = (kind: string) => kinds.filter((one) => one === kind).length
  failed += wrong.length
  console.log(
    `${site.platform.padEnd(10)} ${runs} mutants of ${pages.length} pages (${each.toFixed(1)} ms each): ` +
      `${count('exception')} exceptions, ${count('wrong count')} wrong counts, ${count('foreign post')} foreign posts, ` +
      `${count('not a snapshot')} no snapshots; ${(100 * stillRead).toFixed(1)} % of header counts still read`,
  )
  for (const { page, seed, mutations, faults } of wrong.slice(0, 40))
    console.log(
      `  ${page}:${seed} [${mutations.join(', ')}] ${faults.map(({ kind, what }) => `${kind} ${what}`).join('; ')}`,
    )

  function keep(asked: string): void {
    const [name, seed] = asked.split(':')
    const page = pages.find((one) => one.name === name)
    if (page === undefined) return
    const file = join(import.meta.dirname, '../../artifacts', `fuzz-${name?.replace('/', '-')}-${seed}.html`)
    mkdirSync(join(file, '..'), { recursive: true })
    const { faults, mutations } = breakOne(page, pages, Number(seed), (html) => writeFileSync(file, html))
    console.log(file, mutations, faults)
  }
}
process.exitCode = failed > 0 ? 1 : 0
