import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reddit } from '../../src/sites/reddit.ts'
import { redditDeeper } from '../../src/sites/reddit-deeper.ts'
import { pageOf, SEEN_AT } from '../sites/reading.ts'
import type { InventedProfile } from './profile.ts'
import { page, postPage } from './reddit.ts'

const potter: InventedProfile = {
  handle: 'kiln_and_clay',
  name: 'Kiln & Clay <b>7</b>',
  bio: 'Pots, bowls and 3 cats. <img src=x onerror=alert(1)>',
  followers: 0,
  following: 0,
  posts: 0,
  recent: [
    { id: '1aa01', likes: 96, comments: 4, pinned: true },
    { id: '1aa22', kind: 'photo', publishedAt: '2026-09-30T08:15:00.000Z', likes: 12_204, comments: 31 },
    { id: '1aa13', kind: 'video', likes: 0, comments: 0 },
  ],
}
const mudlarks: InventedProfile = { ...potter, handle: 'r/mudlarks', followers: 48_213 }

function ready(profile: InventedProfile, client: 'new' | 'old') {
  const host = client === 'new' ? 'www' : 'old'
  const path = profile.handle.startsWith('r/') ? profile.handle : `user/${profile.handle}`
  const url = `https://${host}.reddit.com/${path}/`
  const ref = reddit.profileAt(new URL(url))
  const reading = ref && reddit.read(pageOf(page(profile, client), url), ref, SEEN_AT)
  if (reading?.state !== 'ready') throw new Error(JSON.stringify(reading))
  return reading
}

describe.each(['new', 'old'] as const)('Reddit’s %s client', (client) => {
  test('reads a user back to the posts that it was drawn from, and takes no karma for followers', () => {
    const { snapshot, places } = ready(potter, client)
    expect([snapshot.followers, snapshot.following, snapshot.posts, snapshot.totalLikes]).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(snapshot.account.joinedAt).toBe('2019-04-11T09:30:00.000Z')
    const posts = snapshot.recent.map(({ id, kind, likes, comments, pinned, publishedAt }) => ({
      ...{ id, kind, likes: likes?.value, comments: comments?.value, pinned, publishedAt },
    }))
    expect(posts).toEqual(
      potter.recent.map(({ id, kind = 'text', likes, comments, pinned = false, publishedAt }) => ({
        ...{ id, kind, likes, comments, pinned, publishedAt: publishedAt ?? '2026-10-01T09:00:00.000Z' },
      })),
    )
    expect(places.recent.size).toBe(3)
  })

  test('reads a community of any size in any language', () => {
    const size = fc.integer({ min: 1, max: 60_000_000 })
    const lang = fc.constantFrom('en', 'de', 'es', 'fr', ...(client === 'new' ? ['ja', 'ar', 'hi', 'tr'] : []))
    fc.assert(
      fc.property(size, size, lang, (followers, likes, lang) => {
        const profile = { ...mudlarks, followers, lang, recent: [{ id: '1aa01', likes, comments: 2 }] }
        const { snapshot } = ready(profile, client)
        expect(snapshot.followers?.value).toBe(followers)
        expect(snapshot.recent[0]?.likes?.value).toBe(likes)
      }),
      { numRuns: 25 },
    )
  })

  test('credits an open post to its author, with what others wrote below it', () => {
    const post = { id: '1aa22', likes: 1_204, comments: 3 }
    const answers = [
      {
        id: 'c1',
        author: 'tide',
        text: 'Lovely <glaze>!',
        answers: [{ id: 'c2', author: 'kiln_and_clay', text: '3 firings.' }],
      },
      { id: 'c3', author: 'reed', text: '🔥' },
    ]
    const url = `https://${client === 'new' ? 'www' : 'old'}.reddit.com/r/mudlarks/comments/1aa22/a_bowl/`
    const ref = reddit.postAt?.(new URL(url))
    const reading = ref && redditDeeper.readPost?.(pageOf(postPage(potter, post, answers, client), url), ref, SEEN_AT)
    if (reading?.state !== 'ready') throw new Error(JSON.stringify(reading))
    expect(reading.sighting.author.url).toBe('https://www.reddit.com/user/kiln_and_clay')
    expect(reading.sighting.post.likes?.value).toBe(1_204)
    expect(reading.sighting.post.comments?.value).toBe(3)
    expect(reading.comments).toEqual([
      { id: 'c1', author: 'tide', text: 'Lovely <glaze>!', isReply: false },
      { id: 'c2', author: 'kiln_and_clay', text: '3 firings.', isReply: true },
      { id: 'c3', author: 'reed', text: '🔥', isReply: false },
    ])
  })
})
