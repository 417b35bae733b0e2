import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SITES } from '../../src/sites/index.ts'
import { skeletonOf } from '../../src/sites/skeleton.ts'
import { pageOf } from './reading.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures')
/** Parts of addresses that are X's own and look like names. */
const ROUTES = ['verified_followers', 'with_replies', 'header_photo']

interface Page {
  readonly name: string
  readonly html: string
  readonly url: string
  readonly handle: string
}

const pages: Page[] = SITES.flatMap((site) =>
  readdirSync(join(FIXTURES, site.platform))
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => {
      const stem = join(FIXTURES, site.platform, file.replace(/\.html$/, ''))
      const { url }: { url: string } = JSON.parse(readFileSync(`${stem}.input.json`, 'utf8'))
      const handle = site.profileAt(new URL(url))?.handle
      return handle === undefined
        ? []
        : [{ name: `${site.platform}/${file}`, html: readFileSync(`${stem}.html`, 'utf8'), url, handle }]
    }),
)

/** Every name that a page shows or leads to: words of its texts that are no words of its markup. */
function namesOn(page: Document): string[] {
  const linked = [...page.querySelectorAll('a[href]')].flatMap((link) =>
    (link.getAttribute('href') ?? '')
      .split(/[/?#]/)
      .filter((part) => /^@?[\w.-]{5,}$/.test(part) && /[.\d_]/.test(part)),
  )
  return linked.map((part) => part.replace(/^@/, '').toLowerCase()).filter((part) => !ROUTES.includes(part))
}

describe.each(pages)('$name', ({ html, url, handle }) => {
  const page = pageOf(html, url)
  const skeleton = skeletonOf(page, handle)

  test('names nobody: not the account, not those that the page leads to', () => {
    const lower = skeleton.toLowerCase()
    // A name of x and 9 alone looks like what every name is turned into.
    for (const name of [handle.toLowerCase(), ...namesOn(page)])
      if (name.length > 4 && !/^[x9._-]+$/.test(name)) expect(lower.includes(name), name).toBe(false)
  })

  test('shows no number, no address and no word of a text', () => {
    expect(skeleton).not.toMatch(/https?:/)
    const again = pageOf(skeleton, url)
    for (const script of again.querySelectorAll('script')) script.remove()
    expect((again.documentElement.textContent ?? '').match(/[0-8]|(?=[a-z])[a-wyz]/gi) ?? []).toEqual([])
    const spoken = [...again.querySelectorAll('[title],[aria-label],[content]')].flatMap((element) => [
      element.getAttribute('title') ?? '',
      element.getAttribute('aria-label') ?? '',
      element.getAttribute('content') ?? '',
    ])
    expect(spoken.join('').match(/[0-8a-wyzA-WYZ]/g) ?? []).toEqual([])
  })

  test('keeps what a reader needs: the tags and the names of the parts', () => {
    const ids = (root: Document) =>
      new Set([...root.querySelectorAll('main, header')].map(({ localName }) => localName))
    expect(ids(pageOf(skeleton, url))).toEqual(ids(page))
  })
})

test('a hostile page gets no markup of its own into the report', () => {
  const page = pageOf(
    '<main data-testid=\'"><script>alert(1)</script>\'><p title="&quot;><img src=x>">&lt;script></p></main>',
    'https://x.com/ada',
  )
  const skeleton = skeletonOf(page, 'ada')
  expect(skeleton).not.toMatch(/<script>alert|<img/)
})

test('what extensions put beside the page, our badge first of all, is not in it', () => {
  const page = pageOf('<!doctype html><html><head></head><body><p>12</p></body></html>', 'https://x.com/ada')
  const before = skeletonOf(page, 'ada')
  page.documentElement.append(page.createElement('div'))
  expect(skeletonOf(page, 'ada')).toBe(before)
  expect(before).toContain('<p>99</p>')
})

test('a page of any size makes a report that a person can open', () => {
  const rows = Array.from(
    { length: 30_000 },
    (_, at) => `<li><a href="/p${at}">${at} of many</a><b>${'y'.repeat(at % 50)}</b></li>`,
  )
  expect(skeletonOf(pageOf(`<main><ul>${rows.join('')}</ul></main>`, 'https://x.com/ada'), 'ada').length).toBeLessThan(
    420_000,
  )
})
