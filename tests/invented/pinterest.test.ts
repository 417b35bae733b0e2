import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pinterest } from '../../src/sites/pinterest.ts'
import { pageOf, SEEN_AT } from '../sites/reading.ts'
import { PINTEREST_LANGUAGES, type PinterestScreen, page } from './pinterest.ts'
import type { InventedProfile } from './profile.ts'

const weaver: InventedProfile = {
  handle: 'wickerlight',
  name: 'Wicker & Light <b>24</b>',
  bio: 'Baskets, 9k followers of light. @mosspress',
  followers: 12_345,
  following: 312,
  posts: 1_204,
  recent: [{ id: '880000000000000001' }, { id: '880000000000000002' }],
}

function read(profile: InventedProfile, screen?: PinterestScreen) {
  const url = `https://www.pinterest.com/${profile.handle}/`
  const ref = pinterest.profileAt(new URL(url))
  if (ref === undefined) throw new Error('no profile')
  return pinterest.read(pageOf(page(profile, screen), url), ref, SEEN_AT)
}

function ready(profile: InventedProfile, screen?: PinterestScreen) {
  const reading = read(profile, screen)
  if (reading.state !== 'ready') throw new Error(JSON.stringify(reading))
  return reading
}

describe('an invented Pinterest profile', () => {
  test('reads back to the numbers that it was drawn from', () => {
    const { snapshot, places } = ready(weaver, { signedIn: true, state: true })
    expect([snapshot.followers, snapshot.following, snapshot.posts].map((count) => count?.value)).toEqual([
      12_345, 312, 1_204,
    ])
    expect(snapshot.followers?.exact).toBe(true)
    expect(snapshot.account).toMatchObject({
      displayName: weaver.name,
      bioLength: weaver.bio?.length,
      isPrivate: false,
    })
    expect(snapshot.recent).toEqual([])
    expect(places.followers?.textContent).toContain('12.3K')
  })

  test('is private when its state says so, and keeps its counts', () => {
    const { snapshot } = ready({ ...weaver, private: true }, { state: true })
    expect(snapshot.account.isPrivate).toBe(true)
    expect(snapshot.followers?.value).toBe(12_345)
  })

  test('that is not drawn yet is in the state, and one that is redrawn is nowhere', () => {
    expect(ready({ ...weaver, layout: 'changed' }, { state: true }).snapshot.followers?.value).toBe(12_345)
    expect(read({ ...weaver, layout: 'changed' }).state).not.toBe('ready')
  })

  test('reads back in any size and language', () => {
    const size = fc.integer({ min: 1, max: 900_000_000 })
    const screens = fc.record({ signedIn: fc.boolean(), state: fc.boolean() })
    fc.assert(
      fc.property(
        size,
        size,
        fc.constantFrom(...PINTEREST_LANGUAGES),
        screens,
        (followers, following, lang, screen) => {
          const { snapshot } = ready({ ...weaver, followers, following, lang }, screen)
          for (const [count, truth] of [
            [snapshot.followers, followers],
            [snapshot.following, following],
          ] as const) {
            expect(count?.low).toBeLessThanOrEqual(truth)
            expect(count?.high).toBeGreaterThanOrEqual(truth)
          }
        },
      ),
      { numRuns: 40 },
    )
  })
})
