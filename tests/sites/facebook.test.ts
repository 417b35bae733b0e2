import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { facebook } from '../../src/sites/facebook.ts'
import { pageOf, SEEN_AT } from './reading.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures/facebook')
const MARSH = 'https://www.facebook.com/marsh.lantern'

function fixture(name: string) {
  return readFileSync(join(FIXTURES, `${name}.html`), 'utf8')
}

function read(page: Document, url = MARSH) {
  const ref = facebook.profileAt(new URL(url))
  if (ref === undefined) throw new Error(`${url} is no profile`)
  return facebook.read(page, ref, SEEN_AT)
}

function ready(html: string, url = MARSH) {
  const reading = read(pageOf(html, url), url)
  if (reading.state !== 'ready') throw new Error(JSON.stringify(reading))
  return reading.snapshot
}

describe('whose profile an address is', () => {
  test.each([
    [MARSH, 'marsh.lantern', 'https://www.facebook.com/marsh.lantern/'],
    ['https://m.facebook.com/Marsh.Lantern/?ref=x', 'Marsh.Lantern', 'https://www.facebook.com/Marsh.Lantern/'],
    ['https://www.facebook.com/pg/marsh.lantern/about/', 'marsh.lantern', 'https://www.facebook.com/marsh.lantern/'],
    [
      'https://www.facebook.com/marsh.lantern/about_contact_and_basic_info',
      'marsh.lantern',
      'https://www.facebook.com/marsh.lantern/',
    ],
    ['https://www.facebook.com/marsh.lantern/photos', 'marsh.lantern', 'https://www.facebook.com/marsh.lantern/'],
    [
      'https://www.facebook.com/profile.php?id=100090000000011',
      '100090000000011',
      'https://www.facebook.com/profile.php?id=100090000000011',
    ],
    [
      'https://www.facebook.com/profile.php?id=100090000000011&sk=about',
      '100090000000011',
      'https://www.facebook.com/profile.php?id=100090000000011',
    ],
    [
      'https://www.facebook.com/people/Marsh-L%C3%A4ntern/100090000000011/',
      '100090000000011',
      'https://www.facebook.com/profile.php?id=100090000000011',
    ],
    [
      'https://www.facebook.com/p/Marsh-Lantern-100090000000011/',
      '100090000000011',
      'https://www.facebook.com/profile.php?id=100090000000011',
    ],
    [
      'https://www.facebook.com/pages/category/Shop/Marsh-Lantern-100090000000011/',
      '100090000000011',
      'https://www.facebook.com/profile.php?id=100090000000011',
    ],
    ['https://de-de.facebook.com/marsh.lantern', 'marsh.lantern', 'https://www.facebook.com/marsh.lantern/'],
  ])('%s is of %s', (url, handle, own) => {
    expect(facebook.profileAt(new URL(url))).toEqual({ platform: 'facebook', handle, url: own })
  })

  test.each([
    'https://www.facebook.com/',
    'https://www.facebook.com/login/',
    'https://www.facebook.com/watch/',
    'https://www.facebook.com/groups/lanterns',
    'https://www.facebook.com/events/123456',
    'https://www.facebook.com/marketplace/',
    'https://www.facebook.com/photo/?fbid=1',
    'https://www.facebook.com/permalink.php?story_fbid=pfbid0Kiln&id=100090000000011',
    'https://www.facebook.com/story.php?story_fbid=1&id=100090000000011',
    'https://www.facebook.com/marsh.lantern/posts/pfbid0LampOne',
    'https://www.facebook.com/marsh.lantern/followers/',
    'https://www.facebook.com/marsh.lantern/videos/123456',
    'https://www.facebook.com/profile.php?id=100090000000011&sk=followers',
    'https://www.facebook.com/profile.php',
    'https://www.facebook.com/pages/create',
    'https://www.facebook.com/people/',
    'https://www.facebook.com/hashtag/lantern',
    'https://www.facebook.com/sharer/sharer.php?u=x',
    'https://business.facebook.com/marsh.lantern',
    'https://facebook.com.example.org/marsh.lantern',
    'http://www.facebook.com/marsh.lantern',
  ])('%s is no profile', (url) => expect(facebook.profileAt(new URL(url))).toBeUndefined())
})

describe('what is no count of followers', () => {
  test('page likes, also where nothing else is shown', () => {
    const html = fixture('rounded').replace(/<a [^>]*sk=followers[^>]*>.*?<\/a>/, '')
    const snapshot = ready(html, 'https://www.facebook.com/profile.php?id=100090000000033')
    expect(snapshot.followers).toBeNull()
    expect(snapshot.following?.value).toBe(31)
  })

  test('the number of a link that says who of one’s friends follows', () => {
    const html = fixture('normal-synthetic').replace(
      '<strong>68K</strong> followers',
      'Followed by <strong>12</strong> others',
    )
    const url = 'https://www.facebook.com/testpage'
    expect(ready(html, url).followers).toBeNull()
    expect(ready(html.replace('lang="en"', 'lang="is"'), url).followers).toBeNull()
  })

  test('header and data that contradict each other', () => {
    const html = fixture('normal').replaceAll('68K followers', '12K followers')
    const snapshot = ready(html)
    expect(snapshot.followers).toBeNull()
    expect(snapshot.contested).toEqual(['followers'])
  })

  test('the data of another page, whatever it says', () => {
    const other = fixture('normal')
      .replaceAll('marsh.lantern', 'tin.compass')
      .replaceAll('100090000000011', '100090000000041')
    expect(read(pageOf(other, MARSH))).toEqual({ state: 'loading' })
    const unhydrated = other.replace(/<div data-pagelet="page">[\s\S]*?<script/, '<script')
    expect(read(pageOf(unhydrated, MARSH)).state).toBe('unavailable')
  })
})

describe('a page that is not as it should be', () => {
  test.each([
    ['normal', MARSH],
    ['rounded', 'https://www.facebook.com/profile.php?id=100090000000033'],
    ['normal-data-alone', 'https://www.facebook.com/people/Marsh-Lantern/100090000000011/'],
  ])('never gives a wrong number, whatever elements are missing from it (%s)', (name, url) => {
    const html = fixture(name)
    const whole = ready(html, url)
    const known = new Map(whole.recent.map((post) => [post.id, post]))
    // Without the data that names it by number, a post goes by the name in its link.
    const renamed = new Map([
      ['pfbid0LampOne', '122100000000000101'],
      ['pfbid0LampTwo', '122100000000000102'],
    ])
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { maxLength: 4 }),
        (picks) => {
          const page = pageOf(html, url)
          for (const pick of picks) {
            const all = page.body.querySelectorAll('*')
            all[Math.floor(pick * all.length)]?.remove()
          }
          const reading = read(page, url)
          if (reading.state !== 'ready') return
          const { followers, following, recent } = reading.snapshot
          expect([undefined, whole.followers?.value]).toContain(followers?.value)
          expect([undefined, whole.following?.value]).toContain(following?.value)
          for (const post of recent) {
            const truth = known.get(renamed.get(post.id) ?? post.id)
            for (const field of ['likes', 'comments', 'shares'] as const) {
              const [count, right] = [post[field], truth?.[field]]
              expect(count === null || (right != null && count.low <= right.high && right.low <= count.high)).toBe(true)
            }
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  test('does not throw when the page puts its own things in place of the document’s', () => {
    const page = pageOf(fixture('normal'), MARSH)
    Object.defineProperty(page, 'getElementsByTagName', { value: page.createElement('img') })
    expect(read(page).state).toBe('layout-changed')
  })

  test('reads what is whole where its data is cut short', () => {
    const html = fixture('normal').replace(/"profile_social_context"[\s\S]*?<\/script>/, '</script>')
    expect(ready(html).followers?.value).toBe(68_000)
  })

  test('says nothing of a page that is still being loaded', () => {
    const page = pageOf('<div id="splash-screen"></div>', MARSH)
    Object.defineProperty(page, 'readyState', { value: 'loading' })
    expect(read(page)).toEqual({ state: 'loading' })
  })
})

describe('broken pages that were once misread', () => {
  const shown = fixture('normal').replace(/<script.*<\/script>/s, '')
  const [first = ''] = /<div aria-posinset="1".*?(?=<div aria-posinset="2")/s.exec(shown) ?? []

  test('a post that stands there twice with two numbers of comments says none', () => {
    const again = first.replace('56 comments', '78 comments')
    const [post] = ready(shown.replace(first, first + again)).recent
    expect(post).toMatchObject({ id: 'pfbid0LampOne', comments: null, shares: { value: 7 } })
  })

  test('a post that stands there twice with the same numbers says them', () => {
    const [post] = ready(shown.replace(first, first + first)).recent
    expect(post).toMatchObject({ comments: { value: 56 }, shares: { value: 7 } })
  })

  test('a post that is not drawn to its end may yet turn out to be an advertisement', () => {
    const [head = ''] = /^.*?<\/span><\/a><\/span>/s.exec(first) ?? []
    expect(ready(shown.replace(first, `${head}</div>`)).recent.map(({ id }) => id)).toEqual(['pfbid0LampTwo'])
  })

  const data = fixture('normal').replace(/<div data-pagelet="ProfileTimeline">.*?(?=<script)/s, '</div></div>')
  const ids = (html: string) => ready(html).recent.map(({ id }) => id)

  test('a post that the data gives two numbers to is not taken from it', () => {
    const [story = ''] = /<script[^>]*>(?:(?!<\/script>).)*pfbid0LampTwo.*?<\/script>/s.exec(data) ?? []
    expect(ids(data)).toEqual(['122100000000000101', '122100000000000102', '122100000000000103'])
    expect(ids(data.replace(story, story + story.replaceAll('122100000000000102', '122100000000000777')))).toEqual([
      '122100000000000101',
      '122100000000000103',
    ])
  })

  test('a post whose counts the data gives to another post is not taken from it', () => {
    const swapped = data.replaceAll(
      '"subscription_target_id":"122100000000000102"',
      '"subscription_target_id":"122100000000000555"',
    )
    expect(ids(swapped)).toEqual(['122100000000000101', '122100000000000103'])
  })
})
