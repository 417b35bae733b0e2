import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { siteAt } from '../../src/sites/index.ts'
import { reddit } from '../../src/sites/reddit.ts'
import { pageOf, SEEN_AT } from './reading.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures/reddit')
const USER = 'https://www.reddit.com/user/reed_and_clay/'
const COMMUNITY = 'https://www.reddit.com/r/mudlarks/'

function refAt(url: string) {
  return reddit.profileAt(new URL(url))
}

function read(page: Document, url: string) {
  const ref = refAt(url)
  if (ref === undefined) throw new Error(`${url} is no profile`)
  return reddit.read(page, ref, SEEN_AT)
}

describe('whose profile an address is', () => {
  test.each([
    ['https://www.reddit.com/user/Reed_and_Clay/', 'Reed_and_Clay'],
    ['https://www.reddit.com/u/reed-and-clay?sort=new', 'reed-and-clay'],
    ['https://www.reddit.com/user/reed_and_clay/submitted/', 'reed_and_clay'],
    ['https://old.reddit.com/user/reed_and_clay/comments', 'reed_and_clay'],
    ['https://www.reddit.com/r/mudlarks', 'r/mudlarks'],
    ['https://www.reddit.com/r/mudlarks/top/?t=all', 'r/mudlarks'],
    ['https://old.reddit.com/r/mudlarks/new/', 'r/mudlarks'],
  ])('%s is of %s', (url, handle) => {
    expect(refAt(url)?.handle).toBe(handle)
    expect(siteAt(new URL(url))?.platform).toBe('reddit')
  })

  test.each([
    'https://www.reddit.com/',
    'https://www.reddit.com/user/me/',
    'https://www.reddit.com/user/reed_and_clay/saved/',
    'https://www.reddit.com/user/reed_and_clay/upvoted/',
    'https://www.reddit.com/user/reed_and_clay/m/herons/',
    'https://www.reddit.com/r/all/',
    'https://www.reddit.com/r/popular',
    'https://www.reddit.com/r/mudlarks+herons/',
    'https://www.reddit.com/r/u_reed_and_clay/',
    'https://www.reddit.com/r/mudlarks/about/',
    'https://www.reddit.com/r/mudlarks/comments/1abc02/day_3/',
    'https://www.reddit.com/search/?q=reed',
    'https://www.reddit.com/@reed_and_clay',
    'https://www.reddit.com.example.org/user/reed_and_clay/',
  ])('%s is no profile', (url) => expect(refAt(url)).toBeUndefined())

  test('a user and a community of one name are two', () => {
    expect(refAt('https://www.reddit.com/user/mudlarks')?.handle).not.toBe(refAt(COMMUNITY)?.handle)
  })
})

describe('which post an address is', () => {
  test.each([
    ['https://www.reddit.com/r/mudlarks/comments/1abc02/day_3_of_12/', '1abc02', null],
    ['https://www.reddit.com/r/mudlarks/comments/1abc02/', '1abc02', null],
    ['https://www.reddit.com/r/mudlarks/comments/1abc02/day_3/comment/c2/', '1abc02', null],
    ['https://old.reddit.com/r/mudlarks/comments/1abc02/day_3/c2', '1abc02', null],
    ['https://www.reddit.com/user/Reed_and_Clay/comments/1abc02/day_3/', '1abc02', 'Reed_and_Clay'],
  ])('%s', (url, id, handle) => expect(reddit.postAt?.(new URL(url))).toMatchObject({ id, handle }))

  test.each([USER, 'https://www.reddit.com/user/reed_and_clay/comments/', 'https://example.org/r/a/comments/1abc02/'])(
    '%s is none',
    (url) => expect(reddit.postAt?.(new URL(url))).toBeUndefined(),
  )
})

const TRUTH = new Map([
  ['1abc01', { likes: 12_874, comments: 342 }],
  ['1abc02', { likes: 148, comments: 0 }],
  ['1abc03', { likes: 0, comments: 9 }],
  ['1abc04', { likes: 63, comments: 5 }],
])

describe.each([
  ['normal', USER],
  ['decoys', USER],
  ['decoys-community', COMMUNITY],
  ['normal-old', 'https://old.reddit.com/user/Reed_and_Clay'],
  ['normal-old-community', 'https://old.reddit.com/r/mudlarks'],
])('%s, broken', (name, url) => {
  const html = readFileSync(join(FIXTURES, `${name}.html`), 'utf8')
  const pick = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  const breaks: Readonly<Record<string, (element: Element, other: Element) => void>> = {
    drop: (element) => element.remove(),
    double: (element) => element.after(element.cloneNode(true)),
    move: (element, other) => {
      if (!element.contains(other)) other.append(element)
    },
    unwrap: (element) => element.replaceWith(...element.childNodes),
    classless: (element) => element.removeAttribute('class'),
    nameless: (element) => element.removeAttribute('name'),
    bare: (element) => {
      for (const { name } of [...element.attributes].slice(0, 3)) element.removeAttribute(name)
    },
    german: (element) => element.ownerDocument.documentElement.setAttribute('lang', 'de'),
  }

  test('never gives a wrong number', () => {
    const step = fc.tuple(fc.constantFrom(...Object.keys(breaks)), pick, pick)
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
        const page = pageOf(html, url)
        for (const [kind, at, to] of steps) {
          const all = page.body.querySelectorAll('*')
          const [element, other] = [all[Math.floor(at * all.length)], all[Math.floor(to * all.length)]]
          if (element !== undefined && other !== undefined) breaks[kind]?.(element, other)
        }
        const reading = read(page, url)
        if (reading.state !== 'ready') return
        const { followers, recent } = reading.snapshot
        expect([undefined, 239_733]).toContain(followers?.value)
        for (const { id, likes, comments } of recent) {
          expect([undefined, TRUTH.get(id)?.likes]).toContain(likes?.value)
          expect([undefined, TRUTH.get(id)?.comments]).toContain(comments?.value)
        }
      }),
      { numRuns: Number(process.env.REDDIT_RUNS ?? 20) },
    )
  })
})

describe('a page that is not as it should be', () => {
  const normal = readFileSync(join(FIXTURES, 'normal.html'), 'utf8')

  test('does not throw when the page puts its own things in place of the document’s', () => {
    const page = pageOf(normal, USER)
    Object.defineProperty(page, 'querySelector', { value: page.createElement('img') })
    expect(read(page, USER).state).toBe('layout-changed')
  })

  test('is not read as another user’s, nor as a community of that name', () => {
    expect(read(pageOf(normal, USER), 'https://www.reddit.com/user/reed_and_cla/')).toEqual({ state: 'loading' })
    expect(read(pageOf(normal, USER), 'https://www.reddit.com/r/reed_and_clay/').state).toBe('loading')
  })
})
