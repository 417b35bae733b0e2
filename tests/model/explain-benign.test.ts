import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactly } from '../../src/counts/index.ts'
import { ranked, visible } from '../../src/model/benign.ts'
import { FACTS } from '../../src/model/facts.ts'
import { score } from '../../src/model/index.ts'
import { BENIGN, type Benign } from '../../src/model/verdict.ts'
import type { Account, Post, ProfileSnapshot } from '../../src/profile.ts'
import { account, anySnapshot } from './invent.ts'

/** Which ordinary explanation comes first, by what the page shows. */

const PAGE = account('instagram', 128_000, { likes: 70, comments: 2 })
const having = (more: Partial<Account>): ProfileSnapshot => ({ ...PAGE, account: { ...PAGE.account, ...more } })
const posts = (change: (at: number) => Partial<Post>): ProfileSnapshot => ({
  ...PAGE,
  recent: PAGE.recent.map((post, at) => ({ ...post, ...change(at) })),
})
const order = (snapshot: ProfileSnapshot, ...benign: Benign[]) => ranked(benign, visible(snapshot))

const mixed = posts((at) => ({ kind: at < 4 ? 'short' : 'photo' }))
const mixOfEight = { ...mixed, recent: mixed.recent.slice(0, 8) }

describe('what the page shows comes first', () => {
  test.each<[Benign, string, ProfileSnapshot]>([
    ['brandAccount', 'a verified account', having({ isVerified: true })],
    ['oldAccount', 'an account of 2014', having({ joinedAt: '2014-05-01T00:00:00.000Z' })],
    ['viralPost', 'one post far above the others', posts((at) => (at === 3 ? { likes: exactly(9_000) } : {}))],
    ['viralPost', 'the same, pinned', posts((at) => (at === 3 ? { likes: exactly(9_000), pinned: true } : {}))],
    ['hiddenLikes', 'a post whose likes are hidden', posts((at) => (at < 2 ? { likes: null, likesHidden: true } : {}))],
    ['adOrPromotion', 'a sponsored post', posts((at) => ({ sponsored: at === 0 }))],
    ['formatMix', 'carousels among photos', posts((at) => ({ kind: at < 4 ? 'carousel' : 'photo' }))],
    ['formatMix', 'four reels and four photos', mixOfEight],
    ['smallNumbers', 'six posts', { ...PAGE, recent: PAGE.recent.slice(0, 6) }],
    ['localBusiness', 'a link, and few followers', { ...having({ hasLink: true }), followers: exactly(3_000) }],
  ])('%s: %s', (key, _what, snapshot) => {
    expect(order(snapshot, 'closeCommunity', 'giveaway', key)[0]).toBe(key)
  })
})

describe('what the page contradicts is not said', () => {
  test.each<[Benign, string, ProfileSnapshot]>([
    ['oldAccount', 'an account of this year', having({ joinedAt: '2026-02-01T00:00:00.000Z' })],
    ['hiddenLikes', 'every post shows its likes', PAGE],
    ['formatMix', 'photos alone', posts(() => ({ kind: 'photo' }))],
    [
      'formatMix',
      'reels beside photos, of which the photos speak',
      posts((at) => ({ kind: at < 4 ? 'short' : 'photo' })),
    ],
  ])('%s: %s', (key, _what, snapshot) => {
    expect(order(snapshot, 'giveaway', key)).toEqual(['giveaway'])
  })
})

test('that no post went around lately says nothing of the one that brought the followers', () => {
  const even = posts((at) => ({ likes: exactly(70 + at) }))
  expect(order(even, 'giveaway', 'viralPost')).toEqual(['giveaway', 'viralPost'])
})

test('a page that says nothing of them leaves the order as it is', () => {
  const blank = { ...PAGE, recent: [] }
  expect([...visible(blank)]).toEqual([])
  expect(order(blank, ...BENIGN)).toEqual([...BENIGN])
})

test('nothing is added, nothing but the order and the contradicted changes', () => {
  fc.assert(
    fc.property(anySnapshot, (snapshot) => {
      const seen = visible(snapshot)
      const contradicted = BENIGN.filter((key) => seen.get(key) === 'contradicted')
      expect([...ranked(BENIGN, seen), ...contradicted].toSorted()).toEqual([...BENIGN].toSorted())
      for (const { signal, benign, weight } of score(snapshot).evidence) {
        if (signal === 'base') continue
        const { benignBelow, benignAbove } = FACTS[signal]
        expect(benign.length > 0 && weight > 0).toBe(false)
        expect([[], ranked(benignBelow, seen), ranked(benignAbove, seen)]).toContainEqual(benign)
      }
    }),
    { seed: 4, numRuns: 300 },
  )
})
