import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { ProfileSnapshotSchema } from '../../src/profile.ts'
import { youtube } from '../../src/sites/youtube.ts'
import { isAge } from '../../src/sites/youtube-age.ts'
import { youtubeDeeper } from '../../src/sites/youtube-deeper.ts'
import { countsViews, isAudience, shortCountIn, subscribersIn } from '../../src/sites/youtube-labels.ts'
import { page } from '../invented/youtube.ts'
import { pageOf, SEEN_AT } from './reading.ts'

const ID = 'UCtidelight0000000000000'
const at = (path: string) => youtube.profileAt(new URL(path, 'https://www.youtube.com'))

describe('addresses', () => {
  test.each([
    ['/@tidelight', 'tidelight', '/@tidelight'],
    ['/@Tidelight./videos?view=0#top', 'Tidelight.', '/@Tidelight.'],
    ['/@24tide/streams/', '24tide', '/@24tide'],
    ['/@%E6%BD%AE/shorts', '潮', '/@%E6%BD%AE'],
    ['/@潮の音', '潮の音', '/@%E6%BD%AE%E3%81%AE%E9%9F%B3'],
    [`/channel/${ID}/about`, ID, `/channel/${ID}`],
    ['/c/TideLight', 'TideLight', '/c/TideLight'],
    ['/user/tidelight1/featured', 'tidelight1', '/user/tidelight1'],
    ['https://m.youtube.com/@tidelight', 'tidelight', '/@tidelight'],
  ])('%s is the channel %s', (path, handle, url) => {
    expect(at(path)).toEqual({ platform: 'youtube', handle, url: `https://www.youtube.com${url}` })
  })

  test.each([
    ...[
      '/',
      '/watch?v=aaaaaaaaaa1',
      '/shorts/aaaaaaaaaa1',
      '/live/aaaaaaaaaa1',
      '/playlist?list=PL1',
      '/feed/you',
      '/clip/x',
    ],
    ...[
      '/results?search_query=@tide',
      '/gaming',
      '/hashtag/tide',
      '/post/Ugk1',
      '/premium',
      '/kids',
      '/embed/x',
      '/account',
    ],
    ...[
      '/@',
      '/@tidelight/live',
      '/@tidelight/videos/2',
      '/@tide light',
      '/channel/tidelight',
      '/c/',
      '/user',
      '/@%E6%BD',
      '/TideLight',
    ],
    ...[
      'https://music.youtube.com/@tidelight',
      'https://www.tiktok.com/@tidelight',
      'https://youtube.com.example/@tidelight',
    ],
  ])('%s is no channel', (path) => {
    expect(at(path)).toBeUndefined()
  })
})

describe('the address of a video', () => {
  const postAt = (path: string) => youtube.postAt?.(new URL(path, 'https://www.youtube.com'))

  test.each([
    ['/watch?v=aaaaaaaaaa1&list=PL1&t=42s', 'aaaaaaaaaa1', '/watch?v=aaaaaaaaaa1'],
    ['/watch?app=desktop&v=a-_aaaaaaa1#top', 'a-_aaaaaaa1', '/watch?v=a-_aaaaaaa1'],
    ['/shorts/aaaaaaaaaa1?feature=share', 'aaaaaaaaaa1', '/shorts/aaaaaaaaaa1'],
    ['/live/aaaaaaaaaa1', 'aaaaaaaaaa1', '/watch?v=aaaaaaaaaa1'],
  ])('%s is the video %s', (path, id, url) => {
    expect(postAt(path)).toEqual({ platform: 'youtube', id, handle: null, url: `https://www.youtube.com${url}` })
  })

  test.each([
    ...['/', '/watch', '/watch?v=', '/watch?v=<b>', '/shorts', '/shorts/aaaaaaaaaa1/x', '/embed/aaaaaaaaaa1'],
    ...['/@tidelight', '/@tidelight/live', '/playlist?list=PL1&v=aaaaaaaaaa1', '/post/Ugk1', '/clip/aaaaaaaaaa1'],
    ...['https://music.youtube.com/watch?v=aaaaaaaaaa1', 'https://youtube.com.example/watch?v=aaaaaaaaaa1'],
  ])('%s is none', (path) => {
    expect(postAt(path)).toBeUndefined()
  })
})

describe('labels', () => {
  test.each([
    ...['1 view', '21K views', '21.460 Aufrufe', '21 k vues', '1,2 M de visualizaciones', '21 mil visualizações'],
    ...[
      '21 тыс. просмотров',
      '2.1万 回視聴',
      '조회수 2.1만회',
      '2.1万次观看',
      '觀看次數：2.1萬次',
      '21 ألف مشاهدة',
      'صفيات 21 צפיות',
    ],
    ...[
      '21 हज़ार बार देखा गया',
      '21 B görüntüleme',
      '21 tys. wyświetleń',
      '21K weergaven',
      '21 rb x ditonton',
      '21 N lượt xem',
    ],
    ...['21 χιλ. προβολές', 'การดู 2.1 หมื่น ครั้ง', '21 tis. zhlédnutí', '۲۱ هزار بازدید'],
  ])('%s counts views', (label) => {
    expect(countsViews(label)).toBe(true)
  })

  test.each(['18 watching', '3 weeks ago', '12 videos', '84K subscribers', '1,204 يشاهدون الآن', '12 comments'])(
    '%s counts none',
    (label) => {
      expect(countsViews(label)).toBe(false)
    },
  )

  test.each([
    ['3 weeks ago', 'en', true],
    ['Streamed 11 months ago', 'en-GB', true],
    ['hace 1 año', 'es-ES', true],
    ['3 週間前', 'ja', true],
    ['قبل يومين', 'ar', true],
    ['3 दिन पहले', 'hi', true],
    ['21K views', 'en', false],
    ['3 weeks ago', '', false],
    ['3 weeks ago', 'x', false],
    ['', 'en', false],
  ])('%s (%s) is an age: %s', (text, lang, expected) => {
    expect(isAge(text, lang)).toBe(expected)
  })

  test.each([
    ['チャンネル登録者数 504万人', 'ja', 5_040_000, 5_049_999],
    ['구독자 1.23만명', 'ko', 12_300, 12_399],
    ['504万位订阅者', 'zh-CN', 5_040_000, 5_049_999],
    ['843 位訂閱者', 'zh-TW', 843, 843],
    ['123.000 Abonnenten', 'de', 123_000, 123_999],
    ['1.234 Abonnenten', 'de', 1_234, 1_234],
    ['25M subscribers', 'en', 25_000_000, 25_999_999],
  ])('%s (%s) is %i to %i subscribers', (label, lang, low, high) => {
    expect(subscribersIn(label, lang)).toMatchObject({ low, high })
  })

  test.each(['12Q subscribers', '2 of 3 subscribers', 'No subscribers', ''])('%s is nobody’s number', (label) => {
    expect(subscribersIn(label, 'en')).toBeNull()
  })

  test('views that a language writes out may be cut; those it could have shortened are exact', () => {
    expect(shortCountIn('51.000 Aufrufe', 'de')).toMatchObject({ low: 51_000, high: 51_999, exact: false })
    expect(shortCountIn('51,000 views', 'en')).toMatchObject({ low: 51_000, high: 51_000, exact: true })
  })

  test.each(['18 watching', '1.2K watching', '12 waiting', '1,2 mil assistindo', '3人が視聴中'])(
    '%s are people, not views',
    (label) => {
      expect(isAudience(label)).toBe(true)
    },
  )
})

const CHANNEL = {
  handle: 'tidelight',
  name: 'Tidelight',
  followers: 84_371,
  following: 0,
  posts: 263,
  recent: [{ id: 'aaaaaaaaaa1', views: 21_460 }],
}
const URL_OF_IT = 'https://www.youtube.com/@tidelight'

function readingOf(document: Document) {
  const ref = at('/@tidelight')
  if (ref === undefined) throw new Error('the address is a channel')
  return youtube.read(document, ref, SEEN_AT)
}

describe('a hostile page', () => {
  test.each(['querySelectorAll', 'documentElement', 'getElementsByTagName', 'URL', 'body', 'readyState'])(
    'that puts a form in the place of document.%s does not stop the reading',
    (name) => {
      const document = pageOf(page(CHANNEL), URL_OF_IT)
      Object.defineProperty(document, name, { value: document.createElement('form') })
      expect(() => readingOf(document)).not.toThrow()
    },
  )

  test('with any value anywhere in its data gives a snapshot that passes its schema, or none', () => {
    const html = page(CHANNEL)
    const [, json = '{}'] = /ytInitialData = (.*);<\/script>/.exec(html) ?? []
    const values = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant('9'.repeat(400)), fc.constant('__proto__'))
    fc.assert(
      fc.property(fc.nat(), values, (place, value) => {
        const changed = JSON.stringify(replaced(JSON.parse(json), place, value)).replaceAll('<', '\\u003c')
        const document = pageOf(`<html lang="en"><script>var ytInitialData = ${changed};</script></html>`, URL_OF_IT)
        const reading = readingOf(document)
        if (reading.state !== 'ready') return
        expect(v.safeParse(ProfileSnapshotSchema, reading.snapshot).issues).toBeUndefined()
      }),
      { numRuns: 150 },
    )
  })

  test('nested ten thousand deep is put down, not followed', () => {
    const deep = `${'{"contents":['.repeat(10_000)}${']}'.repeat(10_000)}`
    const html = `<html lang="en"><script>var ytInitialData = {"header":{},"contents":${deep}};</script></html>`
    expect(readingOf(pageOf(html, URL_OF_IT)).state).not.toBe('ready')
  })
})

/** The same JSON with the value at one of its places, counted through, exchanged for another. */
function replaced(json: unknown, place: number, value: unknown): unknown {
  const count = (part: unknown): number =>
    1 +
    (typeof part === 'object' && part !== null
      ? Object.values(part).reduce((sum: number, each) => sum + count(each), 0)
      : 0)
  let left = place % count(json)
  const visit = (part: unknown): unknown => {
    if (left-- === 0) return value
    if (Array.isArray(part)) return part.map(visit)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, visit(each)]))
  }
  return visit(json)
}

test('a page that is read again is not parsed again', () => {
  const recent = Array.from({ length: 300 }, (_, index) => ({
    id: `video${String(index).padStart(6, '0')}`,
    views: 1_000 + index,
  }))
  const document = pageOf(page({ ...CHANNEL, recent }), URL_OF_IT)
  const first = readingOf(document)
  const script = document.querySelector('script')
  if (script === null) throw new Error('the page carries its data')
  let looks = 0
  Object.defineProperty(script, 'textContent', {
    get: () => {
      looks += 1
      return ''
    },
  })
  expect(readingOf(document)).toEqual(first)
  expect(looks).toBe(0)
})

const WATCH = join(import.meta.dirname, '../../../shared/pages/youtube/loggedout-en-2026-01-watch')

test('a real watch page says the same on its screen and in its data', (context) => {
  if (!existsSync(`${WATCH}.html`)) return context.skip()
  const { url } = v.parse(v.object({ url: v.string() }), JSON.parse(readFileSync(`${WATCH}.expected.json`, 'utf8')))
  const html = readFileSync(`${WATCH}.html`, 'utf8')
  const ref = youtube.postAt?.(new URL(url))
  const [whole, screen, data] = [
    html,
    html.replace(/<script[\s\S]*?<\/script>/g, ''),
    html.replace(/<ytd-app[\s\S]*<\/ytd-app>/, ''),
  ].map((page) => {
    const reading = ref === undefined ? undefined : youtubeDeeper.readPost?.(pageOf(page, url), ref, SEEN_AT)
    if (reading?.state !== 'ready') throw new Error(JSON.stringify(reading))
    const { author, followers, post } = reading.sighting
    return { author, followers, likes: post.likes, views: post.views, comments: post.comments }
  })
  expect(whole?.likes?.exact && whole.views?.exact && whole.comments?.exact).toBe(true)
  expect(screen).toEqual(whole)
  expect(data).toEqual(whole)
})
