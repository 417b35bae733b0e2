import { describe, expect, test } from 'vitest'
import type { Count } from '../../src/profile.ts'
import { youtube } from '../../src/sites/youtube.ts'
import { pageOf, SEEN_AT } from '../sites/reading.ts'
import { type InventedProfile, NONCE } from './profile.ts'
import { page } from './youtube.ts'

const CHANNEL: InventedProfile = {
  handle: 'tidelight.films',
  name: 'Tidelight Films 2019',
  bio: 'Short films from 4 coasts.',
  followers: 84_371,
  following: 0,
  posts: 1_263,
  verified: true,
  recent: [
    { id: 'aaaaaaaaaa1', kind: 'video', publishedAt: '2026-10-30T09:30:00.000Z', views: 21_460 },
    { id: 'aaaaaaaaaa2', kind: 'short', views: 1_204_000 },
    { id: 'aaaaaaaaaa3', kind: 'video', views: 712 },
    { id: 'aaaaaaaaaa4', kind: 'video' },
  ],
}

function readingOf(profile: InventedProfile, html = page(profile)) {
  const url = `https://www.youtube.com/@${encodeURIComponent(profile.handle)}`
  const ref = youtube.profileAt(new URL(url))
  if (ref === undefined) throw new Error(`${url} is a channel`)
  return youtube.read(pageOf(html, url), ref, SEEN_AT)
}

function snapshotOf(profile: InventedProfile, html = page(profile)) {
  const reading = readingOf(profile, html)
  if (reading.state !== 'ready') throw new Error(JSON.stringify(reading))
  return reading.snapshot
}

function expectHolds(count: Count | null | undefined, truth: number, within: number) {
  expect(count?.low).toBeLessThanOrEqual(truth)
  expect(count?.high).toBeGreaterThanOrEqual(truth)
  expect((count?.high ?? Number.POSITIVE_INFINITY) - (count?.low ?? 0)).toBeLessThanOrEqual(within)
}

const withoutData = (html: string) => html.replace(/<script[\s\S]*?<\/script>/, '')
const withoutScreen = (html: string) => html.replace(/<ytd-app>[\s\S]*<\/ytd-app>/, '')

describe('an invented channel', () => {
  test.each(['en', 'en-GB', 'es-ES', 'ja', 'ar', 'he'])('drawn in %s holds its own numbers', (lang) => {
    const { followers, posts, recent, account } = snapshotOf({ ...CHANNEL, lang })
    expectHolds(followers, 84_371, 100)
    expectHolds(posts, 1_263, 100)
    expect(recent.map((post) => [post.id, post.kind])).toEqual([
      ['aaaaaaaaaa1', 'video'],
      ['aaaaaaaaaa2', 'short'],
      ['aaaaaaaaaa3', 'video'],
      ['aaaaaaaaaa4', 'video'],
    ])
    expectHolds(recent[0]?.views, 21_460, 1_000)
    expectHolds(recent[1]?.views, 1_204_000, 100_000)
    expect(recent[2]?.views).toEqual({ value: 712, low: 712, high: 712, exact: true })
    expect(recent[3]?.views).toBeNull()
    expect(account).toMatchObject({ displayName: 'Tidelight Films 2019', isVerified: true, bioLength: 26 })
  })

  test('reads the same from the page alone and from its data alone', () => {
    const [shown, data] = [withoutData, withoutScreen].map((less) => snapshotOf(CHANNEL, less(page(CHANNEL))))
    expect(shown?.recent).toEqual(data?.recent)
    expect([shown?.followers, shown?.posts]).toEqual([data?.followers, data?.posts])
  })

  test('that hides its subscribers is read without them', () => {
    const { followers, posts } = snapshotOf({ ...CHANNEL, private: true })
    expect(followers).toBeNull()
    expectHolds(posts, 1_263, 100)
  })

  test('in a changed layout is said to be so', () => {
    expect(readingOf({ ...CHANNEL, layout: 'changed' })).toEqual({
      state: 'layout-changed',
      missing: ['followers', 'posts'],
    })
  })

  test('carries no script but its data, asks for nothing, and needs no style attribute', () => {
    const html = page({ ...CHANNEL, name: '<img src=x onerror=alert(1)> </script>' })
    const drawn = pageOf(html, 'https://www.youtube.com/@tidelight.films')
    expect(
      [...drawn.scripts].map((script) => [script.nonce || script.getAttribute('nonce'), script.text.slice(0, 18)]),
    ).toEqual([[NONCE, 'var ytInitialData ']])
    expect(drawn.querySelectorAll('[src], [style], link[href^="http"]:not([rel="canonical"])')).toHaveLength(0)
    expect(drawn.querySelector('style')?.textContent).not.toContain('url(')
  })
})
