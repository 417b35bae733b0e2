import { type Rates, rates, wilson } from '../tests/model/history-rates.ts'
import { PATTERNS } from '../tests/model/simulated-history.ts'

/**
 * How often the history's signals are wrong, and how often they see what they are for, on simulated years:
 * `node --import tsx scripts/simulate-history.ts [YEARS]`. The figures in src/model/history/README.md come from here.
 */
const YEARS = Number(process.argv[2] ?? 8_000)
const FEWER = Math.round(YEARS / 8)
const percent = (share: number) => `${(100 * share).toFixed(2)} %`

function print(name: string, years: number, found: Rates): void {
  const [low, high] = wilson(found.any, years)
  const each = Object.entries(found).map(([key, share]) => `${key} ${percent(share)}`)
  console.log(`${name} (${years} years, any ${percent(low)} to ${percent(high)}): ${each.join(', ')}`)
}

print('organic', YEARS, rates(YEARS, 1))
for (const name of Object.keys(PATTERNS)) print(name, FEWER, rates(FEWER, 2, name))
