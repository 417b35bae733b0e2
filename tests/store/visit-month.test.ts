import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Count, Observation } from '../../src/profile.ts'
import { readMonths } from '../../src/store/shelves.ts'
import { joinedVisits, monthFrom, monthOf, visitsIn } from '../../src/store/visit-month.ts'
import { exactly } from './sample.ts'

const OWNER = { platform: 'x', handle: 'ash' }
const count: fc.Arbitrary<Count | null> = fc.option(
  fc.oneof(
    fc.maxSafeNat().map(exactly),
    fc.tuple(fc.maxSafeNat(), fc.maxSafeNat(), fc.maxSafeNat()).map((three): Count => {
      const [low = 0, value = 0, high = 0] = three.toSorted((a, b) => a - b)
      return { value, low, high, exact: false }
    }),
  ),
)
const visit: fc.Arbitrary<Observation> = fc.record({
  observedAt: fc.nat(30 * 86_400).map((seconds) => new Date(Date.UTC(2026, 10, 1) + seconds * 1000).toISOString()),
  followers: count,
  following: count,
  posts: count,
})
const history = fc
  .uniqueArray(visit, { selector: ({ observedAt }) => observedAt, maxLength: 8 })
  .map((visits) => joinedVisits([], visits))

test('a month gives back every visit as it was, over any disk', () => {
  fc.assert(
    fc.property(history, (visits) => {
      const onDisk: unknown = structuredClone(monthFrom(OWNER, '2026-11', visits))
      expect(readMonths([onDisk]).flatMap(visitsIn)).toEqual(visits)
      const inFile: unknown = JSON.parse(JSON.stringify(onDisk))
      expect(readMonths([inFile]).flatMap(visitsIn)).toEqual(visits)
    }),
  )
})

test('histories join in any order, in any grouping, and twice', () => {
  const clash = fc.array(
    visit.map((one) => ({ ...one, observedAt: '2026-11-01T00:00:00.000Z' })),
    { maxLength: 2 },
  )
  const any = fc.tuple(history, clash).map(([a, b]) => joinedVisits(a, b))
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      expect(joinedVisits(a, b)).toEqual(joinedVisits(b, a))
      expect(joinedVisits(joinedVisits(a, b), c)).toEqual(joinedVisits(a, joinedVisits(b, c)))
      expect(joinedVisits(joinedVisits(a, b), b)).toEqual(joinedVisits(a, b))
    }),
  )
})

test('a visit belongs to its month in UTC', () => {
  expect(monthOf('2026-11-30T23:59:59.999Z')).toBe('2026-11')
  expect(monthOf('2026-12-01T00:30:00.000+01:00')).toBe('2026-11')
})

test.each([
  ['a visit that is no list', [7]],
  ['too little in it', [[1, 2, 3]]],
  ['a time that is none', [['x', 1, 1, 1]]],
  ['a time that no date reaches', [[9e15, 1, 1, 1]]],
  ['half a person', [[1, 1.5, 1, 1]]],
  ['fewer than nobody', [[1, -1, 1, 1]]],
  ['an interval that does not hold its value', [[1, [5, 6, 7], 1, 1]]],
  ['no list of visits', 'many'],
])('%s: the month is as good as not there', (_what, visits) => {
  expect(readMonths([{ ...OWNER, month: '2026-11', visits }])).toEqual([])
})
