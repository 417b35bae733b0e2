import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linkedin } from '../../src/sites/linkedin.ts'
import { pageOf, SEEN_AT } from './reading.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures/linkedin')
const WORKS = 'https://uk.linkedin.com/company/marsh-lantern-works'
const ROBIN = 'https://www.linkedin.com/in/robin-invented-3f/'

function fixture(name: string) {
  return readFileSync(join(FIXTURES, `${name}.html`), 'utf8')
}

function read(page: Document, url: string) {
  const ref = linkedin.profileAt(new URL(url))
  if (ref === undefined) throw new Error(`${url} is no profile`)
  return linkedin.read(page, ref, SEEN_AT)
}

function followers(html: string, url: string) {
  const reading = read(pageOf(html, url), url)
  return reading.state === 'ready' ? reading.snapshot.followers : reading.state
}

describe('whose profile an address is', () => {
  test.each([
    [
      'https://www.linkedin.com/in/Robin-Invented-3f',
      'Robin-Invented-3f',
      'https://www.linkedin.com/in/Robin-Invented-3f/',
    ],
    ['https://de.linkedin.com/in/robin-invented-3f/de?trk=x', 'robin-invented-3f', ROBIN],
    [WORKS, 'marsh-lantern-works', 'https://www.linkedin.com/company/marsh-lantern-works/'],
    ['https://www.linkedin.com/company/ada/about/', 'ada', 'https://www.linkedin.com/company/ada/'],
    ['https://www.linkedin.com/company/ada/posts/?feedView=all', 'ada', 'https://www.linkedin.com/company/ada/'],
    ['https://www.linkedin.com/school/ada', 'ada', 'https://www.linkedin.com/school/ada/'],
    ['https://www.linkedin.com/showcase/ada/', 'ada', 'https://www.linkedin.com/showcase/ada/'],
    ['https://www.linkedin.com/company/1234567/', '1234567', 'https://www.linkedin.com/company/1234567/'],
    ['https://www.linkedin.com/in/j%C3%BCrgen-x/', 'jürgen-x', 'https://www.linkedin.com/in/j%C3%BCrgen-x/'],
  ])('%s is of %s', (url, handle, own) => {
    expect(linkedin.profileAt(new URL(url))).toEqual({ platform: 'linkedin', handle, url: own })
  })

  test('a person and a company of one name have addresses of their own', () => {
    const urls = ['in', 'company'].map(
      (kind) => linkedin.profileAt(new URL(`https://www.linkedin.com/${kind}/ada/`))?.url,
    )
    expect(new Set(urls).size).toBe(2)
  })

  test.each([
    'https://www.linkedin.com/',
    'https://www.linkedin.com/feed/',
    'https://www.linkedin.com/in/',
    'https://www.linkedin.com/in/me/',
    'https://www.linkedin.com/in/ada/recent-activity/all/',
    'https://www.linkedin.com/in/ada/details/experience/',
    'https://www.linkedin.com/company/ada/jobs/',
    'https://www.linkedin.com/company/unavailable/',
    'https://www.linkedin.com/jobs/view/1/',
    'https://www.linkedin.com/posts/ada_x-activity-1-abcd',
    'https://www.linkedin.com/pulse/ada',
    'https://www.linkedin.com/authwall?trk=x',
    'https://www.linkedin.com/feed/update/urn:li:activity:7459300000000000001/',
    'https://www.linkedin.com/search/results/people/',
    'https://www.linkedin.com/in/%E0%A4%A/',
    'https://linkedin.com.example.org/in/ada',
    'https://business.linkedin.com/in/ada',
    'http://www.linkedin.com/in/ada',
  ])('%s is no profile', (url) => expect(linkedin.profileAt(new URL(url))).toBeUndefined())

  test('the contact card lies over the profile and is not another page', () => {
    const ref = linkedin.profileAt(new URL(ROBIN))
    if (ref === undefined) throw new Error('no profile')
    expect(linkedin.isLayerOver?.(new URL(`${ROBIN}overlay/contact-info/`), ref)).toBe(true)
    expect(
      linkedin.isLayerOver?.(new URL('https://www.linkedin.com/in/fern-invented/overlay/contact-info/'), ref),
    ).toBe(false)
    expect(linkedin.isLayerOver?.(new URL('https://www.linkedin.com/feed/'), ref)).toBe(false)
  })
})

describe('what is no count of followers', () => {
  const guest = fixture('normal')

  test('connections, employees and words that people wrote', () => {
    const line = (words: string) => guest.replaceAll('12,467 followers', words)
    for (const words of ['500+ connections', '201-500 employees', '12,467 fans', 'followers', '1,2 followers'])
      expect(['layout-changed', null]).toContainEqual(followers(line(words), WORKS))
  })

  test('a card and own posts that contradict each other', () => {
    const html = guest.replace('12,467 followers\n</h3>', '24,000 followers\n</h3>')
    const reading = read(pageOf(html, WORKS), WORKS)
    if (reading.state !== 'ready') throw new Error(reading.state)
    expect(reading.snapshot.followers).toBeNull()
    expect(reading.snapshot.contested).toEqual(['followers'])
  })

  test('a person’s own words in the head', () => {
    const html = fixture('rounded-card-alone').replace(
      /<meta property="og:title"/,
      '<meta property="og:description" content="Otto Invented | 999 followers on LinkedIn."><meta property="og:title"',
    )
    expect(followers(html, 'https://www.linkedin.com/in/otto-invented')).toMatchObject({ value: 2_000_000 })
  })

  test('the same number twice, for eyes and for screen readers, is one', () => {
    expect(followers(fixture('normal-ember'), ROBIN)).toMatchObject({ value: 1905, exact: true })
  })

  test('a hidden number beside another one is neither', () => {
    const html = fixture('normal-signed-in').replace(
      '<span aria-hidden="true">14</span>',
      '<span aria-hidden="true">41</span>',
    )
    const reading = read(pageOf(html, ROBIN), ROBIN)
    if (reading.state !== 'ready') throw new Error(reading.state)
    expect(reading.snapshot.recent[0]?.likes).toBeNull()
    expect(reading.snapshot.recent[0]?.comments?.value).toBe(1)
  })
})

describe('a page that is not as it should be', () => {
  test.each([
    ['normal', WORKS, 12_467],
    ['normal-signed-in', ROBIN, 17_904],
    ['normal-ember', ROBIN, 1_905],
  ])('never gives a wrong number, whatever elements are missing from it (%s)', (name, url, truth) => {
    const html = fixture(name)
    const whole = read(pageOf(html, url), url)
    if (whole.state !== 'ready') throw new Error(whole.state)
    const known = new Map(whole.snapshot.recent.map((post) => [post.id, post]))
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
          expect([undefined, truth]).toContain(reading.snapshot.followers?.value)
          for (const post of reading.snapshot.recent)
            for (const field of ['likes', 'comments', 'shares'] as const)
              expect([undefined, known.get(post.id)?.[field]?.value]).toContain(post[field]?.value)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('does not throw when the page puts its own things in place of the document’s', () => {
    const page = pageOf(fixture('normal'), WORKS)
    Object.defineProperty(page, 'getElementsByTagName', { value: page.createElement('img') })
    expect(read(page, WORKS).state).toBe('layout-changed')
  })

  test('is read whatever the page says of its language', () => {
    for (const lang of ['xx', 'constructor', '', 'cs'])
      expect(followers(fixture('normal').replace('lang="en"', `lang="${lang}"`), WORKS)).toMatchObject({
        value: 12_467,
      })
  })

  test('says nothing of a page that is still being loaded', () => {
    const page = pageOf('<main></main>', ROBIN)
    Object.defineProperty(page, 'readyState', { value: 'loading' })
    expect(read(page, ROBIN)).toEqual({ state: 'loading' })
  })

  test('is not read as another profile’s, nor as a person’s where it is a company’s', () => {
    const url = 'https://www.linkedin.com/in/marsh-lantern-works'
    expect(read(pageOf(fixture('normal'), url), url)).toEqual({ state: 'loading' })
  })
})

describe('broken pages that were once misread', () => {
  const posts = (html: string, url: string) => {
    const reading = read(pageOf(html, url), url)
    return reading.state === 'ready' ? reading.snapshot.recent.map(({ id }) => id) : reading.state
  }
  const ids = (name: string, url: string) => posts(fixture(name), url)

  test('a second header of an organisation with another number of followers leaves none', () => {
    const url = 'https://www.linkedin.com/school/escuela-del-faro/'
    const html = fixture('language-es-ember-company')
    const [header = ''] = /<section class="org-top-card.*?<\/section>/s.exec(html) ?? []
    expect(followers(html, url)).not.toBeNull()
    expect(followers(html.replace(header, header.replace(/\d+(?= mil)/g, '382') + header), url)).toBeNull()
  })

  test('a guest’s card that is there twice with two numbers of followers says none', () => {
    const html = fixture('normal')
    const [card = ''] = /<section class="top-card-layout.*?<\/section>/s.exec(html) ?? []
    const again = card.replace('12,467', '65,001')
    expect(again).not.toBe(card)
    const reading = read(pageOf(html.replace(card, again + card), WORKS), WORKS)
    expect(reading).toMatchObject({ state: 'ready', snapshot: { followers: null, contested: ['followers'] } })
  })

  test.each([
    ['rounded-ember-company', WORKS, /\d+M followers/],
    ['normal-signed-in', ROBIN, /17,904 followers/],
    ['normal-ember', ROBIN, /[\d,]+ followers/],
  ])('a signed-in screen that is there twice with two numbers says none (%s)', (name, url, shown) => {
    const html = fixture(name)
    const [main = ''] = /<main.*<\/main>/s.exec(html) ?? []
    const again = main.replaceAll(new RegExp(shown, 'g'), '62,118 followers').replaceAll(/\d+(?= reactions)/g, '77')
    expect(again).not.toBe(main)
    const reading = read(pageOf(html.replace(main, again + main), url), url)
    expect(reading).toMatchObject({ state: 'ready', snapshot: { followers: null, contested: ['followers'] } })
  })

  test('a guest’s screen of another company before the own one, or in its place, is not read', () => {
    const html = fixture('normal')
    const [main = ''] = /<main.*<\/main>/s.exec(html) ?? []
    const other = main.replaceAll('Marsh Lantern Works', 'Tin Compass Co').replaceAll('12,467', '8,250')
    expect(other).not.toBe(main)
    expect(followers(html.replace(main, other + main), WORKS)).toBe('unavailable')
    expect(followers(html.replace(main, other), WORKS)).toBe('unavailable')
  })

  test('what a company passed on is none of its posts when the link above it leads nowhere any more', () => {
    const html = fixture('not-own-posts')
    const stripped = html.replace(/(<p class="main-feed-activity-card__header[^>]*><a) href="[^"]*"/g, '$1')
    expect(stripped).not.toBe(html)
    expect(posts(stripped, WORKS)).toEqual(ids('not-own-posts', WORKS))
  })

  test('what a company passed on is none of its posts when the line that says so is no paragraph any more', () => {
    const html = fixture('not-own-posts')
    const unwrapped = html.replace(/<p class="main-feed-activity-card__header[^>]*>(.*?)<\/p>/gs, '$1')
    expect(unwrapped).not.toBe(html)
    expect(posts(unwrapped, WORKS)).toEqual(ids('not-own-posts', WORKS))
  })

  test('what a person passed on is none of their posts when the line that says so is no paragraph any more', () => {
    const html = fixture('not-own-posts-signed-in')
    const unwrapped = html.replace(/<p componentkey="k2">(.*?)<\/p>/gs, '$1')
    expect(unwrapped).not.toBe(html)
    expect(posts(unwrapped, ROBIN)).toEqual(ids('not-own-posts-signed-in', ROBIN))
  })

  test('a post of the row that is not drawn to its end may yet turn out to quote another', () => {
    const html = fixture('not-own-posts-signed-in')
    const own = ids('not-own-posts-signed-in', ROBIN)
    const [first = ''] = own
    const cut = html.replace(/<hr role="presentation"><div><button.*?<\/div>/gs, '')
    expect(first).toMatch(/^\d+$/)
    expect(posts(cut, ROBIN)).toEqual([])
  })
})
