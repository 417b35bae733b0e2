import { expect, test } from 'vitest'
import type { Count } from '../../src/profile.ts'
import { ownerOf } from '../../src/store/remembered.ts'
import { observationOf, withVisit } from '../../src/store/visits.ts'
import { exactly, look } from './sample.ts'

const at = (time: string, followers: Count | null = exactly(20_000)) =>
  look({ observedAt: `2026-11-01T${time}.000Z`, followers })
const history = [at('10:00:00')].map(observationOf)

test('the first visit is a line', () => {
  expect(withVisit([], at('10:00:00'))).toEqual(history)
})

test('an unchanged header is worth one line an hour', () => {
  expect(withVisit(history, at('10:59:59'))).toEqual(history)
  expect(withVisit(history, at('11:00:00'))).toHaveLength(2)
})

test('a change is a line at once', () => {
  expect(withVisit(history, at('10:00:05', exactly(20_001))).map((visit) => visit.followers)).toEqual([
    exactly(20_000),
    exactly(20_001),
  ])
})

test('a count that is not shown is no change, and a look that shows none is no visit', () => {
  expect(withVisit(history, at('10:05:00', null))).toEqual(history)
  expect(withVisit([], at('10:05:00', null))).toEqual([])
})

test('a look that comes late is put where it belongs', () => {
  const later = [...history, observationOf(at('12:00:00', exactly(20_500)))]
  expect(withVisit(later, at('11:30:00', exactly(20_100))).map((visit) => visit.followers?.value)).toEqual([
    20_000, 20_100, 20_500,
  ])
})

test('accounts that only share a handle stand on shelves of their own', () => {
  const ada = (platform: string, url: string) => ownerOf({ platform, handle: 'Ada', url })
  expect(ada('mastodon', 'https://tides.example/@Ada')).not.toEqual(ada('mastodon', 'https://marsh.example/@Ada'))
  expect(ada('linkedin', 'https://www.linkedin.com/in/Ada/')).not.toEqual(
    ada('linkedin', 'https://www.linkedin.com/company/ada/'),
  )
  // One account in any case, on any tab.
  expect(ada('x', 'https://x.com/Ada')).toEqual({ platform: 'x', handle: 'ada' })
})
