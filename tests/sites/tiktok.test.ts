import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reading } from '../../src/sites/site.ts'
import { tiktok } from '../../src/sites/tiktok.ts'
import { pageOf, SEEN_AT } from './reading.ts'

const NORMAL = readFileSync(join(import.meta.dirname, '../fixtures/tiktok/normal.html'), 'utf8')
const ADDRESS = 'https://www.tiktok.com/@mirelbakes'
/** What `normal.html` says in full. */
const TRUE = [
  ['followers', 152_873],
  ['following', 214],
  ['posts', 187],
  ['totalLikes', 2_418_730],
] as const

function read(page: Document, address = ADDRESS): Reading {
  const ref = tiktok.profileAt(new URL(address))
  if (ref === undefined) throw new Error('the address is a profile')
  return tiktok.read(page, ref, SEEN_AT)
}

describe('an address', () => {
  test.each([
    ['https://www.tiktok.com/@mirelbakes', 'mirelbakes'],
    ['https://www.tiktok.com/@Mirel.Bakes_1/', 'Mirel.Bakes_1'],
    ['https://www.tiktok.com/@ends.with.dot.?lang=tr#x', 'ends.with.dot.'],
    ['https://www.tiktok.com/%40mirelbakes', 'mirelbakes'],
    ['https://m.tiktok.com/@mirelbakes', 'mirelbakes'],
    ['https://tiktok.com/@mirelbakes', 'mirelbakes'],
  ])('%s is a profile', (address, handle) => {
    const url = `https://www.tiktok.com/@${handle}`
    expect(tiktok.profileAt(new URL(address))).toEqual({ platform: 'tiktok', handle, url })
  })

  test.each([
    'https://www.tiktok.com/@mirelbakes/video/7561000000000000001',
    'https://www.tiktok.com/@mirelbakes/photo/7561000000000000001',
    'https://www.tiktok.com/@mirelbakes/live',
    'https://www.tiktok.com/@mirelbakes/collection/a-1',
    'https://www.tiktok.com/@mirelbakes/playlist/a-1',
    'https://www.tiktok.com/foryou',
    'https://www.tiktok.com/explore',
    'https://www.tiktok.com/tag/bread',
    'https://www.tiktok.com/',
    'https://www.tiktok.com/@',
    'https://vm.tiktok.com/ZM0000000',
    'https://www.tiktok.com.example/@mirelbakes',
    'https://example.com/@mirelbakes',
    'ftp://www.tiktok.com/@mirelbakes',
  ])('%s is none', (address) => {
    expect(tiktok.profileAt(new URL(address))).toBeUndefined()
  })
})

describe('the address of a post', () => {
  const postAt = (address: string) => tiktok.postAt?.(new URL(address))

  test.each([
    ['https://www.tiktok.com/@mirelbakes/video/7561000000000000001?lang=en', 'video'],
    ['https://m.tiktok.com/%40mirelbakes/photo/7561000000000000001/', 'photo'],
  ])('%s is a post', (address, kind) => {
    const url = `https://www.tiktok.com/@mirelbakes/${kind}/7561000000000000001`
    expect(postAt(address)).toEqual({ platform: 'tiktok', id: '7561000000000000001', handle: 'mirelbakes', url })
  })

  test.each([
    'https://www.tiktok.com/@mirelbakes',
    'https://www.tiktok.com/@mirelbakes/live',
    'https://www.tiktok.com/@mirelbakes/video/',
    'https://www.tiktok.com/@mirelbakes/video/7561000000000000001x',
    'https://www.tiktok.com/@mirelbakes/playlist/a-7561000000000000001',
    'https://www.tiktok.com/video/7561000000000000001',
    'https://www.tiktok.com.example/@mirelbakes/video/7561000000000000001',
  ])('%s is none', (address) => {
    expect(postAt(address)).toBeUndefined()
  })
})

test('whatever is missing from a page, what is read is true: blank beats wrong', () => {
  const size = pageOf(NORMAL, ADDRESS).querySelectorAll('*').length
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(size - 1), { maxLength: 40 }), (gone) => {
      const page = pageOf(NORMAL, ADDRESS)
      const elements = [...page.querySelectorAll('*')]
      for (const at of gone) elements[at]?.remove()
      const reading = read(page)
      if (reading.state !== 'ready') return
      for (const [name, value] of TRUE) {
        const count = reading.snapshot[name]
        if (count === null) continue
        expect(count.low, name).toBeLessThanOrEqual(value)
        expect(count.high, name).toBeGreaterThanOrEqual(value)
      }
    }),
    { numRuns: 80 },
  )
})

test('no page makes it throw, however it is broken', () => {
  const pieces = fc.constantFrom(
    '<div data-e2e="user-page">',
    '<h1 data-e2e="user-title">mirelbakes</h1>',
    '<strong data-e2e="followers-count">',
    '<form name="querySelectorAll"><input name="textContent"></form>',
    '<img name="getElementById">',
    '<script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">',
    '{"webapp.user-detail":{"userInfo":{"user":{"uniqueId":"mirelbakes"},"stats":{"followerCount":',
    '{"webapp.user-detail":{"userInfo":{"user":{"uniqueId":"mirelbakes"},"stats":{},"statsV2":{"followerCount":"1e3"}}}}',
    '{"UserModule":{"users":{"__proto__":{"uniqueId":"mirelbakes"}},"stats":null},"ItemModule":[]}',
    '</script>',
    '<script id="SIGI_STATE">',
    '<div data-e2e="user-post-item"><a href="/@mirelbakes/video/99999999999999999999999">',
    '<div data-e2e="user-post-item"><a href="https://[/@mirelbakes/video/1">',
    '12.3M',
    '"]}}',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      expect(() => read(pageOf(parts.join(''), ADDRESS))).not.toThrow()
    }),
    { numRuns: 150 },
  )
})

test('data that arrives after the first look is read at the next', () => {
  const page = pageOf(NORMAL, ADDRESS)
  const script = page.getElementById('__UNIVERSAL_DATA_FOR_REHYDRATION__')
  if (script === null) throw new Error('the fixture has its data')
  const whole = script.textContent ?? ''
  script.textContent = whole.slice(0, whole.length - 400)
  page.getElementById('ProfilePage')?.remove()
  const early = read(page)
  expect(early.state === 'ready' && early.snapshot.followers).toEqual({
    value: 152_800,
    low: 152_750,
    high: 152_899,
    exact: false,
  })
  script.textContent = whole
  const later = read(page)
  expect(later.state === 'ready' && later.snapshot.followers?.value).toBe(152_873)
})

test('a page still arriving is not judged', () => {
  const page = pageOf('<!DOCTYPE html><title>TikTok</title>', ADDRESS)
  Object.defineProperty(page, 'readyState', { value: 'interactive' })
  expect(read(page)).toEqual({ state: 'loading' })
})

test('the places are the elements a person sees', () => {
  const reading = read(pageOf(NORMAL, ADDRESS))
  if (reading.state !== 'ready') throw new Error(reading.state)
  expect(reading.places.followers?.textContent).toBe('152.8K')
  expect(reading.places.totalLikes?.textContent).toBe('2.4M')
  expect([...reading.places.recent.keys()]).toEqual(reading.snapshot.recent.map((post) => post.id))
})
