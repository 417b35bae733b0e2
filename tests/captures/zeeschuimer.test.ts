import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { Gathering } from '../../src/captures/gather.ts'
import { type CaptureLine, captureLine } from '../../src/captures/zeeschuimer.ts'
import { type ProfileSnapshot, ProfileSnapshotSchema } from '../../src/profile.ts'
import { COLLECTED, instagramItem, line, threadsItem, tiktokItem, xItem } from './invented.ts'

function snapshots(...lines: unknown[]): ProfileSnapshot[] {
  const gathering = new Gathering()
  for (const each of lines) {
    const read = captureLine(each)
    if (typeof read !== 'string') gathering.add(read)
  }
  return gathering.snapshots()
}
/** Counts as plain numbers. */
function plain(read: CaptureLine) {
  if (typeof read === 'string') return read
  const { likes, comments, shares, views, kind, likesHidden, publishedAt } = read.post
  const { handle, url, followers } = read.author
  return {
    who: `${read.platform} ${handle} ${url}`,
    followers: followers?.value ?? null,
    counts: [likes, comments, shares, views].map((count) => count?.value ?? null),
    kind,
    likesHidden,
    publishedAt,
  }
}

describe('a post of a capture', () => {
  test('of Instagram, without followers and without a guess', () => {
    expect(plain(captureLine(line('instagram.com', instagramItem())))).toEqual({
      who: 'instagram lantern.notes https://www.instagram.com/lantern.notes/',
      followers: null,
      counts: [1_204, 31, null, null],
      kind: 'carousel',
      likesHidden: false,
      publishedAt: '2025-11-13T02:13:20.000Z',
    })
  })

  test.each([
    ['switched off', { like_and_view_counts_disabled: true, like_count: 1_204 }],
    ['the placeholder 3', { like_count: 3 }],
    ['minus one', { like_count: -1 }],
  ])('whose likes are hidden: %s', (_, more) => {
    expect(plain(captureLine(line('instagram.com', instagramItem(more))))).toMatchObject({
      counts: [null, 31, null, null],
      likesHidden: true,
    })
  })

  test('of a grid of reels, which holds plays and little more', () => {
    const reel = {
      __typename: 'XIGPolarisVideoMedia',
      id: '1',
      code: 'DReel000001',
      user: { username: 'lantern.notes' },
    }
    expect(plain(captureLine(line('instagram.com', { ...reel, play_count: 90_211, _zs_partial: true })))).toMatchObject(
      {
        counts: [null, null, null, 90_211],
        kind: 'video',
        publishedAt: null,
      },
    )
  })

  test('of the older Instagram', () => {
    const graph = {
      __typename: 'GraphImage',
      shortcode: 'BOld0000001',
      taken_at_timestamp: 1_600_000_000,
      owner: { username: 'lantern.notes' },
      edge_media_preview_like: { count: 77 },
      edge_media_preview_comment: { count: 2 },
    }
    expect(plain(captureLine(line('instagram.com', graph)))).toMatchObject({
      counts: [77, 2, null, null],
      kind: 'photo',
    })
  })

  test('of TikTok, with followers, and with every digit where two say different things', () => {
    expect(plain(captureLine(line('tiktok.com', tiktokItem())))).toMatchObject({
      who: 'tiktok moss.workshop https://www.tiktok.com/@moss.workshop',
      followers: 48_200,
      counts: [2_304, 41, 17, 40_127],
      kind: 'short',
    })
    // From the page itself: the author is a name.
    const fromPage = tiktokItem({ author: 'moss.workshop', authorStats: undefined })
    expect(plain(captureLine(line('tiktok.com', fromPage)))).toMatchObject({ followers: null })
  })

  test('of X, with followers', () => {
    expect(plain(captureLine(line('twitter.com', xItem())))).toEqual({
      who: 'x tidepool https://x.com/tidepool',
      followers: 15_300,
      counts: [88, 9, 15, 20_412],
      kind: 'text',
      likesHidden: false,
      publishedAt: '2026-11-07T18:40:12.000Z',
    })
  })

  test('of X until 2023', () => {
    const { core: _, rest_id: __, ...old } = xItem()
    const user = { screen_name: 'tidepool', name: 'Tide Pool', followers_count: 900 }
    expect(plain(captureLine(line('twitter.com', { ...old, type: 'adaptive', user })))).toMatchObject({
      followers: 900,
      counts: [88, 9, 15, 20_412],
    })
  })

  test('of Threads', () => {
    expect(plain(captureLine(line('threads.net', threadsItem())))).toMatchObject({
      who: 'threads paper.boat https://www.threads.com/@paper.boat',
      followers: null,
      counts: [212, 14, 7, null],
      kind: 'text',
    })
  })
})

describe('is none where it is not certain whose it is, or nobody’s', () => {
  test.each([
    ['two names on one post', line('instagram.com', instagramItem({ owner: { username: 'somebody.else' } }))],
    ['an advertisement', line('instagram.com', instagramItem({ product_type: 'ad' }))],
    ['an advertisement on TikTok', line('tiktok.com', tiktokItem({ isAd: true }))],
    ['a promoted post', line('twitter.com', xItem({ promoted: true }))],
    ['a repost', line('twitter.com', xItem({}, { retweeted_status_result: { result: {} } }))],
    ['no author', line('twitter.com', xItem({ core: {} }))],
    ['a handle that is an address', line('threads.net', threadsItem({ user: { username: '../../evil' } }))],
  ])('%s', (_, value) => {
    expect(captureLine(value)).toBe('no-post')
  })

  test.each([
    ['another site', line('gab.com', {})],
    ['a name of the language itself', line('__proto__', {})],
    ['no time', line('twitter.com', xItem(), { last_updated: undefined, timestamp_collected: undefined })],
    ['not a line', null],
    ['a list', []],
  ])('%s', (_, value) => {
    expect(captureLine(value)).toBe('not-a-capture')
  })

  test('a field of another type costs the field and not the post', () => {
    const odd = instagramItem({ comment_count: { now: 'an object' }, caption: 7, like_count: '1204' })
    expect(plain(captureLine(line('instagram.com', odd)))).toMatchObject({ counts: [1_204, null, null, null] })
  })
})

describe('authors', () => {
  test('are gathered with their posts, newest first; what was collected last counts', () => {
    const later = { last_updated: COLLECTED + 60_000 }
    const followed = { ...tiktokItem().authorStats, followerCount: 50_000 }
    const [snapshot, ...more] = snapshots(
      line('tiktok.com', tiktokItem()),
      line('tiktok.com', tiktokItem({ statsV2: { diggCount: '2400' }, authorStats: followed }), later),
      line('tiktok.com', tiktokItem({ id: '7500000000000000002', createTime: 1_764_000_000 })),
    )
    expect(more).toEqual([])
    expect(snapshot?.followers?.value).toBe(50_000)
    expect(snapshot?.observedAt).toBe('2026-11-20T10:01:00.000Z')
    expect(snapshot?.recent.map(({ id, likes }) => [id, likes?.value])).toEqual([
      ['7500000000000000002', 2_304],
      ['7500000000000000001', 2_400],
    ])
  })

  test('are snapshots whatever a line says', () => {
    const odd = fc.oneof(fc.jsonValue(), fc.constantFrom('', '\u202e', -1, 1e308, 3, 'x'.repeat(5_000)))
    const field = fc.dictionary(
      fc.constantFrom(
        'like_count',
        'comment_count',
        'user',
        'author',
        'stats',
        'legacy',
        'core',
        'code',
        'taken_at',
        'createTime',
        'views',
      ),
      odd,
    )
    const shape = fc.constantFrom(
      ['instagram.com', instagramItem] as const,
      ['tiktok.com', tiktokItem] as const,
      ['twitter.com', xItem] as const,
      ['threads.net', threadsItem] as const,
    )
    fc.assert(
      fc.property(shape, field, ([site, item], more) => {
        for (const snapshot of snapshots(line(site, item(more))))
          expect(v.is(ProfileSnapshotSchema, snapshot)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
