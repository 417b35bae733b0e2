import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mastodon } from '../../src/sites/mastodon.ts'
import { mastodonDeeper } from '../../src/sites/mastodon-deeper.ts'
import { pageOf, SEEN_AT } from '../sites/reading.ts'
import { followersPage, page, postPage, type Server } from './mastodon.ts'
import type { InventedProfile } from './profile.ts'

const OLD: Server = { host: 'lantern.example', version: '4.3.9' }
const SERVERS: readonly Server[] = [
  OLD,
  { host: 'lantern.example', version: '4.5.2' },
  { host: 'lantern.example', version: '4.6.1' },
]
const LANGUAGES = [
  ...['en', 'de', 'fr', 'ja', 'ar', 'fa', 'he', 'ru', 'tr', 'ko', 'pt-BR', 'pt-PT', 'cs', 'th', 'id', 'zh-CN', 'es-MX'],
]

const potter: InventedProfile = {
  handle: 'kiln_and_clay',
  name: 'Kiln & Clay <b>7</b>',
  bio: 'Pots, bowls and 3 cats. <img src=x onerror=alert(1)>',
  followers: 48_213,
  following: 392,
  posts: 1_207,
  recent: [
    { id: '110000000000000001', likes: 96, comments: 4, shares: 0, pinned: true },
    { id: '110000000000000022', publishedAt: '2026-09-30T08:15:00.000Z', likes: 204, comments: 31, shares: 12 },
    { id: '110000000000000013', likes: 55 },
  ],
}

function read(profile: InventedProfile, server: Server) {
  const url = `https://${server.host}/@${profile.handle}`
  const ref = mastodon.profileAt(new URL(url))
  if (ref === undefined) throw new Error('no profile')
  return mastodon.read(pageOf(page(profile, server), url), ref, SEEN_AT)
}

function ready(profile: InventedProfile, server: Server) {
  const reading = read(profile, server)
  if (reading.state !== 'ready') throw new Error(JSON.stringify(reading))
  return reading
}

describe.each(SERVERS)('an invented profile of Mastodon $version', (server) => {
  test('reads back to the numbers that it was drawn from', () => {
    const { snapshot, places } = ready(potter, server)
    expect([snapshot.followers, snapshot.following, snapshot.posts].map((count) => count?.value)).toEqual([
      48_213, 392, 1_207,
    ])
    expect(snapshot.followers?.exact).toBe(true)
    expect(snapshot.account).toMatchObject({ displayName: potter.name, hasAvatar: true, bioLength: potter.bio?.length })
    expect(snapshot.account.joinedAt).toBe(server.version === '4.6.1' ? '2019-04-11T00:00:00.000Z' : null)
    const posts = snapshot.recent.map(({ id, likes, comments, shares, pinned }) => ({
      ...{ id, likes: likes?.value, comments: comments?.value, shares: shares?.value, pinned },
    }))
    expect(posts).toEqual(
      potter.recent.map(({ id, likes, comments, shares, pinned = false }) => ({ id, likes, comments, shares, pinned })),
    )
    expect(places.followers?.textContent).toContain('48K')
    expect(places.recent.size).toBe(3)
  })

  test('says what is missing after a redesign', () => {
    const reading = read({ ...potter, layout: 'changed' }, server)
    expect(reading).toEqual({ state: 'layout-changed', missing: ['followers', 'following', 'posts'] })
  })

  test('reads back in any size and language, also where the page shows short numbers alone', () => {
    const size = fc.oneof(fc.integer({ min: 0, max: 12_000 }), fc.integer({ min: 0, max: 3_000_000_000 }))
    fc.assert(
      fc.property(size, size, fc.constantFrom(...LANGUAGES), fc.boolean(), (followers, likes, lang, titled) => {
        const id = '110000000000000001'
        const profile = { ...potter, followers, lang, recent: [{ id, likes, comments: 3, shares: 1 }] }
        const url = `https://${server.host}/@${profile.handle}`
        const drawn = pageOf(page(profile, server), url)
        if (!titled) for (const element of drawn.querySelectorAll('[title]')) element.removeAttribute('title')
        const ref = mastodon.profileAt(new URL(url))
        const reading = ref && mastodon.read(drawn, ref, SEEN_AT)
        // Left unread for meaning two things: M is a billion to Indonesian where it is translated, B was a million to Korean.
        const isDoubtful = (count: number) => (lang === 'id' && count >= 1e6) || (lang === 'ko' && count >= 1e9)
        if (reading?.state !== 'ready') {
          expect(!titled && isDoubtful(followers)).toBe(true)
          return
        }
        const { followers: read, recent } = reading.snapshot
        expect(read?.low).toBeLessThanOrEqual(followers)
        expect(read?.high).toBeGreaterThanOrEqual(followers)
        expect(read?.exact === true || !titled).toBe(true)
        if (recent[0]?.likes) {
          expect(recent[0].likes.low).toBeLessThanOrEqual(likes)
          expect(recent[0].likes.high).toBeGreaterThanOrEqual(likes)
        } else expect(isDoubtful(likes)).toBe(true)
        expect(recent[0]?.comments?.value).toBe(3)
      }),
      { numRuns: 20 },
    )
  })

  test('gives the counts of its open post, quotes among the shares, and what others answered', () => {
    const post = { id: '110000000000000022', likes: 1_204, shares: 140, quotes: 21 }
    const answers = [
      { id: '31', author: 'tide', text: 'Lovely glaze!' },
      { id: '32', author: 'kiln_and_clay', text: 'Thank you, 3 firings.', isReply: true },
      { id: '33', author: 'reed@marsh.example', text: '🔥' },
    ]
    const url = `https://${server.host}/@kiln_and_clay/${post.id}`
    const ref = mastodon.postAt?.(new URL(url))
    const reading = ref && mastodonDeeper.readPost?.(pageOf(postPage(potter, post, server, answers), url), ref, SEEN_AT)
    if (reading?.state !== 'ready') throw new Error(JSON.stringify(reading))
    const { author, post: read } = reading.sighting
    expect(author.url).toBe('https://lantern.example/@kiln_and_clay')
    expect([read.likes?.low, read.likes?.high]).toEqual([1150, 1299])
    expect(read.shares?.value).toBe(server === OLD ? 140 : 161)
    expect(read.comments).toBeNull()
    expect(reading.comments).toEqual(answers.map((one) => ({ isReply: false, ...one })))
  })

  test('lists the followers that are on screen', () => {
    const followers = ['tide', 'user48213@marsh.example', 'reed']
    const url = `https://${server.host}/@kiln_and_clay/followers`
    const list = mastodonDeeper.readFollowers?.(pageOf(followersPage(potter, server, followers), url), new URL(url))
    expect(list?.of.handle).toBe('kiln_and_clay')
    expect(list?.rows.map(({ handle, hasAvatar }) => [handle, hasAvatar])).toEqual([
      ['tide', true],
      ['user48213@marsh.example', false],
      ['reed', true],
    ])
    const other = 'https://lantern.example/@someone_else/followers'
    expect(
      mastodonDeeper.readFollowers?.(pageOf(followersPage(potter, server, followers), other), new URL(other)),
    ).toBeUndefined()
  })
})
