import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bluesky } from '../../src/sites/bluesky.ts'
import { blueskyDeeper } from '../../src/sites/bluesky-deeper.ts'
import { pageOf, SEEN_AT } from '../sites/reading.ts'
import { type Build, followersPage, page, postPage } from './bluesky.ts'
import type { InventedProfile } from './profile.ts'

const potter: InventedProfile = {
  handle: 'kiln-and-clay.example',
  name: 'Kiln & Clay <b>7</b>',
  bio: 'Pots, bowls and 3 cats. <img src=x onerror=alert(1)>',
  followers: 48_213,
  following: 392,
  posts: 1_207,
  verified: true,
  recent: [
    { id: '3mz4bmirizc2i', likes: 96, comments: 4, shares: 1, pinned: true },
    { id: '3myyxxzxtx22i', likes: 1_204, comments: 31, shares: 622 },
  ],
}
const url = `https://bsky.app/profile/${potter.handle}`

function read(profile: InventedProfile, build: Build = {}) {
  const ref = bluesky.profileAt(new URL(url))
  if (ref === undefined) throw new Error('no profile')
  return bluesky.read(pageOf(page(profile, build), url), ref, SEEN_AT)
}

function ready(profile: InventedProfile, build: Build = {}) {
  const reading = read(profile, build)
  if (reading.state !== 'ready') throw new Error(JSON.stringify(reading))
  return reading
}

describe('an invented Bluesky profile', () => {
  test('reads back to the numbers that it was drawn from', () => {
    const { snapshot, places } = ready(potter, { hardLoad: true })
    const { followers, following, posts } = snapshot
    expect([followers, following, posts].map((count) => count?.exact && count.value)).toEqual([48_213, 392, 1_207])
    expect(snapshot.account).toMatchObject({ displayName: potter.name, isVerified: true, isPrivate: false })
    expect(snapshot.account.bioLength).toBe(potter.bio?.length)
    expect(
      snapshot.recent.map(({ id, likes, comments, shares, pinned }) => [
        id,
        likes?.value,
        comments?.value,
        shares?.value,
        pinned,
      ]),
    ).toEqual([
      ['3mz4bmirizc2i', 96, 4, 1, true],
      ['3myyxxzxtx22i', 1_204, 31, 622, false],
    ])
    expect(places.followers?.textContent).toContain('48.2K')
    expect(places.recent.size).toBe(2)
  })

  test('says what is missing after a redesign', () => {
    expect(read({ ...potter, layout: 'changed' })).toEqual({
      state: 'layout-changed',
      missing: ['followers', 'following', 'posts'],
    })
  })

  test('reads back in any size and language, loaded in full or not, with short labels or long ones', () => {
    const size = fc.integer({ min: 0, max: 90_000_000 })
    const lang = fc.constantFrom('en', 'de', 'pt', 'es', 'fr', 'ja', 'ar', 'hi', 'tr', 'ru', 'ko', 'fa', 'pl')
    const build = fc.record({ hardLoad: fc.boolean(), roundedLabels: fc.boolean() })
    fc.assert(
      fc.property(size, size, size, lang, build, (followers, likes, shares, lang, build) => {
        const { snapshot } = ready(
          { ...potter, followers, lang, recent: [{ id: '3mz4bmirizc2i', likes, shares }] },
          build,
        )
        expect(snapshot.followers?.low).toBeLessThanOrEqual(followers)
        expect(snapshot.followers?.high).toBeGreaterThanOrEqual(followers)
        const [post] = snapshot.recent
        if (post?.likes != null) expect(post.likes.low <= likes && likes <= post.likes.high).toBe(true)
        if (post?.shares != null) expect(post.shares.low <= shares && shares <= post.shares.high).toBe(true)
        if (shares === 0) expect(post?.shares ?? null).toBeNull()
      }),
      { numRuns: 60 },
    )
  })
})

test('an invented open post is credited to its author, with the answers on screen', () => {
  const answers = [
    { id: '3mz4ecde4222i', author: 'owl.example', text: 'How hot? 1,240 degrees?' },
    { id: '3mz4elbhes22i', author: potter.handle, text: 'Just so.' },
  ]
  const post = { id: '3mz4bmirizc2i', likes: 38_170, comments: 2, shares: 12_000 }
  const address = `${url}/post/${post.id}`
  const ref = bluesky.postAt?.(new URL(address))
  const reading = ref && blueskyDeeper.readPost?.(pageOf(postPage(potter, post, answers), address), ref, SEEN_AT)
  if (reading?.state !== 'ready') throw new Error(JSON.stringify(reading))
  expect(reading.sighting.author.url).toBe(url)
  expect(reading.sighting.post.likes).toMatchObject({ value: 38_170, exact: true })
  expect(reading.sighting.post.shares).toMatchObject({ low: 12_000, high: 12_999 })
  expect(reading.comments).toEqual(answers.map((one) => ({ ...one, isReply: false })))
})

test('a list of 300 followers gives 300 rows', () => {
  const followers = Array.from({ length: 300 }, (_, at) => ({
    handle: `user${at}.example`,
    ...(at % 3 === 0 ? { bio: 'Bowls 🏺' } : {}),
  }))
  const list = blueskyDeeper.readFollowers?.(
    pageOf(followersPage(potter, followers), `${url}/followers`),
    new URL(`${url}/followers`),
  )
  expect(list?.of.handle).toBe(potter.handle)
  expect(list?.rows.map(({ handle }) => handle)).toEqual(followers.map(({ handle }) => handle))
  expect(list?.rows.slice(0, 2)).toMatchObject([
    { hasAvatar: false, bioLength: 7, displayName: null },
    { hasAvatar: false, bioLength: 0 },
  ])
})
