import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Row } from '../../src/messages/watching.ts'
import { COLUMNS, FIRST_ORDER, nextOrder, ordered } from '../../src/pages/desk/watch-list/order.ts'
import { handles, row } from './invented-rows.ts'

const up = (column: (typeof COLUMNS)[number]) => ({ column, descending: false })
const down = (column: (typeof COLUMNS)[number]) => ({ column, descending: true })
const rate = (median: number) =>
  ({ engagement: { median, low: median, high: median, per: 'followers', posts: 12 } }) as const

describe('the order of the watch list', () => {
  test('of names is that of the reader’s language, capitals and accents aside', () => {
    const rows = [
      row('a', { name: 'Zinc' }),
      row('b', { name: 'élan' }),
      row('c', { name: 'Eden' }),
      row('d', { name: 'Östra' }),
    ]
    expect(handles(ordered(rows, up('account'), 'en'))).toEqual(['c', 'b', 'd', 'a'])
    expect(handles(ordered(rows, up('account'), 'sv'))).toEqual(['c', 'b', 'a', 'd'])
  })

  test('of a name that is nothing but marks of direction is that of the handle', () => {
    const rows = [row('zebra', { name: '\u202E\u200F' }), row('middle'), row('other', { name: 'Amber' })]
    expect(handles(ordered(rows, up('account'), 'en'))).toEqual(['other', 'middle', 'zebra'])
  })

  test('of verdicts puts what fits first, and last what nothing is said of', () => {
    const rows = [
      row('never', { unread: true }),
      row('mixed', { band: 'mixed' }),
      row('unknown', { band: 'unknown' }),
      row('fits.little', { verdict: { score: 60 } }),
      row('low', { band: 'low' }),
      row('fits.much', { verdict: { score: 90 } }),
    ]
    const known = ['fits.much', 'fits.little', 'low', 'mixed']
    expect(handles(ordered(rows, up('verdict'), 'en'))).toEqual([...known, 'never', 'unknown'])
    expect(handles(ordered(rows, down('verdict'), 'en'))).toEqual([...known.toReversed(), 'never', 'unknown'])
  })

  test.each([
    ['rate', [row('b', { verdict: rate(0.02) }), row('a', { verdict: rate(0.001) }), row('c', { verdict: rate(0.3) })]],
    [
      'percentile',
      [30, 10, 50].map((low, n) =>
        row('bac'[n] ?? '', {
          verdict: { percentile: { low, high: low + 30, tier: '1000-', source: 'S', asOf: '2025' } },
        }),
      ),
    ],
    [
      'people',
      [300, 10, 500].map((low, n) => row('bac'[n] ?? '', { verdict: { engagedPeople: { low, high: low * 2 } } })),
    ],
    ['followers', [row('b', { followers: 900 }), row('a', { followers: 80 }), row('c', { followers: 7_000 })]],
    [
      'labels',
      [
        row('b', { said: { tags: ['craft'] } }),
        row('a', { said: { tags: ['art'] } }),
        row('c', { said: { lists: ['Spring'] } }),
      ],
    ],
    [
      'seen',
      [
        row('b', { at: '2026-10-02T00:00:00Z' }),
        row('a', { at: '2026-09-30T00:00:00Z' }),
        row('c', { at: '2026-11-02T00:00:00Z' }),
      ],
    ],
  ] as const)('by %s runs either way, and blanks stay last', (column, rows) => {
    const blank = row('blank', { unread: true })
    expect(handles(ordered([blank, ...rows], up(column), 'en'))).toEqual(['a', 'b', 'c', 'blank'])
    expect(handles(ordered([blank, ...rows], down(column), 'en'))).toEqual(['c', 'b', 'a', 'blank'])
  })

  test('leaves equals as they stood, in either direction', () => {
    const some = fc.array(fc.record({ followers: fc.constantFrom(null, 1, 2), handle: fc.uuid() }), { maxLength: 40 })
    fc.assert(
      fc.property(some, fc.boolean(), fc.constantFrom(...COLUMNS), (sketches, descending, column) => {
        const rows = sketches.map(({ handle, followers }) => row(handle, { followers, name: 'Same' }))
        const sorted = ordered(rows, { column, descending }, 'en')
        const countOf = (each: Row) => (column === 'followers' ? (each.seen?.followers?.value ?? null) : null)
        for (const count of [null, 1, 2]) {
          const alike = (all: readonly Row[]) => all.filter((each) => countOf(each) === count)
          expect(alike(sorted)).toEqual(alike(rows))
        }
        expect(new Set(sorted)).toEqual(new Set(rows))
      }),
    )
  })

  test('begins with the largest, of words with the first; the same column again turns it round', () => {
    expect(nextOrder(FIRST_ORDER, 'followers')).toEqual(down('followers'))
    expect(nextOrder(FIRST_ORDER, 'account')).toEqual(up('account'))
    expect(nextOrder(up('account'), 'account')).toEqual(down('account'))
  })
})
