import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { badgeText, type Tab, type ToolbarPopup, until } from '../../scripts/gallery/driver.ts'
import { page as linkedin } from '../invented/linkedin.ts'
import type { InventedProfile } from '../invented/profile.ts'
import { page as x } from '../invented/x.ts'
import { ARTIFACTS, BROWSERS, builtFor, type Stage, stage } from './browsers.ts'
import { isHeardIn } from './heard.ts'
import { type Looked, NOTHING, PROBE_POLICY, probing } from './probe.ts'

const account: InventedProfile = {
  handle: 'ada-quill',
  name: 'Ada Quill',
  bio: 'Letters, set by hand.',
  followers: 5_750,
  following: 0,
  posts: 0,
  recent: Array.from({ length: 8 }, (_, index) => ({
    id: `73000000000000000${10 + index}`,
    likes: 120 + 11 * index,
    comments: 9 + index,
  })),
}
const PAGE = `https://www.linkedin.com/in/${account.handle}/`
const ELSEWHERE = 'https://x.com/ada_quill'
const PAGES = new Map([
  [PAGE, probing(linkedin(account, 'member'))],
  [ELSEWHERE, x({ ...account, handle: 'ada_quill' })],
])
const FILES = ['icons/mark-128.png', 'icons/idle-16.png']

const text = (popup: ToolbarPopup) => popup.run<string>('document.body.innerText')

/** All that the page can find out. */
function look(tab: Tab, origin: string): Promise<Looked> {
  return tab.run(`look(${JSON.stringify(FILES.map((file) => `${origin}/${file}`))})`)
}

/** Where the extension's files would be, for a page that knows its address. */
async function originOf({ driver }: Stage): Promise<string> {
  const page = await driver.page('src/pages/options/index.html')
  const origin = await page.run<string>('location.origin')
  await page.close()
  return origin
}

describe.each(BROWSERS)('LinkedIn, read on a click alone, in %s', (name) => {
  let on: Stage
  beforeAll(async () => {
    on = await stage(name, PAGES, { policy: PROBE_POLICY })
  })
  afterAll(() => on?.close())

  test('a page that looks for us finds nothing before the click, and nothing after it: only the popup answers', async () => {
    const origin = await originOf(on)
    const tab = await on.driver.open(PAGE)
    expect(await isHeardIn(on, tab)).toBe(false)
    expect(await look(tab, origin)).toEqual(NOTHING)

    const popup = await on.driver.clickIcon(tab)
    await until('the popup to answer', async () => (await text(popup)).includes('5,750'))
    const said = await text(popup)
    expect(said).toContain(account.name)
    expect(said).toContain('On LinkedIn Earned reads only when you open this popup, and leaves nothing in the page.')
    expect(said).not.toMatch(/on every visit|undefined|NaN|\[object/)
    // Nothing can be pointed at in a page that gets nothing of ours.
    expect(said.split('\n')).not.toContain('Show')
    // The list of what was read is a list in two columns on a screen without a verdict, too.
    expect(await popup.run<string>("window.getComputedStyle(document.querySelector('.cover li')).display")).toBe('grid')
    await popup.screenshot(join(ARTIFACTS, `${name}-linkedin-popup.png`))
    await popup.close()

    // Longer than a badge takes to appear: it does within this time where there is one.
    const other = await on.driver.open(ELSEWHERE)
    await until('a badge on a site that is read by itself', async () => (await badgeText(other)) !== '')
    await other.close()
    await tab.bringToFront()
    expect(await isHeardIn(on, tab)).toBe(true)
    expect(await badgeText(tab)).toBe('')
    expect(await look(tab, origin)).toEqual(NOTHING)
    await tab.screenshot(join(ARTIFACTS, `${name}-linkedin-page.png`))

    // The click was for this page, not for the next one.
    await tab.go(PAGE)
    expect(await isHeardIn(on, tab)).toBe(false)
    await tab.close()
  })
})

describe.each(BROWSERS)('the page that looks for us, in %s', (name) => {
  test('finds an extension that opens a file to it, and one that adds to it or speaks in it', async () => {
    const extension = mkdtempSync(join(tmpdir(), 'earned-open-'))
    cpSync(builtFor(name), extension, { recursive: true })
    const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'))
    const open = { ...manifest, web_accessible_resources: [{ resources: ['icons/*'], matches: ['https://*/*'] }] }
    writeFileSync(join(extension, 'manifest.json'), JSON.stringify(open))
    const on = await stage(name, PAGES, { policy: PROBE_POLICY, extension })
    try {
      const origin = await originOf(on)
      const tab = await on.driver.open(PAGE)
      expect((await look(tab, origin)).opened).toHaveLength(FILES.length)
      await tab.run(`(() => {
        document.documentElement.append(document.createElement('div'))
        window.earned = 1
        postMessage({ earned: true }, '*')
      })()`)
      await until('the message', async () => (await look(tab, origin)).said.length > 0)
      expect(await look(tab, origin)).toMatchObject({
        said: ['{"earned":true}'],
        changed: ['childList HTML  DIV'],
        names: ['earned'],
        children: 'HEAD BODY DIV',
      })
    } finally {
      await on.close()
      rmSync(extension, { recursive: true })
    }
  })
})
