import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { type Platform, PLATFORMS, PostSchema } from '../../src/profile.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures')

/** What stands among an account's posts and must not pass for a plain one. */
const KINDS = ['pinned', 'sponsored', 'collab', 'repost', 'quote', 'thread'] as const
type Kind = (typeof KINDS)[number]

/**
 * A fixture, the post in it, and what becomes of that: it is `flagged` as what it is; `own`, a plain post of the account's (that
 * quotes another, or answers); or `left out`, for it or its counts are not the account's. A word is why the site has none.
 */
type Case = readonly [fixture: string, post: string, as: 'flagged' | 'own' | 'left out'] | string

const TABLE: Readonly<Record<Platform, Readonly<Record<Kind, Case>>>> = {
  instagram: {
    pinned: ['not-own-posts-grid', 'DFer000001', 'flagged'],
    sponsored: ['not-own-posts-grid', 'DAd0000001', 'left out'],
    collab: ['not-own-posts-grid', 'DCol000001', 'left out'],
    repost: ['not-own-posts-reposts', '', 'left out'],
    quote: 'no quotes',
    thread: 'no threads of posts',
  },
  x: {
    pinned: ['not-own-posts', '1800000000000000111', 'flagged'],
    sponsored: ['not-own-posts', '1956000000000000117', 'flagged'],
    collab: ['posts/post-of-two-authors', '', 'flagged'],
    repost: ['not-own-posts', '1960000000000000112', 'left out'],
    quote: ['not-own-posts', '1956000000000000117', 'flagged'],
    thread: ['not-own-posts', '1957000000000000115', 'left out'],
  },
  tiktok: {},
}
