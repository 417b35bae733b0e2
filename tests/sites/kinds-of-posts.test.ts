import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { PLATFORMS, type Platform } from '../../src/profile.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures')

/** What stands among an account's posts and must not pass for a plain one of them. */
const KINDS = ['pinned', 'sponsored', 'collab', 'repost', 'quote', 'thread'] as const
type Kind = (typeof KINDS)[number]

/**
 * A fixture, a post in it, and what becomes of that: `flagged` as what it is; `own`, an own post that quotes or answers another;
 * `left out`, because it or its counts are not the account's own. Words alone say why a site has none.
 */
type Case = readonly [fixture: string, post: string, as: 'flagged' | 'own' | 'left out'] | string

const TABLE: Readonly<Record<Platform, Readonly<Record<Kind, readonly Case[]>>>> = {
  instagram: {
    pinned: [['not-own-posts-grid', 'DFer000001', 'flagged']],
    sponsored: [
      ['not-own-posts-grid', 'DAd0000001', 'left out'],
      ['posts/post-sponsored', 'DHaa0000001', 'flagged'],
    ],
    collab: [
      ['not-own-posts-grid', 'DCol000001', 'left out'],
      ['posts/post-collab', 'DHaa0000001', 'flagged'],
    ],
    repost: [['not-own-posts-reposts', 'DTag000001', 'left out']],
    quote: ['A post cannot quote another.'],
    thread: ['A post cannot answer another.'],
  },
  x: {
    pinned: [['not-own-posts', '1800000000000000111', 'flagged']],
    sponsored: [['not-own-posts', '1956000000000000117', 'flagged']],
    collab: [['posts/post-of-two-authors', '1600000000000001101', 'flagged']],
    repost: [['not-own-posts', '1960000000000000112', 'left out']],
    quote: [['not-own-posts', '1956000000000000117', 'own']],
    thread: [
      ['not-own-posts', '1957000000000000115', 'left out'],
      ['not-own-posts', '1957000000000000116', 'own'],
    ],
  },
  tiktok: {
    pinned: [['not-own-posts-grid', '7593072682870228182', 'flagged']],
    sponsored: [
      ['not-own-posts-grid', '7665700579845588182', 'left out'],
      ['posts/post-video-sponsored', '7661620360914388182', 'flagged'],
    ],
    collab: ['A video has one author.'],
    repost: [['not-own-posts-reposts-tab', '7666516623631828182', 'left out']],
    quote: ['A duet is a video of its own.'],
    thread: ['A video cannot answer another.'],
  },
  youtube: {
    pinned: ['A channel has no pinned videos.'],
    sponsored: [
      ['not-own-posts-page', 'adAAAAAAA01', 'left out'],
      ['posts/post-watch-sponsored', 'tdTDtdTDtd1', 'flagged'],
    ],
    collab: [['not-own-posts-page', 'ncAAAAAAA05', 'flagged']],
    repost: [['not-own-posts-page', 'tsAAAAAAA01', 'left out']],
    quote: ['A video cannot quote another.'],
    thread: ['A video cannot answer another.'],
  },
  facebook: {
    pinned: [['not-own-posts', 'pfbid0Featured', 'left out']],
    sponsored: [['not-own-posts', 'pfbid0Ad', 'left out']],
    collab: [['not-own-posts', '122100000000000204', 'flagged']],
    repost: [['not-own-posts', 'pfbid0Shared', 'left out']],
    quote: ['To quote is to share with words of one’s own.'],
    thread: ['A post cannot answer another.'],
  },
  linkedin: {
    pinned: [['not-own-posts-featured', '7400000000000000001', 'left out']],
    sponsored: ['Promoted posts stand in the feed alone.'],
    collab: ['A post has one author.'],
    repost: [
      ['not-own-posts', '7492535215718400017', 'left out'],
      ['not-own-posts-signed-in', '7514278487654400077', 'left out'],
    ],
    quote: [['decoys-signed-in', '7513191324057600074', 'left out']],
    thread: ['A post cannot answer another.'],
  },
  threads: {
    pinned: [['normal-pinned', 'DAbcdefgh04', 'flagged']],
    sponsored: [['normal-pinned', 'DAbcdefgh01', 'flagged']],
    collab: ['A post has one author.'],
    repost: [['not-own-posts', 'DAbcdefgh01', 'left out']],
    quote: [
      ['not-own-posts', 'DAbcdefgh02', 'own'],
      ['not-own-posts', 'DAbcdefgh04', 'left out'],
    ],
    thread: [
      ['normal-replies-tab', 'DAbcdefgh01', 'left out'],
      ['normal-replies-tab', 'DBbcdefgh07', 'own'],
    ],
  },
  bluesky: {
    pinned: [['normal', '3ks767f3jpc2i', 'flagged']],
    sponsored: ['There are no advertisements.'],
    collab: ['A post has one author.'],
    repost: [['not-own-posts', '3mywik6me222i', 'left out']],
    quote: [
      ['not-own-posts', '3myusvkxu222i', 'own'],
      ['not-own-posts', '3mwtgrmye222i', 'left out'],
    ],
    thread: [
      ['not-own-posts', '3mz3jhzju222i', 'left out'],
      ['not-own-posts', '3mz4ecde4222i', 'own'],
    ],
  },
  mastodon: {
    pinned: [['not-own-posts', '112000000000000011', 'flagged']],
    sponsored: ['There are no advertisements.'],
    collab: ['A post has one author.'],
    repost: [['not-own-posts', '115000000000000077', 'left out']],
    quote: [['not-own-posts', '114000000000000055', 'left out']],
    thread: [
      ['not-own-posts-thread', '115000000000000055', 'left out'],
      ['not-own-posts-thread', '115000000000000013', 'own'],
    ],
  },
  twitch: {
    pinned: ['A channel has no pinned recordings.'],
    sponsored: ['Recordings are not advertised.'],
    collab: ['A recording is of one channel.'],
    repost: [['not-own-posts', '2200000077', 'left out']],
    quote: ['A recording cannot quote another.'],
    thread: ['A recording cannot answer another.'],
  },
  pinterest: {
    pinned: ['Pins of a grid show no counts: none is read.'],
    sponsored: ['Pins of a grid show no counts: none is read.'],
    collab: ['Pins of a grid show no counts: none is read.'],
    repost: [['not-own-posts', '880000000000000001', 'left out']],
    quote: ['A pin cannot quote another.'],
    thread: ['A pin cannot answer another.'],
  },
  reddit: {
    pinned: [['not-own-posts', '1abc01', 'flagged']],
    sponsored: [['not-own-posts-old', '9ad', 'left out']],
    collab: ['A post has one author.'],
    repost: [['not-own-posts', '9aa01', 'left out']],
    quote: [['not-own-posts', '9zz01', 'left out']],
    thread: [['not-own-posts-old', 't1_c9', 'left out']],
  },
}

const FoundSchema = v.object({ id: v.string(), pinned: v.boolean(), sponsored: v.boolean(), collab: v.boolean() })
const ExpectedSchema = v.union([
  v.object({ snapshot: v.object({ recent: v.array(FoundSchema) }) }),
  v.object({ sighting: v.object({ post: FoundSchema }) }),
])

function postsIn(stem: string) {
  const read = v.parse(ExpectedSchema, JSON.parse(readFileSync(`${stem}.expected.json`, 'utf8')))
  return 'snapshot' in read ? read.snapshot.recent : [read.sighting.post]
}

const cases = PLATFORMS.flatMap((platform) =>
  KINDS.flatMap((kind) =>
    TABLE[platform][kind].flatMap((one) =>
      typeof one === 'string' ? [] : [{ platform, kind, fixture: one[0], post: one[1], as: one[2] }],
    ),
  ),
)

describe('what stands among the posts of an account', () => {
  test.each(cases)('$platform, $kind: $post of $fixture is $as', ({ platform, kind, fixture, post, as }) => {
    const stem = join(FIXTURES, platform, fixture)
    expect(readFileSync(`${stem}.html`, 'utf8'), 'the fixture does not hold the post').toContain(post)
    const found = postsIn(stem).find(({ id }) => id === post)
    if (as === 'left out') {
      expect(found).toBeUndefined()
      return
    }
    expect(found).toBeDefined()
    const flags = { pinned: found?.pinned, sponsored: found?.sponsored, collab: found?.collab }
    if (as === 'flagged') expect(flags).toMatchObject({ [kind]: true })
  })

  test('nothing is left open: a site has a fixture, or says why it needs none', () => {
    for (const platform of PLATFORMS) for (const kind of KINDS) expect(TABLE[platform][kind]).not.toEqual([])
  })
})
