import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { facebook } from '../../src/sites/facebook.ts'
import { pageOf, SEEN_AT } from '../sites/reading.ts'
import { ID, LANGUAGES, page } from './facebook.ts'
import type { InventedProfile } from './profile.ts'

const kiln: InventedProfile = {
  handle: 'kiln.and.clay',
  name: 'Kiln & Clay <b>7</b>',
  followers: 48_213,
  following: 12,
  posts: 0,
  verified: true,
  recent: [
    { id: '122100000000000001', likes: 1_204, comments: 31, shares: 0 },
    { id: '122100000000000002', likes: 0 },
    { id: '122100000000000003' },
  ],
}

function read(profile: InventedProfile, view: 'page' | 'data', url = `https://www.facebook.com/${profile.handle}`) {
  const ref = facebook.profileAt(new URL(url))
  if (ref === undefined) throw new Error('no profile')
  return facebook.read(pageOf(page(profile, view), url), ref, SEEN_AT)
}

function ready(profile: InventedProfile, view: 'page' | 'data', url?: string) {
  const reading = read(profile, view, url)
  if (reading.state !== 'ready') throw new Error(JSON.stringify(reading))
  return reading
}

describe('an invented Facebook page', () => {
  test('reads back to the numbers that it was drawn from', () => {
    const { snapshot } = ready(kiln, 'data')
    expect(snapshot.followers).toEqual({ value: 48_200, low: 48_200, high: 48_299, exact: false })
    expect(snapshot.following?.value).toBe(12)
    expect(snapshot.account).toMatchObject({ displayName: kiln.name, isVerified: true })
    expect(
      snapshot.recent.map(({ id, likes, comments, shares }) => [id, likes?.value, comments?.value, shares?.value]),
    ).toEqual(kiln.recent.map(({ id, likes, comments, shares }) => [id, likes, comments, shares]))
    expect(ready(kiln, 'page').places.followers?.textContent).toContain('48.2K')
  })

  test('is the same page under its number', () => {
    const { snapshot } = ready(kiln, 'data', `https://www.facebook.com/profile.php?id=${ID}`)
    expect(snapshot.followers?.value).toBe(48_200)
    expect(snapshot.recent).toHaveLength(3)
  })

  test.each(['page', 'data'] as const)('says what is missing after a redesign (%s)', (view) => {
    expect(read({ ...kiln, layout: 'changed', recent: [] }, view)).toEqual({
      state: 'layout-changed',
      missing: ['followers'],
    })
  })

  test('reads back in any size and language, as page and as data', () => {
    const size = fc.integer({ min: 0, max: 2_000_000_000 })
    fc.assert(
      fc.property(
        ...([size, size, fc.constantFrom(...LANGUAGES), fc.constantFrom('page' as const, 'data' as const)] as const),
        (followers, likes, lang, view) => {
          const { snapshot } = ready({ ...kiln, followers, lang, recent: [{ id: '122100000000000001', likes }] }, view)
          expect(snapshot.followers?.low).toBeLessThanOrEqual(followers)
          expect(snapshot.followers?.high).toBeGreaterThanOrEqual(followers)
          if (view === 'data') expect(snapshot.recent[0]?.likes?.value).toBe(likes)
        },
      ),
      { numRuns: 80 },
    )
  })
})
