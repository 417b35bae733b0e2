import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { readSitePack, sitePackFrom } from '../../src/messages/site-pack.ts'
import { packFile, packOf } from '../packs/pack.ts'

const { document } = new JSDOM('').window
function parses(select: string): boolean {
  try {
    document.querySelector(select)
    return true
  } catch {
    return false
  }
}
const X = packOf('x')
const read = (change: object) => readSitePack(JSON.stringify({ ...X, ...change }), parses)

test('a file that is a pack is read as it stands', () => {
  expect(readSitePack(readFileSync(packFile('x'), 'utf8'), parses)).toEqual(X)
  expect(readSitePack(`\uFEFF${readFileSync(packFile('tiktok'), 'utf8')}`, parses)).toEqual(packOf('tiktok'))
})

describe('what is no pack is refused, by its place in the file', () => {
  const way = { select: 'main' }

  test.each([
    ['a site that nobody knows', { platform: 'friendster' }, 'platform'],
    ['a day that is none', { made: '2026-02-31T' }, 'made'],
    ['a long note', { note: 'x'.repeat(301) }, 'note'],
    ['no identity', { identity: [] }, 'identity'],
    ['nothing to repair', { counts: {} }, 'counts'],
    ['a count that profiles do not have', { counts: { karma: [way] } }, 'counts.karma'],
    ['too many ways', { counts: { posts: Array.from({ length: 5 }, () => way) } }, 'counts.posts'],
    ['a long selector', { counts: { posts: [way, { select: 'a'.repeat(301) }] } }, 'counts.posts[1].select'],
    ['a way that does something', { counts: { posts: [{ ...way, click: true }] } }, 'counts.posts[0].click'],
    ['an attribute that is none', { identity: [{ ...way, attribute: 'on click' }] }, 'identity[0].attribute'],
    ['a selector that would cost a page its time', { identity: [{ select: '* '.repeat(20) }] }, 'identity[0].select'],
    ['two looks back up', { identity: [{ select: ':has(a:has(b))' }] }, 'identity[0].select'],
  ])('%s', (_, change, place) => {
    expect(read(change)).toEqual({ why: 'shape', place })
  })

  test('a selector that does not parse', () => {
    const broken = { counts: { followers: [way, { select: 'a[href=' }] } }
    expect(read(broken)).toEqual({ why: 'selector', place: 'counts.followers[1].select' })
    expect(read({ identity: [{ select: '#{handle}' }] })).toEqual({ why: 'selector', place: 'identity[0].select' })
  })

  test('another file, a later one, a huge one, no JSON', () => {
    expect(readSitePack('{"manifest_version":3}', parses)).toEqual({ why: 'not-a-pack' })
    expect(readSitePack('[]', parses)).toEqual({ why: 'not-a-pack' })
    expect(read({ version: 2 })).toEqual({ why: 'later-version' })
    expect(read({ note: 'x'.repeat(70_000) })).toEqual({ why: 'too-large' })
    expect(readSitePack('{"format":\n"earned-site-pack",\n}', parses)).toMatchObject({ why: 'no-json' })
  })
})

test.each([[null], ['x'], [[X]], [{ ...X, version: '1' }], [{ ...X, more: 1 }], [new Map(Object.entries(X))]])(
  'what was kept and is damaged (%j) is no pack',
  (damaged) => {
    expect(sitePackFrom(damaged)).toBeUndefined()
  },
)

test('the example in CONTRIBUTING.md is the pack that the tests read by', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../CONTRIBUTING.md'), 'utf8')
  const examples = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => text ?? '')
  const packs = examples.filter((text) => text.includes('earned-site-pack'))
  expect(packs.map((text) => readSitePack(text, parses))).toEqual([X])
})
