import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { threads } from '../../src/sites/threads.ts'
import { threadsDeeper } from '../../src/sites/threads-deeper.ts'
import { pageOf, SEEN_AT } from '../sites/reading.ts'
import type { InventedProfile } from './profile.ts'
import { type Load, page, postPage } from './threads.ts'

const potter: InventedProfile = {
  handle: 'kiln.and_clay',
  name: 'Kiln & Clay <b>7</b>',
  bio: 'Pots, bowls and 3 cats. <img src=x onerror=alert(1)>',
  followers: 48_213,
  following: 0,
  posts: 0,
  verified: true,
  recent: [
    { id: 'DAbcdefgh01', likes: 96, comments: 4, shares: 1, pinned: true },
    { id: 'DAbcdefgh02', likes: 12_040, comments: 31, shares: 6_221, sponsored: true },
  ],
}
const url = `https://www.threads.com/@${potter.handle}`

function read(profile: InventedProfile, load: Load = {}) {
  const ref = threads.profileAt(new URL(url))
  if (ref === undefined) throw new Error('no profile')
  return threads.read(pageOf(page(profile, load), url), ref, SEEN_AT)
}

function ready(profile: InventedProfile, load: Load = {}) {
  const reading = read(profile, load)
  if (reading.state !== 'ready') throw new Error(JSON.stringify(reading))
  return reading
}

describe('an invented Threads profile', () => {
  test('reads back to the numbers that it was drawn from', () => {
    const { snapshot, places } = ready(potter, { data: true })
    expect(snapshot.followers).toMatchObject({ value: 48_213, exact: true })
    expect([snapshot.following, snapshot.posts]).toEqual([null, null])
    expect(snapshot.account).toMatchObject({ displayName: potter.name, isVerified: true, isPrivate: false })
    expect(snapshot.account.bioLength).toBe(potter.bio?.length)
    expect(
      snapshot.recent.map((post) => [post.id, post.likes?.value, post.comments?.value, post.shares?.value]),
    ).toEqual([
      ['DAbcdefgh01', 96, 4, 1],
      ['DAbcdefgh02', 12_040, 31, 6_221],
    ])
    expect(snapshot.recent.map(({ pinned, sponsored }) => [pinned, sponsored])).toEqual([
      [true, false],
      [false, true],
    ])
    expect(places.followers?.textContent).toContain('48.2K')
    expect(places.recent.size).toBe(2)
  })

  test('keeps no post of a private account, and its followers', () => {
    const { snapshot } = ready({ ...potter, private: true }, { data: true })
    expect([snapshot.account.isPrivate, snapshot.followers?.value, snapshot.recent]).toEqual([true, 48_213, []])
  })

  test('says what is missing after a redesign', () => {
    expect(read({ ...potter, layout: 'changed' })).toEqual({ state: 'layout-changed', missing: ['followers'] })
  })

  test('reads back in any size and language, whatever its buttons are called', () => {
    const size = fc.integer({ min: 0, max: 90_000_000 })
    const lang = fc.constantFrom('en', 'de', 'pt', 'es', 'fr', 'ja', 'ar', 'hi', 'tr', 'ru', 'ko', 'fa', 'pl')
    const buttons = fc.constantFrom(undefined, ['penda', 'jibu', 'rudia', 'gawa'] as const)
    fc.assert(
      fc.property(size, size, size, lang, fc.boolean(), buttons, (followers, likes, shares, lang, data, buttons) => {
        const recent = [{ id: 'DAbcdefgh01', likes, shares }, ...potter.recent.slice(1)]
        const { snapshot } = ready({ ...potter, followers, lang, recent }, { data, ...(buttons && { buttons }) })
        expect(snapshot.followers?.low).toBeLessThanOrEqual(followers)
        expect(snapshot.followers?.high).toBeGreaterThanOrEqual(followers)
        const [post] = snapshot.recent
        if (post?.likes != null) expect(post.likes.low <= likes && likes <= post.likes.high).toBe(true)
        if (post?.shares != null) expect(post.shares.low <= shares && shares <= post.shares.high).toBe(true)
        if (data) expect(post?.likes).toMatchObject({ value: likes, exact: true })
      }),
      { numRuns: 60 },
    )
  })
})

test.each([true, false])('an invented open post is credited to its author (with its data: %s)', (data) => {
  const answers = [
    { id: 'DEbcdefgh01', author: 'forty_owls', text: 'How hot? 1,240 degrees?' },
    { id: 'DEbcdefgh02', author: potter.handle, text: 'Just so.' },
  ]
  const post = { id: 'DAbcdefgh01', likes: 38_170, comments: 2, shares: 12_000 }
  const address = `${url}/post/${post.id}`
  const ref = threads.postAt?.(new URL(address))
  const drawn = pageOf(postPage(potter, post, answers, { data }), address)
  const reading = ref && threadsDeeper.readPost?.(drawn, ref, SEEN_AT)
  if (reading?.state !== 'ready') throw new Error(JSON.stringify(reading))
  expect(reading.sighting.author.url).toBe(url)
  expect(reading.sighting.post.likes).toMatchObject(
    data ? { value: 38_170, exact: true } : { low: 38_100, high: 38_199 },
  )
  expect(reading.comments).toEqual(answers.map((one) => ({ ...one, isReply: false })))
})
