import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Count } from '../../src/profile.ts'
import { youtube } from '../../src/sites/youtube.ts'
import { youtubeDeeper } from '../../src/sites/youtube-deeper.ts'
import { pageOf, SEEN_AT } from '../sites/reading.ts'
import { broken, damages } from './broken.ts'
import { type InventedVideo, watchPage } from './youtube-watch.ts'

const VIDEO: InventedVideo = {
  id: 'wwWWwwWWww1',
  handle: 'kiln.and.wheel',
  channel: 'Kiln and Wheel',
  subscribers: 1_042_377,
  views: 88_214,
  likes: 5_309,
  comments: 417,
  publishedAt: '2026-09-12T08:00:00+02:00',
  shown: [
    { id: 'UgA1', author: 'kiln.and.wheel', text: 'Glaze recipe: 3 parts ash' },
    { id: 'UgB1', author: 'clay_hands', text: '12 bowls!', answers: [{ id: 'UgB1.a', author: 'k', text: 'yes' }] },
  ],
}
const OTHER: InventedVideo = {
  ...VIDEO,
  ...{ id: 'zzZZzzZZzz9', handle: 'other.kiln', channel: 'Other', subscribers: 71, views: 3_000_411, likes: 90_007 },
}

function readingOf(page: Document, { id, isShort }: InventedVideo = VIDEO) {
  const url = `https://www.youtube.com/${isShort === true ? `shorts/${id}` : `watch?v=${id}`}`
  const ref = youtube.postAt?.(new URL(url))
  if (ref === undefined) throw new Error(`${url} is a video`)
  return youtubeDeeper.readPost?.(page, ref, SEEN_AT) ?? { state: 'unavailable' }
}

const pageFor = (video: InventedVideo, data?: InventedVideo | null) =>
  pageOf(watchPage(video, data), `https://www.youtube.com/watch?v=${video.id}`)

function expectTrue(name: string, count: Count | null, truth: number) {
  if (count === null) return
  expect(count.low, name).toBeLessThanOrEqual(truth)
  expect(count.high, name).toBeGreaterThanOrEqual(truth)
}

const any = fc.record({
  lang: fc.constantFrom('en', 'en-GB', 'es', 'de', 'ja', 'ar', 'fa', 'tn'),
  views: fc.integer({ min: 1, max: 2_000_000_000 }),
  likes: fc.integer({ min: 1, max: 60_000_000 }),
  comments: fc.integer({ min: 1, max: 5_000_000 }),
  subscribers: fc.integer({ min: 1, max: 400_000_000 }),
  isPressed: fc.boolean(),
  isShort: fc.boolean(),
})

describe('an open video', () => {
  test('holds its own numbers, whatever they are, with its data, with another’s, and without', () => {
    const data = fc.constantFrom<'own' | 'another' | 'none'>('own', 'another', 'none')
    fc.assert(
      fc.property(any, data, (drawn, source) => {
        const video: InventedVideo = { ...VIDEO, ...drawn }
        const page = pageFor(video, source === 'own' ? video : source === 'another' ? OTHER : null)
        const reading = readingOf(page, video)
        if (reading.state !== 'ready') throw new Error(reading.state)
        const { post, followers, author } = reading.sighting
        expect(author.handle).toBe(VIDEO.handle)
        expect(post.likes).not.toBeNull()
        expectTrue('likes', post.likes, video.likes ?? -1)
        expectTrue('views', post.views, video.views)
        expectTrue('comments', post.comments, video.comments)
        expectTrue('followers', followers, video.subscribers)
      }),
      { numRuns: 40 },
    )
  })

  test('however it is broken, says nothing that is not true', () => {
    const data = fc.constantFrom(VIDEO, OTHER, null)
    const lang = fc.constantFrom('en', 'ja', 'ar', 'tn')
    fc.assert(
      fc.property(damages, data, lang, (done, loaded, written) => {
        const video = { ...VIDEO, lang: written }
        const reading = readingOf(broken(pageFor(video, loaded), done))
        if (reading.state !== 'ready') return
        const { post, followers, author } = reading.sighting
        expect(author.handle).toBe(VIDEO.handle)
        // A comment's number that was moved into the post's own place stands there as its own would.
        if (done.some(({ kind }) => kind === 'move')) return
        expectTrue('likes', post.likes, VIDEO.likes ?? -1)
        expectTrue('views', post.views, VIDEO.views)
        expectTrue('comments', post.comments, VIDEO.comments)
        expectTrue('followers', followers, VIDEO.subscribers)
      }),
      { numRuns: 80 },
    )
  })

  test('that answers its people is seen to: its comments and their authors, each once', () => {
    const reading = readingOf(pageFor(VIDEO))
    if (reading.state !== 'ready') throw new Error(reading.state)
    expect(reading.comments.map(({ author, isReply }) => [author, isReply])).toEqual([
      ['kiln.and.wheel', false],
      ['clay_hands', false],
      ['k', true],
    ])
  })

  test.each(['querySelectorAll', 'getElementsByTagName', 'documentElement', 'readyState'])(
    'does not stop the reading by a form in the place of document.%s',
    (name) => {
      const page = pageFor(VIDEO)
      Object.defineProperty(page, name, { value: page.createElement('form') })
      expect(() => readingOf(page)).not.toThrow()
    },
  )
})
