import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { type Post, ProfileSnapshotSchema } from '../../src/profile.ts'
import { recordOf } from '../../src/store/post-record.ts'
import { ownerOf, withRemembered } from '../../src/store/remembered.ts'
import { exactly, look, post } from './sample.ts'

const YESTERDAY = '2026-10-31T13:00:00.000Z'
const remember = (posts: Post[], at = YESTERDAY) => posts.map((p) => recordOf(p, ownerOf(look()), at))
const ids = (posts: readonly Post[]) => posts.map((p) => p.id)

describe('what the page shows, filled up', () => {
  test('with nothing remembered it is what the page shows', () => {
    const seen = look({ recent: [post('b', { likes: exactly(4) }), post('a')] })
    expect(withRemembered(seen, [])).toEqual(seen)
  })

  test('blanks of a tile are filled by what was read yesterday; what it shows now wins', () => {
    const memory = remember([post('a', { likes: exactly(100), comments: exactly(7) })])
    const { recent } = withRemembered(look({ recent: [post('a', { likes: exactly(120) })] }), memory)
    expect(recent).toEqual([post('a', { likes: exactly(120), comments: exactly(7) })])
  })

  test('posts that the page does not show now come after its own, newest first, undated last', () => {
    const memory = remember([
      post('undated', { likes: exactly(1) }),
      post('old', { likes: exactly(1), publishedAt: '2026-05-01T00:00:00.000Z' }),
      post('newer', { likes: exactly(1), publishedAt: '2026-06-01T01:00:00.000+05:00' }),
      post('shown', { likes: exactly(1), publishedAt: '2026-10-01T00:00:00.000Z' }),
    ])
    const { recent } = withRemembered(look({ recent: [post('z'), post('shown')] }), memory)
    expect(ids(recent)).toEqual(['z', 'shown', 'newer', 'old', 'undated'])
  })

  test('a post of which nothing still holds does not join', () => {
    const stale = remember(
      [post('a', { likes: exactly(3), publishedAt: '2026-10-01T11:00:00.000Z' })],
      '2026-10-01T12:00:00.000Z',
    )
    expect(withRemembered(look(), stale).recent).toEqual([])
  })

  test('at most fifty join', () => {
    const many = Array.from({ length: 80 }, (_, n) => post(`p${n}`, { likes: exactly(n) }))
    expect(withRemembered(look({ recent: [post('shown')] }), remember(many)).recent).toHaveLength(51)
  })

  test('private is private: nothing is told of what was public once', () => {
    const account = { ...look().account, isPrivate: true }
    expect(withRemembered(look({ account }), remember([post('a', { likes: exactly(3) })])).recent).toEqual([])
  })

  test('the counts of the header are those of the page', () => {
    const seen = look({ followers: null })
    expect(withRemembered(seen, remember([post('a', { likes: exactly(3) })])).followers).toBeNull()
  })

  test('whatever is remembered, it is a snapshot: each post once, and the page in its own order', () => {
    const somePosts = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 })
    fc.assert(
      fc.property(somePosts, somePosts, (shown, known) => {
        const seen = look({ recent: shown.map((id) => post(id)) })
        const whole = withRemembered(seen, remember(known.map((id) => post(id, { views: exactly(9) }))))
        expect(v.is(ProfileSnapshotSchema, whole)).toBe(true)
        expect(ids(whole.recent).slice(0, shown.length)).toEqual(shown)
        expect(new Set(ids(whole.recent))).toEqual(new Set([...shown, ...known]))
        expect(whole.recent).toHaveLength(new Set([...shown, ...known]).size)
      }),
    )
  })

  test('even a page of a thousand posts stays a snapshot', () => {
    const recent = Array.from({ length: 990 }, (_, n) => post(`p${n}`))
    const memory = remember(Array.from({ length: 60 }, (_, n) => post(`q${n}`, { likes: exactly(1) })))
    expect(v.is(ProfileSnapshotSchema, withRemembered(look({ recent }), memory))).toBe(true)
  })

  test('whose it is: any case of the handle', () => {
    expect(ownerOf(look({ handle: 'Invented.BAKER' }))).toEqual(ownerOf(look({ handle: 'invented.baker' })))
  })
})
