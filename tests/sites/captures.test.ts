import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Count } from '../../src/profile.ts'
import { SITES } from '../../src/sites/index.ts'
import { pageOf, SEEN_AT } from './reading.ts'

/**
 * Real pages with hand-checked expected values. They are third-party and live beside the repository; where they are
 * absent this file says so and asserts nothing.
 */
const PAGES = join(import.meta.dirname, '../../../shared/pages')

interface ExpectedCount {
  value: number
  exact: boolean
  step: number | null
}
interface Expected {
  url: string
  lang: string
  state: 'ready' | 'private' | 'unavailable' | 'not-a-profile'
  handle: string | null
  followers: ExpectedCount | null
  following: ExpectedCount | null
  posts: ExpectedCount | null
  totalLikes: ExpectedCount | null
  verified: boolean | null
  recent: ({ id: string; pinned: boolean; kind: string } & Record<
    'likes' | 'comments' | 'reposts' | 'views',
    ExpectedCount | null
  >)[]
}

/** Their kinds are finer than ours. On X everything is a post: media is an attachment there. */
const KINDS: Readonly<Record<string, string>> = {
  post: 'text',
  quote: 'text',
  reel: 'short',
  'live-replay': 'live',
}

function expectCount(name: string, read: Count | null, expected: ExpectedCount | null) {
  if (expected === null) {
    expect(read, name).toBeNull()
    return
  }
  expect(read?.value, name).toBe(expected.value)
  expect(read?.exact, `${name} exact`).toBe(expected.exact)
  if (!expected.exact && read !== null) {
    expect(read.low, `${name} low`).toBeLessThanOrEqual(expected.value)
    expect(read.high, `${name} high`).toBeGreaterThanOrEqual(expected.value + (expected.step ?? 1) - 1)
  }
}

if (!existsSync(PAGES)) {
  test('captures: not run, ../shared/pages is not here', (context) => context.skip())
} else {
  describe.each(SITES.map((site) => ({ name: site.platform, site })))('$name', ({ site }) => {
    const captures = readdirSync(join(PAGES, site.platform))
      .filter((file) => file.endsWith('.html'))
      .map((file) => basename(file, '.html'))

    test.each(captures)('%s', (name) => {
      const html = readFileSync(join(PAGES, site.platform, `${name}.html`), 'utf8')
      const expected: Expected = JSON.parse(readFileSync(join(PAGES, site.platform, `${name}.expected.json`), 'utf8'))
      const ref = site.profileAt(new URL(expected.url))
      if (expected.state === 'not-a-profile') {
        expect(ref).toBeUndefined()
        return
      }
      if (ref === undefined) throw new Error('the address is a profile')
      const reading = site.read(pageOf(html, expected.url, expected.lang), ref, SEEN_AT)
      if (expected.state === 'unavailable') {
        expect(reading.state).toBe('unavailable')
        return
      }
      if (reading.state !== 'ready') throw new Error(`read as ${JSON.stringify(reading)}`)
      const { snapshot } = reading
      expect(snapshot.handle.toLowerCase()).toBe(expected.handle?.toLowerCase())
      for (const field of ['followers', 'following', 'posts', 'totalLikes'] as const)
        expectCount(field, snapshot[field], expected[field])
      if (expected.verified !== null) expect(snapshot.account.isVerified).toBe(expected.verified)
      if (expected.state === 'private') expect(snapshot.account.isPrivate).toBe(true)
      expect(snapshot.recent.map((post) => post.id)).toEqual(expected.recent.map((post) => post.id))
      for (const [at, post] of expected.recent.entries()) {
        const read = snapshot.recent[at]
        if (read === undefined) continue
        expectCount(`${post.id} likes`, read.likes, post.likes)
        expectCount(`${post.id} comments`, read.comments, post.comments)
        expectCount(`${post.id} shares`, read.shares, post.reposts)
        expectCount(`${post.id} views`, read.views, post.views)
        expect(read.pinned, `${post.id} pinned`).toBe(post.pinned)
        expect(read.kind, `${post.id} kind`).toBe(KINDS[post.kind] ?? post.kind)
      }
    })
  })
}
