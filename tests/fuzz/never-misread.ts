import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { breakAll } from '../../scripts/fuzz/break.ts'
import { MUTATIONS } from '../../scripts/fuzz/mutations.ts'
import { fixturesOf, type PageToBreak } from '../../scripts/fuzz/pages.ts'
import type { Platform } from '../../src/profile.ts'
import { SITES } from '../../src/sites/index.ts'

/** The suite's own: `npm run fuzz` begins with it, too. Others are for looking further. */
const SEED = 1
const MUTANTS = 5_000
/** Small enough that no machine meets the time limit, and that one sees it go on. */
const SLICE = 500
/** Of the header counts that the whole pages show. Blank beats wrong, but a reader that reads nothing is no reader. */
const STILL_READ = 0.7

/**
 * Breaks the invented pages of a site in 5,000 ways: no reading may throw, show a wrong count, take somebody else's post or
 * be no snapshot. The same ways each time, so that a change is judged by what it changed.
 */
export function neverMisread(platform: Platform): void {
  const site = SITES.find((one) => one.platform === platform)
  if (site === undefined) throw new Error(`No such site: ${platform}`)

  describe(`broken pages of ${platform}`, () => {
    let pages: readonly PageToBreak[] = []
    const tried = new Set<string>()
    const stillRead: number[] = []
    beforeAll(() => {
      pages = fixturesOf(site)
    }, 600_000)
    afterAll(() => {
      pages = []
    })

    const slices = Array.from({ length: MUTANTS / SLICE }, (_, at) => at * SLICE)
    test.each(slices)(
      'mutants from %i on are read rightly or not at all',
      (from) => {
        const result = breakAll(pages, SEED, SLICE, from)
        for (const name of result.tried) tried.add(name)
        stillRead.push(result.stillRead)
        const wrong = result.wrong.map(
          ({ page, seed, mutations, faults }) =>
            `--keep ${page}:${seed} [${mutations.join(', ')}] ${faults.map(({ kind, what }) => `${kind} ${what}`).join('; ')}`,
        )
        expect(wrong, `to see one: npm run fuzz -- --site ${platform} --keep <page>:<seed>`).toEqual([])
      },
      600_000,
    )

    test('every way to break a page was tried', () => {
      expect([...tried].sort()).toEqual(Object.keys(MUTATIONS).sort())
    })

    test('most counts are still read', () => {
      expect(stillRead.reduce((sum, share) => sum + share, 0) / stillRead.length).toBeGreaterThan(STILL_READ)
    })
  })
}
