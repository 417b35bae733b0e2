import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { threads } from '../../src/sites/threads.ts'
import { pageOf, SEEN_AT } from './reading.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures/threads')
const LANTERN = 'https://www.threads.com/@lantern.notes'

function handleAt(url: string) {
  return threads.profileAt(new URL(url))?.handle
}

function read(page: Document, url = LANTERN) {
  const ref = threads.profileAt(new URL(url))
  if (ref === undefined) throw new Error(`${url} is no profile`)
  return threads.read(page, ref, SEEN_AT)
}

describe('whose profile an address is', () => {
  test.each([
    [LANTERN, 'lantern.notes'],
    ['https://www.threads.net/@42_owls/?xmt=1', '42_owls'],
    ['https://threads.com/@Kiln_and_Clay/replies', 'Kiln_and_Clay'],
    [`${LANTERN}/media/`, 'lantern.notes'],
    [`${LANTERN}/reposts`, 'lantern.notes'],
  ])('%s is of %s', (url, handle) => expect(handleAt(url)).toBe(handle))

  test.each([
    'https://www.threads.com/',
    'https://www.threads.com/search?q=lantern.notes',
    'https://www.threads.com/lantern.notes',
    'https://www.threads.com/login',
    'https://www.threads.com/custom_feed/1',
    `${LANTERN}/post/DAbcdefgh01`,
    `${LANTERN}/followers`,
    'https://www.threads.com/@a_name_of_more_than_thirty_letters_x',
    'https://www.threads.com.example.org/@lantern.notes',
    'http://www.threads.com/@lantern.notes',
  ])('%s is no profile', (url) => expect(handleAt(url)).toBeUndefined())
})

describe('which post an address is', () => {
  test('names its author and code, also behind its picture viewer', () => {
    const ref = {
      platform: 'threads',
      id: 'DAbcdefgh01',
      handle: 'lantern.notes',
      url: `${LANTERN}/post/DAbcdefgh01`,
    }
    expect(threads.postAt?.(new URL(`${LANTERN}/post/DAbcdefgh01?x=1`))).toEqual(ref)
    expect(threads.postAt?.(new URL(`${LANTERN}/post/DAbcdefgh01/media`))).toEqual(ref)
  })

  test.each([LANTERN, `${LANTERN}/post/`, `${LANTERN}/post/DAbcdefgh01/likes`])('%s is none', (url) =>
    expect(threads.postAt?.(new URL(url))).toBeUndefined(),
  )
})

describe('a page that is not as it should be', () => {
  const truth = new Map([
    ['DAbcdefgh01', { likes: 2190, comments: 287, shares: 161 }],
    ['DAbcdefgh02', { likes: 48_900, comments: 1053, shares: 683 }],
    ['DAbcdefgh03', { likes: 937, comments: 108, shares: 51 }],
    ['DAbcdefgh04', { likes: 268, comments: 8, shares: 18 }],
  ])

  test.each(['normal', 'rounded', 'rtl', 'rtl-he', 'language-ja'])(
    'never gives a wrong number, whatever elements of %s are missing, doubled, moved or stripped',
    (name) => {
      const html = readFileSync(join(FIXTURES, `${name}.html`), 'utf8')
      const where = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
      const change = fc.record({ how: fc.constantFrom('drop', 'double', 'move', 'strip'), what: where, to: where })
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
          const page = pageOf(html, LANTERN)
          for (const { how, what, to } of changes) {
            const all = page.body.querySelectorAll('*')
            const one = all[Math.floor(what * all.length)]
            const place = all[Math.floor(to * all.length)]
            if (one === undefined || place === undefined) continue
            if (how === 'drop') one.remove()
            if (how === 'double') one.after(one.cloneNode(true))
            if (how === 'strip') for (const attribute of one.getAttributeNames()) one.removeAttribute(attribute)
            if (how === 'move' && !one.contains(place)) place.append(one)
          }
          const reading = read(page)
          if (reading.state !== 'ready') return
          const { followers, recent } = reading.snapshot
          if (followers !== null) expect(followers.low <= 5_427_419 && 5_427_419 <= followers.high).toBe(true)
          for (const post of recent) {
            for (const field of ['likes', 'comments', 'shares'] as const) {
              const [count, value] = [post[field], truth.get(post.id)?.[field]]
              if (count !== null && value !== undefined) expect(count.low <= value && value <= count.high).toBe(true)
            }
          }
        }),
        { numRuns: 10 },
      )
    },
  )

  const normal = readFileSync(join(FIXTURES, 'normal.html'), 'utf8')

  test('does not throw when the page puts its own things in place of the document’s', () => {
    const page = pageOf(normal, LANTERN)
    Object.defineProperty(page, 'querySelectorAll', { value: page.createElement('img') })
    expect(read(page)).toEqual({ state: 'layout-changed', missing: ['followers'] })
  })

  test('is read however deep a stranger nests it', () => {
    const page = pageOf(normal, LANTERN)
    let deepest: Element = page.body
    for (let depth = 0; depth < 3_000; depth += 1) deepest = deepest.appendChild(page.createElement('div'))
    expect(read(page)).toMatchObject({ state: 'ready', snapshot: { followers: { value: 5_427_419 } } })
  })

  test('reads no number that is rolling over into another', () => {
    const page = pageOf(readFileSync(join(FIXTURES, 'rounded.html'), 'utf8'), LANTERN)
    const number = [...page.querySelectorAll('span')].find(
      (span) => span.textContent === '937' && !span.firstElementChild,
    )
    const next = page.createElement('span')
    next.textContent = '938'
    number?.after(next)
    expect(read(page)).toMatchObject({ snapshot: { recent: [{}, {}, { likes: null, comments: { value: 108 } }, {}] } })
  })

  test('says nothing by a head that describes two profiles', () => {
    const url = 'https://www.threads.com/@tidal.clock'
    const page = pageOf(readFileSync(join(FIXTURES, 'rounded-head-only.html'), 'utf8'), url)
    expect(read(page, url)).toMatchObject({ snapshot: { followers: { low: 5_300_000, high: 5_399_999 } } })
    for (const meta of page.head.querySelectorAll('meta[property]')) {
      const other = page.importNode(meta, true)
      other.setAttribute(
        'content',
        (meta.getAttribute('content') ?? '').replace('tidal.clock', 'forty_owls').replace('5.3M', '12K'),
      )
      page.head.prepend(other)
    }
    expect(read(page, url)).toEqual({ state: 'loading' })
  })

  test('keeps no post of a private profile that let its reader in', () => {
    const page = pageOf(
      normal.replaceAll('"text_post_app_is_private":false', '"text_post_app_is_private":true'),
      LANTERN,
    )
    expect(read(page)).toMatchObject({ state: 'ready', snapshot: { account: { isPrivate: true }, recent: [] } })
  })

  test('takes nothing from data that is cut short', () => {
    const cut = normal.replace(/("follower_count":\d+)[^<]*/, '$1').replace(/("mediaData":[^<]{300})[^<]*/, '$1')
    const reading = read(pageOf(cut, LANTERN))
    if (reading.state !== 'ready') throw new Error(JSON.stringify(reading))
    expect(reading.snapshot.followers?.value).toBe(5_427_419)
    expect(reading.snapshot.recent[0]?.likes).toMatchObject({ low: 2100, high: 2199, exact: false })
  })

  test('is not read as another profile’s', () => {
    expect(read(pageOf(normal, LANTERN), 'https://www.threads.com/@kiln_and_clay')).toEqual({ state: 'loading' })
  })
})
