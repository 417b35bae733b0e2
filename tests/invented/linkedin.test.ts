import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linkedin } from '../../src/sites/linkedin.ts'
import { pageOf, SEEN_AT } from '../sites/reading.ts'
import { page, WORDS } from './linkedin.ts'
import type { InventedProfile } from './profile.ts'

const works: InventedProfile = {
  handle: 'kiln-and-clay-7',
  name: 'Kiln & Clay <b>7</b>',
  bio: 'Pots, bowls and 3 cats · 4,000 followers',
  followers: 48_213,
  following: 0,
  posts: 0,
  recent: [
    { id: '7459300000000000001', likes: 1_204, comments: 31, shares: 4 },
    { id: '7459300000000000002', likes: 96 },
    { id: '7459300000000000003' },
  ],
}

function read(profile: InventedProfile, view: 'guest' | 'member' | 'ember') {
  const url = `https://www.linkedin.com/${view === 'member' ? 'in' : 'company'}/${profile.handle}/`
  const ref = linkedin.profileAt(new URL(url))
  if (ref === undefined) throw new Error('no profile')
  return linkedin.read(pageOf(page(profile, view), url), ref, SEEN_AT)
}

function ready(profile: InventedProfile, view: 'guest' | 'member' | 'ember') {
  const reading = read(profile, view)
  if (reading.state !== 'ready') throw new Error(JSON.stringify(reading))
  return reading
}

describe('an invented LinkedIn profile', () => {
  test.each(['guest', 'member'] as const)('reads back to the numbers that it was drawn from (%s)', (view) => {
    const { snapshot, places } = ready(works, view)
    expect(snapshot.followers).toMatchObject({ value: 48_213, exact: true })
    expect(snapshot.account.displayName).toBe(works.name)
    expect(
      snapshot.recent.map(({ id, likes, comments, shares }) => [id, likes?.value, comments?.value, shares?.value]),
    ).toEqual(
      // Guests see no number of reposts.
      works.recent.map(({ id, likes, comments, shares }) => [
        id,
        likes,
        comments,
        view === 'guest' ? undefined : shares,
      ]),
    )
    expect(places.recent.size).toBe(3)
    expect(places.followers?.textContent).toContain('48,213')
  })

  test.each(['guest', 'member', 'ember'] as const)('says what is missing after a redesign (%s)', (view) => {
    const reading = read({ ...works, layout: 'changed', recent: [] }, view)
    expect(reading).toEqual({ state: 'layout-changed', missing: ['followers'] })
  })

  test('reads back in any size and language, in every layout', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000_000_000 }),
        fc.constantFrom(...Object.keys(WORDS)),
        fc.constantFrom('guest' as const, 'member' as const, 'ember' as const),
        (followers, lang, view) => {
          const { snapshot } = ready({ ...works, followers, lang }, view)
          expect(snapshot.followers?.low).toBeLessThanOrEqual(followers)
          expect(snapshot.followers?.high).toBeGreaterThanOrEqual(followers)
        },
      ),
      { numRuns: 60 },
    )
  })
})
