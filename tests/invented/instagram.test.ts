import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { instagram } from '../../src/sites/instagram.ts'
import type { Reading } from '../../src/sites/site.ts'
import { page } from './instagram.ts'
import type { InventedProfile } from './profile.ts'

const PROFILE: InventedProfile = {
  handle: 'pine.and.paper',
  name: 'Pine & <Paper>',
  bio: 'Printed by hand since 2011, 300 sheets a day.',
  followers: 48_211,
  following: 312,
  posts: 1_204,
  verified: true,
  recent: [
    { id: 'DPine00001', kind: 'carousel', likes: 12_345, comments: 210, pinned: true },
    { id: 'DPine00002', kind: 'short', likes: 903, comments: 14, views: 30_120 },
    { id: 'DPine00003', kind: 'photo', comments: 7 },
    { id: 'DPine00004' },
    { id: 'DPine00005', kind: 'photo', likes: 871, comments: 9 },
  ],
}

/** The page as a browser has it: our own script runs, nothing is fetched. */
function open(profile: InventedProfile): Document {
  const url = `https://www.instagram.com/${profile.handle}/`
  const { document } = new JSDOM(page(profile), { url, runScripts: 'dangerously' }).window
  Object.defineProperty(document, 'readyState', { value: 'complete' })
  return document
}

function read(document: Document): Reading {
  const ref = instagram.profileAt(new URL(document.URL))
  if (ref === undefined) throw new Error('the address is a profile')
  return instagram.read(document, ref, '2026-11-01T12:00:00.000Z')
}

function ready(document: Document) {
  const reading = read(document)
  if (reading.state !== 'ready') throw new Error(JSON.stringify(reading))
  return reading.snapshot
}

function point(document: Document, id: string, kind: 'mouseenter' | 'mouseleave') {
  const event = document.createEvent('Event')
  event.initEvent(kind)
  document.querySelector(`a[href$="/${id}/"]`)?.dispatchEvent(event)
}

describe('an invented Instagram page', () => {
  test.each([
    PROFILE,
    { ...PROFILE, lang: 'de' },
    { ...PROFILE, lang: 'ar-EG', dir: 'rtl' as const },
    { ...PROFILE, followers: 84, following: 0, posts: 1 },
  ])('reads back to its numbers ($lang, $followers)', (profile) => {
    const snapshot = ready(open(profile))
    expect(snapshot.followers).toMatchObject({ value: profile.followers, exact: true })
    expect(snapshot.following).toMatchObject({ value: profile.following, exact: true })
    expect(snapshot.posts).toMatchObject({ value: profile.posts, exact: true })
    expect(snapshot.account).toMatchObject({
      displayName: profile.name,
      bioLength: profile.bio?.length,
      isVerified: true,
      isPrivate: false,
    })
    expect(snapshot.recent.map(({ id, kind, pinned }) => ({ id, kind, pinned }))).toEqual(
      profile.recent.map(({ id, kind = 'photo', pinned = false }) => ({ id, kind, pinned })),
    )
  })

  test('shows the counts of a tile only while the pointer is on it', () => {
    const document = open(PROFILE)
    const likes = () => ready(document).recent.map((post) => post.likes?.value ?? null)
    expect(likes()).toEqual([null, null, null, null, null])
    point(document, 'DPine00002', 'mouseenter')
    expect(likes()).toEqual([null, 903, null, null, null])
    expect(ready(document).recent[1]).toMatchObject({ comments: { value: 14 }, views: { low: 30_050, high: 30_199 } })
    point(document, 'DPine00002', 'mouseleave')
    point(document, 'DPine00001', 'mouseenter')
    expect(likes()).toEqual([12_300, null, null, null, null])
    point(document, 'DPine00003', 'mouseenter')
    expect(ready(document).recent[2]).toMatchObject({ likes: null, comments: null, likesHidden: true })
  })

  test('is private when the account is', () => {
    const snapshot = ready(open({ ...PROFILE, private: true }))
    expect(snapshot).toMatchObject({ followers: { value: 48_211 }, account: { isPrivate: true }, recent: [] })
  })

  test('does not read once the layout has changed', () => {
    expect(read(open({ ...PROFILE, layout: 'changed' }))).toEqual({
      state: 'layout-changed',
      missing: ['followers', 'following', 'posts'],
    })
  })
})
