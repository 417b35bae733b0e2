import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { x } from '../../src/sites/x.ts'
import { pageOf, SEEN_AT } from '../sites/reading.ts'
import type { InventedProfile } from './profile.ts'
import { page } from './x.ts'

const potter: InventedProfile = {
  handle: 'kiln_and_clay',
  name: 'Kiln & Clay <b>7</b>',
  bio: 'Pots, bowls and 3 cats. <img src=x onerror=alert(1)>',
  followers: 48_213,
  following: 392,
  posts: 1_207,
  verified: true,
  recent: [
    { id: '1900000000000000001', likes: 96, comments: 4, shares: 0, views: 20_417, pinned: true },
    { id: '1900000000000000022', kind: 'photo', publishedAt: '2026-09-30T08:15:00.000Z', likes: 1_204, comments: 31 },
    { id: '1900000000000000013', likes: 55, views: 900, sponsored: true },
  ],
}

function read(profile: InventedProfile) {
  const url = `https://x.com/${profile.handle}`
  const ref = x.profileAt(new URL(url))
  if (ref === undefined) throw new Error('no profile')
  return x.read(pageOf(page(profile), url), ref, SEEN_AT)
}

function ready(profile: InventedProfile) {
  const reading = read(profile)
  if (reading.state !== 'ready') throw new Error(JSON.stringify(reading))
  return reading
}

describe('an invented X profile', () => {
  test('reads back to the numbers that it was drawn from', () => {
    const { snapshot, places } = ready(potter)
    expect([snapshot.followers, snapshot.following, snapshot.posts].map((count) => count?.value)).toEqual([
      48_213, 392, 1_207,
    ])
    expect(snapshot.followers?.exact).toBe(true)
    expect(snapshot.account).toMatchObject({ displayName: potter.name, isVerified: true, isPrivate: false })
    expect(snapshot.account.bioLength).toBe(potter.bio?.length)
    const posts = snapshot.recent.map(({ id, likes, comments, shares, views, pinned, sponsored }) => ({
      ...{ id, likes: likes?.value, comments: comments?.value, shares: shares?.value, views: views?.value },
      ...{ pinned, sponsored },
    }))
    expect(posts).toEqual(
      potter.recent.map(({ id, likes, comments, shares, views, pinned = false, sponsored = false }) => ({
        ...{ id, likes, comments, shares, views },
        ...{ pinned, sponsored },
      })),
    )
    expect(places.followers?.textContent).toContain('48.2K')
    expect(places.recent.size).toBe(3)
  })

  test('is private when drawn so, and keeps its counts', () => {
    const { snapshot } = ready({ ...potter, private: true })
    expect(snapshot.account.isPrivate).toBe(true)
    expect(snapshot.followers?.value).toBe(48_213)
    expect(snapshot.recent).toEqual([])
  })

  test('says what is missing after a redesign', () => {
    const reading = read({ ...potter, layout: 'changed' })
    expect(reading).toEqual({ state: 'layout-changed', missing: ['followers', 'following', 'posts'] })
    expect(read({ ...potter, layout: 'changed', private: true }).state).toBe('layout-changed')
  })

  test('reads back in any size and language, also where the page shows short numbers alone', () => {
    const size = fc.integer({ min: 0, max: 3_000_000_000 })
    const lang = fc.constantFrom('en', 'de', 'pt', 'es', 'fr', 'ja', 'ar', 'hi', 'tr', 'ru')
    fc.assert(
      fc.property(size, size, lang, fc.boolean(), (followers, likes, lang, hydrated) => {
        const profile = { ...potter, followers, lang, recent: [{ id: '1900000000000000001', likes }] }
        const url = `https://x.com/${profile.handle}`
        const html = hydrated ? page(profile) : page(profile).replace('"ProfilePage"', '"WebPage"')
        const ref = x.profileAt(new URL(url))
        const reading = ref && x.read(pageOf(html, url), ref, SEEN_AT)
        if (reading?.state !== 'ready') throw new Error(JSON.stringify(reading))
        const { followers: read, recent } = reading.snapshot
        expect(read?.low).toBeLessThanOrEqual(followers)
        expect(read?.high).toBeGreaterThanOrEqual(followers)
        expect(recent[0]?.likes?.value).toBe(likes)
      }),
      { numRuns: 60 },
    )
  })
})
