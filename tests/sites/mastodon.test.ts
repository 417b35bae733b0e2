import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { siteAt } from '../../src/sites/index.ts'
import { mastodon } from '../../src/sites/mastodon.ts'
import { shortCount } from '../../src/sites/mastodon-units.ts'
import { pageOf, SEEN_AT } from './reading.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures/mastodon')
const MARSH = 'https://lantern.example/@marsh_lantern'

function refAt(url: string) {
  return mastodon.profileAt(new URL(url))
}

function read(page: Document, url = MARSH) {
  const ref = refAt(url)
  if (ref === undefined) throw new Error(`${url} is no profile`)
  return mastodon.read(page, ref, SEEN_AT)
}

describe('whose profile an address is', () => {
  test.each([
    ['https://mastodon.social/@Marsh_Lantern', 'Marsh_Lantern'],
    ['https://lantern.example/@marsh.lantern-2/?lang=de#top', 'marsh.lantern-2'],
    ['https://lantern.example/@marsh_lantern/with_replies', 'marsh_lantern'],
    ['https://lantern.example/@marsh_lantern/media', 'marsh_lantern'],
    ['https://lantern.example/@marsh_lantern/featured', 'marsh_lantern'],
    ['https://lantern.example/@marsh_lantern/tagged/herons', 'marsh_lantern'],
    ['https://lantern.example/@reed@far.example', 'reed@far.example'],
    ['https://lantern.example/@reed@Lantern.example', 'reed'],
  ])('%s is of %s', (url, handle) => expect(refAt(url)?.handle).toBe(handle))

  test.each([
    'https://lantern.example/',
    'https://lantern.example/about',
    'https://lantern.example/explore',
    'https://lantern.example/users/marsh_lantern',
    'https://lantern.example/@marsh_lantern/followers',
    'https://lantern.example/@marsh_lantern/following',
    'https://lantern.example/@marsh_lantern/115000000000000012',
    'https://lantern.example/@marsh_lantern/115000000000000012/favourites',
    'https://lantern.example/@a@b@c',
    'https://lantern.example/@',
    'http://lantern.example/@marsh_lantern',
    'https://www.tiktok.com/@marsh_lantern',
    'https://www.youtube.com/@marsh_lantern',
    'https://www.threads.com/@marsh_lantern',
    'https://www.threads.net/@marsh_lantern',
    'https://medium.com/@marsh_lantern',
    'https://marsh.substack.com/@marsh_lantern',
    'https://www.instagram.com/@marsh_lantern',
    'https://x.com/@marsh_lantern',
  ])('%s is no profile', (url) => expect(refAt(url)).toBeUndefined())

  test('an account keeps the server that shows it in its address', () => {
    expect(refAt('https://lantern.example/@reed@far.example/media')?.url).toBe(
      'https://lantern.example/@reed@far.example',
    )
    expect(refAt('https://far.example/@reed')?.url).toBe('https://far.example/@reed')
  })

  test('takes no address from a site that has its own', () => {
    expect(siteAt(new URL('https://www.tiktok.com/@marsh_lantern'))?.platform).toBe('tiktok')
    expect(siteAt(new URL('https://www.tiktok.com/@marsh_lantern/video/7'))?.platform).toBe('tiktok')
    expect(siteAt(new URL('https://m.youtube.com/@marsh_lantern'))?.platform).toBe('youtube')
    expect(siteAt(new URL('https://lantern.example/@marsh_lantern'))?.platform).toBe('mastodon')
    expect(siteAt(new URL('https://mastodon.social/explore'))?.platform).toBe('mastodon')
    expect(siteAt(new URL('https://lantern.example/explore'))).toBeUndefined()
  })
})

describe('a number in Mastodon’s own units', () => {
  test.each([
    ['12 Tsd.', 'de', 12_000],
    ['1,2 Mio.', 'de', 1_200_000],
    ['1.2K', 'ja', 1_200],
    ['1,2K', 'fr', 1_200],
    ['1,2 тыс.', 'ru', 1_200],
    ['1,2m', 'pt-PT', 1_200],
    ['3M', 'tr', 3_000_000],
    ['3Mr', 'tr', 3_000_000_000],
    ['1.2백만', 'ko', 1_200_000],
    ['۱٫۲هزار', 'fa', 1_200],
    ['1.2 พันล้าน', 'th', 1_200_000_000],
    ['3 MM', 'es-MX', 3_000_000_000],
    ['12Rb', 'id', 12_000],
  ])('%s in %s', (text, lang, value) => expect(shortCount(text, lang)?.value).toBe(value))

  test.each([
    ['3M', 'id'],
    ['3B', 'ko'],
    ['3万', 'ja'],
    ['12 mil', 'en'],
    ['12', 'en'],
    ['K', 'en'],
    ['-3K', 'en'],
    ['2.4.2017', 'de'],
  ])('%s in %s is not read', (text, lang) => expect(shortCount(text, lang)).toBeNull())
})

describe.each(['normal', 'normal-4.6', 'not-own-posts'])('%s, broken', (name) => {
  const html = readFileSync(join(FIXTURES, `${name}.html`), 'utf8')
  const url = name === 'normal-4.6' ? 'https://lantern.example/@kiln.clay' : MARSH
  const truth = new Map([
    ['112000000000000011', { likes: 1_874, comments: 42, shares: 311 }],
    ['115000000000000012', { likes: 148, comments: 0, shares: 12 }],
    ['115000000000000013', { likes: 63, comments: 9, shares: 0 }],
  ])

  function expectTrue(page: Document) {
    const reading = read(page, url)
    if (reading.state !== 'ready') return
    const { followers, following, posts, recent } = reading.snapshot
    const held = [
      [followers, 23_961],
      [following, 512],
      [posts, 6_027],
    ] as const
    for (const [count, true_] of held) {
      expect(count?.low ?? 0).toBeLessThanOrEqual(true_)
      expect(count?.high ?? true_).toBeGreaterThanOrEqual(true_)
    }
    for (const post of recent) {
      const own = truth.get(post.id)
      expect(own, post.id).toBeDefined()
      for (const field of ['likes', 'comments', 'shares'] as const) {
        expect(post[field]?.low ?? 0, field).toBeLessThanOrEqual(own?.[field] ?? -1)
        expect(post[field]?.high ?? Number.MAX_SAFE_INTEGER, field).toBeGreaterThanOrEqual(own?.[field] ?? -1)
      }
    }
  }

  const pick = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  const breaks: Readonly<Record<string, (element: Element, other: Element) => void>> = {
    drop: (element) => element.remove(),
    double: (element) => element.after(element.cloneNode(true)),
    move: (element, other) => {
      if (!element.contains(other)) other.append(element)
    },
    unwrap: (element) => element.replaceWith(...element.childNodes),
    classless: (element) => element.removeAttribute('class'),
    titleless: (element) => element.removeAttribute('title'),
    linkless: (element) => element.removeAttribute('href'),
    idless: (element) => element.removeAttribute('data-id'),
    german: (element) => element.ownerDocument.documentElement.setAttribute('lang', 'de'),
    indonesian: (element) => element.ownerDocument.documentElement.setAttribute('lang', 'id'),
  }
  test('never gives a wrong number', () => {
    const step = fc.tuple(fc.constantFrom(...Object.keys(breaks)), pick, pick)
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
        const page = pageOf(html, url)
        for (const [kind, at, to] of steps) {
          const all = page.querySelectorAll('#mastodon *')
          const [element, other] = [all[Math.floor(at * all.length)], all[Math.floor(to * all.length)]]
          if (element !== undefined && other !== undefined) breaks[kind]?.(element, other)
        }
        expectTrue(page)
      }),
      { numRuns: Number(process.env.MASTODON_RUNS ?? 20) },
    )
  })
})

describe('a page that is not as it should be', () => {
  const normal = readFileSync(join(FIXTURES, 'normal.html'), 'utf8')

  test('does not throw when the page puts its own things in place of the document’s', () => {
    const page = pageOf(normal, MARSH)
    Object.defineProperty(page, 'getElementById', { value: page.createElement('img') })
    expect(read(page).state).toBe('layout-changed')
  })

  test('says nothing of a page that is still being loaded, and is not read as another profile’s', () => {
    expect(read(pageOf(normal.replace(/<div class="columns-area">.*<\/body>/s, '</body>'), MARSH))).toEqual({
      state: 'loading',
    })
    expect(read(pageOf(normal, MARSH), 'https://lantern.example/@marsh_lanterns')).toEqual({ state: 'loading' })
  })

  test('is read without its first data, but for numbers whose unit its language alone would decide', () => {
    const cut = normal.replace(/"locale":.*?<\/script>/, '"loc</script>').replace(/ title="[\d,]+"/g, '')
    const reading = read(pageOf(cut, MARSH))
    expect(reading).toEqual({ state: 'layout-changed', missing: ['followers', 'posts'] })
  })
})
