import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instagram } from '../../src/sites/instagram.ts'
import { pageOf, SEEN_AT } from './reading.ts'

const at = (address: string) => instagram.profileAt(new URL(address, 'https://www.instagram.com'))

describe('an address on Instagram', () => {
  test.each([
    ['/halden.bakery', 'halden.bakery'],
    ['/halden.bakery/?hl=en#top', 'halden.bakery'],
    ['/halden.bakery/reels/', 'halden.bakery'],
    ['/halden.bakery/tagged', 'halden.bakery'],
    ['/halden.bakery/reposts/', 'halden.bakery'],
    ['/4711.club./', '4711.club.'],
    ['/Room_101/', 'Room_101'],
    ['/stories_of_home/', 'stories_of_home'],
    ['/halden.bakeryreels', 'halden.bakeryreels'],
  ])('%s is the profile %s', (address, handle) => {
    expect(at(address)).toEqual({ platform: 'instagram', handle, url: `https://www.instagram.com/${handle}/` })
  })

  test.each([
    '/',
    '/explore/',
    '/reels/',
    '/Reels/',
    '/direct/inbox/',
    '/accounts/login/?next=%2Fhalden.bakery%2F',
    '/p/DHaa0000001/',
    '/halden.bakery/p/DHaa0000001/',
    '/halden.bakery/reel/DHaa0000001/',
    '/halden.bakery/followers/',
    '/stories/halden.bakery/3000000000000000000/',
    '/...',
    '/a-name-with-dashes/',
    `/${'a'.repeat(31)}/`,
    '/%3Cimg%3E/',
    'https://instagram.com.evil.example/halden.bakery/',
    'https://evil.example/www.instagram.com/halden.bakery/',
    'http://www.instagram.com/halden.bakery/',
    'https://help.instagram.com/halden/',
  ])('%s is no profile', (address) => {
    expect(at(address)).toBeUndefined()
  })
})

describe('a hostile page', () => {
  const ref = {
    platform: 'instagram',
    handle: 'halden.bakery',
    url: 'https://www.instagram.com/halden.bakery/',
  } as const
  const read = (html: string) => instagram.read(pageOf(html, ref.url), ref, SEEN_AT)
  const header = (cells: string) =>
    `<main role="main"><header><h2><span>halden.bakery</span></h2>${cells}</header></main>`

  test('that puts elements in place of the document’s methods gives no number', () => {
    expect(read('<img name="querySelector"><form name="documentElement"></form><p>9 followers').state).not.toBe('ready')
  })

  test('with megabytes in a title, a label or a heading is read no further', () => {
    const long = '9'.repeat(5_000_000)
    expect(read(header(`<span title="${long}">${long}</span><h1>${long}</h1>`)).state).toBe('layout-changed')
  })

  test.each(['-1', '1e3', '0x10', '3.14', 'NaN', '12 of 30', '99999999999999999999'])(
    'whose followers are %j has no follower count',
    (number) => {
      expect(read(header(`<span title="${number}"><b>${number}</b></span>`)).state).not.toBe('ready')
    },
  )

  test('of any shape never makes the reader throw, and never makes up a follower count', () => {
    const tag = fc.constantFrom(
      'header',
      'main',
      'section',
      'ul',
      'li',
      'span',
      'a',
      'h2',
      'article',
      'svg',
      'time',
      'div',
    )
    const attribute = fc.constantFrom(
      'title="x"',
      'href="/halden.bakery/p/A/"',
      'href="/p/A/"',
      'href="javascript:1"',
      'href="//["',
      'role="dialog"',
      'role="main"',
      'dir="auto"',
      'datetime="never"',
      'aria-selected="true"',
      '',
    )
    const words = fc.constantFrom('halden.bakery', 'followers', '', '<', '\u202e', '𝟙 of 𝟚')
    const { node } = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'medium' },
        words,
        fc
          .tuple(tag, attribute, fc.array(tie('node'), { maxLength: 4 }))
          .map(([name, extra, inner]) => `<${name} ${extra}>${inner.join('')}</${name}>`),
      ),
    }))
    fc.assert(
      fc.property(node, (html) => {
        expect(read(html).state).not.toBe('ready')
      }),
      { numRuns: 150 },
    )
  })
})
