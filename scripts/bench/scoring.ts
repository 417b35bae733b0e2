import type { score as Score } from '../../src/model/index.ts'
import type { Platform, ProfileSnapshot } from '../../src/profile.ts'
import { bundle } from './bundle.ts'
import { inventedLines } from './invented-lines.ts'
import { report } from './report.ts'

/**
 * Scoring JSON Lines, against `JSON.parse` of the same lines. In batches, as a stream would have it: lines are made, parsed
 * and scored a few at a time, so that nothing is kept, and the heap at the end is the heap of the start.
 */
const BATCH = 50
/** Rounds of batches before the clock runs: both sides are then compiled. */
const WARM_UP = 2_000

/** The sites that have a table of benchmarks; of the others nothing is scored. */
const SITES: readonly Platform[] = ['instagram', 'tiktok', 'youtube', 'x']
const RUNS = [
  { name: 'all sites', sites: SITES, posts: 12, lines: 100_000 },
  { name: 'all sites', sites: SITES, posts: 5, lines: 20_000 },
  { name: 'all sites', sites: SITES, posts: 30, lines: 20_000 },
  ...SITES.flatMap((site) => [12, 5].map((posts) => ({ name: site, sites: [site], posts, lines: 10_000 }))),
]

export async function benchScoring(): Promise<void> {
  const code = await bundle('../../src/model/index.ts', 'es')
  const { score }: { score: typeof Score } = await import(
    `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  )
  console.log('\nScoring snapshots, against JSON.parse of their lines (Node)')
  for (const { name, sites, posts, lines } of RUNS) {
    const next = inventedLines(sites, posts)
    run(score, next, WARM_UP)
    const heaps = [heapInUse()]
    const first = run(score, next, lines / 2)
    heaps.push(heapInUse())
    const second = run(score, next, lines / 2)
    heaps.push(heapInUse())
    const parsing = first.parsing + second.parsing
    const scoring = first.scoring + second.scoring
    const each = (all: number) => `${((all / lines) * 1000).toFixed(1)} µs`
    report(
      `${lines.toLocaleString('en')} lines of ${posts} posts, ${name}`,
      scoring / parsing,
      1,
      `score ${each(scoring)}, parse ${each(parsing)}; heap ${heaps.map((bytes) => `${(bytes / 1e6).toFixed(1)} MB`).join(', ')}`,
    )
  }
}

/** Milliseconds of each half. */
function run(score: typeof Score, next: () => string, lines: number): { parsing: number; scoring: number } {
  const total = { parsing: 0, scoring: 0 }
  let said = 0
  for (let done = 0; done < lines; done += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, lines - done) }, next)
    const start = performance.now()
    const snapshots = batch.map((line): ProfileSnapshot => JSON.parse(line))
    const between = performance.now()
    for (const snapshot of snapshots) if (score(snapshot).score !== null) said += 1
    total.parsing += between - start
    total.scoring += performance.now() - between
  }
  // An unused verdict might not be worked out at all; and a line without a score is cheap, so nearly all must have one.
  if (said < 0.95 * lines) throw new Error(`Only ${said} of ${lines} invented lines got a score`)
  return total
}

/** After a full collection; of little use without `--expose-gc`, which the script in package.json gives. */
function heapInUse(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
