import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCount } from '../../src/counts/index.ts'
import { EDGES, TAGS, type Written, writers } from './languages.ts'

const SEED = 20_261_114
const RANDOM_COUNTS = 60

/** Counts of every size are as likely: half of those below 10¹¹ have eleven digits. */
const counts = fc.sample(
  fc
    .tuple(fc.integer({ min: 0, max: 10 }), fc.double({ min: 1, max: 10, noNaN: true }))
    .map(([power, lead]) => Math.floor(lead * 10 ** power)),
  { seed: SEED, numRuns: RANDOM_COUNTS },
)

/** Where no unit was written, nothing tells cut digits from full ones: only a site that says so can be read then. */
function hidesItsCut({ text, significantDigits, count }: Written): boolean {
  return significantDigits !== undefined && count > 999 && !/[\p{L}]/u.test(text)
}

describe('every language that the browser can write', () => {
  it('speaks of at least ninety', () => {
    expect(Intl.NumberFormat.supportedLocalesOf(TAGS)).toHaveLength(TAGS.length)
    expect(TAGS.length).toBeGreaterThanOrEqual(90)
  })

  it('never misses the true count, and reads 99.5 % of the texts', () => {
    const missed: string[] = []
    const unread = new Map<string, number>()
    let texts = 0
    let read = 0
    for (const tag of TAGS) {
      for (const write of writers(tag)) {
        for (const count of [...EDGES, ...counts]) {
          const written = write(count)
          const { text, rounding, significantDigits } = written
          texts++
          const known = parseCount(text, tag, significantDigits ? { rounding, significantDigits } : { rounding })
          const unknown = hidesItsCut(written) ? known : parseCount(text, tag)
          if (known && unknown) read++
          else unread.set(tag, (unread.get(tag) ?? 0) + 1)
          for (const got of [known, unknown]) {
            if (got && (got.low > count || got.high < count))
              missed.push(`${tag} ${count} ${text} ${JSON.stringify(got)}`)
          }
        }
      }
    }
    const share = ((100 * read) / texts).toFixed(3)
    console.info(`${texts} texts in ${TAGS.length} languages: ${share} % read; unread: ${JSON.stringify([...unread])}`)
    expect(missed.slice(0, 20)).toEqual([])
    expect(read / texts).toBeGreaterThanOrEqual(0.995)
  })
})
