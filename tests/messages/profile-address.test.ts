import { describe, expect, test } from 'vitest'
import { profileRefAt } from '../../src/messages/profile-address.ts'
import { SITES } from '../../src/sites/index.ts'
import { filesOf } from '../contract/source.ts'

/** The words of every list of words in the sites' own files: the names that they keep for themselves are among them. */
const WORDS = [
  ...new Set(
    filesOf('src/sites').flatMap(({ text }) =>
      (text.match(/'[\w. -]{30,}'/g) ?? []).flatMap((list) => list.replaceAll("'", '').split(' ').filter(Boolean)),
    ),
  ),
  ...[
    'Ada.Example',
    'ada_example',
    'ada-example',
    'UCabcdefghijklmnopqrstuv',
    '%C3%A9cole',
    'münchen',
    '123456',
    '...',
  ],
]
const SHAPES = [
  '/$',
  '/$/',
  '/@$',
  '/user/$',
  '/u/$/',
  '/r/$',
  '/in/$/',
  '/company/$',
  '/channel/$',
  '/profile/$',
  '/$/media',
]

/** What a site says of an address. */
const bySite = (address: string) => {
  const url = new URL(address)
  return SITES.flatMap((site) => site.profileAt(url) ?? [])
}

describe.each(SITES.map((site) => [site.platform, site] as const))('%s', (_, site) => {
  test('an address says here what it says there, or nothing', () => {
    const origin = site.matches[0]?.replace('/*', '') ?? ''
    const wrong: unknown[] = []
    let named = 0
    for (const word of WORDS)
      for (const shape of SHAPES) {
        const address = `${origin}${shape.replace('$', word)}`
        const ref = profileRefAt(address)
        if (ref === undefined) continue
        named += 1
        const said = site.profileAt(new URL(address))
        if (JSON.stringify(said) !== JSON.stringify(ref)) wrong.push({ address, ref, said })
      }
    expect(wrong).toEqual([])
    expect(named).toBeGreaterThan(10)
  })
})

test('the addresses of all invented profiles are known', () => {
  const inputs = filesOf('tests/fixtures', ['.input.json'])
  const addresses = inputs.map(({ text }) => String(JSON.parse(text).url))
  const expected = addresses.filter((address) => bySite(address).length === 1)
  const unknown = expected.filter((address) => profileRefAt(address) === undefined)
  expect(expected.length).toBeGreaterThan(100)
  // Tabs, numbers and other servers: whoever pastes one of these is told to open the profile and choose Watch there.
  expect(unknown.length / expected.length).toBeLessThan(0.2)
})

test.each([
  ['instagram.com/Ada.Example', 'https://www.instagram.com/Ada.Example/'],
  ['  http://x.com/ada_example?s=20 ', 'https://x.com/ada_example'],
  ['www.tiktok.com/@ada.example?lang=de', 'https://www.tiktok.com/@ada.example'],
])('%s is understood as people paste it', (pasted, url) => {
  expect(profileRefAt(pasted)?.url).toBe(url)
})

test.each([
  '',
  'ada',
  '@ada',
  'https://medium.com/@ada',
  'https://www.instagram.com/p/Cx1/',
  'javascript:alert(1)',
  'x.com',
])('%j is no profile', (pasted) => {
  expect(profileRefAt(pasted)).toBeUndefined()
})
