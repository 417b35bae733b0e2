import { describe, expect, test } from 'vitest'
import { EVERYTHING, type Filter, facetsOf, isNarrow, matching } from '../../src/pages/desk/watch-list/filter.ts'
import { exactly } from '../store/sample.ts'
import { handles, row } from './invented-rows.ts'

const looked = { at: '2026-10-01T12:00:00.000Z', band: 'low', followers: exactly(20_000) } as const
const ROWS = [
  row('marta.bakes', {
    name: 'Marta Oliveira',
    said: { tags: ['food', 'local'], lists: ['Spring'], note: 'Media kit: Élan' },
  }),
  row('northline', { platform: 'x', name: 'Northline', band: 'low', said: { tags: ['design'] } }),
  row('ayo', { platform: 'tiktok', name: null, said: { looked } }),
  row('unread', { platform: 'x', unread: true, said: { tags: ['food'] } }),
]
const left = (filter: Partial<Filter>) => handles(matching(ROWS, { ...EVERYTHING, ...filter }))

describe('a filter leaves', () => {
  test.each([
    ['everything, where it asks for nothing', {}, ['marta.bakes', 'northline', 'ayo', 'unread']],
    ['what bears the words in name, handle or note, in any order', { text: ' KIT marta' }, ['marta.bakes']],
    ['handles with their @', { text: '@north' }, ['northline']],
    ['accents as plain letters', { text: 'elan' }, ['marta.bakes']],
    ['a tag', { tag: 'food' }, ['marta.bakes', 'unread']],
    ['a list', { list: 'Spring' }, ['marta.bakes']],
    ['a site', { site: 'x' }, ['northline', 'unread']],
    ['a band', { band: 'low' }, ['northline']],
    ['too little to say, never read included', { band: 'unknown' }, ['unread']],
    ['what has changed', { changed: true }, ['ayo']],
    ['what is all of it at once', { tag: 'food', site: 'x' }, ['unread']],
    ['nothing, where nothing is like that', { text: 'nobody' }, []],
  ] as const)('%s', (_, filter, expected) => {
    expect(left(filter)).toEqual(expected)
    expect(isNarrow({ ...EVERYTHING, ...filter })).toBe(Object.keys(filter).length > 0)
  })
})

test('what can be chosen is what there is, with its number of lines', () => {
  const facets = facetsOf(ROWS)
  expect(facets.tags).toEqual([
    { value: 'food', count: 2 },
    { value: 'local', count: 1 },
    { value: 'design', count: 1 },
  ])
  expect(facets.lists).toEqual([{ value: 'Spring', count: 1 }])
  expect(facets.sites[0]).toEqual({ value: 'x', count: 2 })
  expect(facets.changed).toBe(1)
})
