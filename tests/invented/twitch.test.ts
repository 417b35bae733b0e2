import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { twitch } from '../../src/sites/twitch.ts'
import { pageOf, SEEN_AT } from '../sites/reading.ts'
import type { InventedProfile } from './profile.ts'
import { page, TWITCH_LANGUAGES, type TwitchScreen } from './twitch.ts'

const weaver: InventedProfile = {
  handle: 'loom_at_night',
  name: 'Loom_at_Night',
  bio: 'Weaving, 3 cats, road to 5K followers. <img src=x onerror=alert(1)>',
  followers: 48_213,
  following: 0,
  posts: 0,
  recent: [
    { id: '2300000001', kind: 'video', views: 1_204 },
    { id: '2300000002', kind: 'video', views: 87 },
    { id: '2300000003', kind: 'video' },
  ],
}

function read(profile: InventedProfile, screen?: TwitchScreen) {
  const url = `https://www.twitch.tv/${profile.handle}`
  const ref = twitch.profileAt(new URL(url))
  if (ref === undefined) throw new Error('no profile')
  return twitch.read(pageOf(page(profile, screen), url), ref, SEEN_AT)
}

function ready(profile: InventedProfile, screen?: TwitchScreen) {
  const reading = read(profile, screen)
  if (reading.state !== 'ready') throw new Error(JSON.stringify(reading))
  return reading
}

describe('an invented Twitch channel', () => {
  test('reads back to the numbers that it was drawn from', () => {
    const { snapshot, places } = ready(weaver, { about: true })
    expect(snapshot.followers).toEqual({ value: 48_200, low: 48_150, high: 48_299, exact: false })
    expect([snapshot.following, snapshot.posts, snapshot.totalLikes]).toEqual([null, null, null])
    expect(snapshot.account).toMatchObject({ displayName: weaver.name, bioLength: weaver.bio?.length, hasAvatar: true })
    expect(snapshot.recent.map(({ id, views }) => [id, views?.value])).toEqual([
      ['2300000001', 1_200],
      ['2300000002', 87],
      ['2300000003', undefined],
    ])
    expect(places.followers?.textContent).toBe('48.2K followers')
    expect(places.recent.size).toBe(3)
  })

  test('that is live has the followers of its panel, or none', () => {
    expect(ready(weaver, { live: true, about: true }).snapshot.followers?.value).toBe(48_200)
    const { snapshot, places } = ready(weaver, { live: true })
    expect(snapshot.followers).toBeNull()
    expect(places.followers).toBeNull()
    expect(snapshot.recent).toHaveLength(3)
  })

  test('says what is missing after a redesign', () => {
    expect(read({ ...weaver, layout: 'changed' })).toEqual({ state: 'layout-changed', missing: ['followers'] })
  })

  test('reads back in any size and language', () => {
    const size = fc.integer({ min: 0, max: 900_000_000 })
    const screens = fc.record({ live: fc.boolean(), about: fc.boolean() })
    fc.assert(
      fc.property(size, size, fc.constantFrom(...TWITCH_LANGUAGES), screens, (followers, views, lang, screen) => {
        const recent = [{ id: '2300000001', views }]
        const { snapshot } = ready({ ...weaver, followers, lang, recent }, screen)
        if (screen.live && !screen.about) expect(snapshot.followers).toBeNull()
        else {
          expect(snapshot.followers?.low).toBeLessThanOrEqual(followers)
          expect(snapshot.followers?.high).toBeGreaterThanOrEqual(followers)
        }
        const [video] = snapshot.recent
        expect(video?.views?.low).toBeLessThanOrEqual(views)
        expect(video?.views?.high).toBeGreaterThanOrEqual(views)
      }),
      { numRuns: 40 },
    )
  })
})
