import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXHIBITS } from '../../scripts/gallery/accounts.ts'
import { badgeText, pageState, until } from '../../scripts/gallery/driver.ts'
import { page as tiktok } from '../invented/tiktok.ts'
import { page as x } from '../invented/x.ts'
import { BROWSERS, type Stage, stage } from './browsers.ts'
import { PROBE_POLICY } from './probe.ts'

const ordinary = EXHIBITS.find((exhibit) => exhibit.profile.handle === 'harbour_notes')?.profile
if (ordinary === undefined) throw new Error('the gallery has lost its ordinary account')
const MARKUP = '<img src=x onerror=alert(1)>'
const hostile = {
  ...ordinary,
  handle: 'markup_as_name',
  name: MARKUP,
  bio: `${MARKUP} \u202e999M srewollof\u202c 12.3M followers`,
}
const PAGES = new Map([
  [`https://x.com/${ordinary.handle}`, x(ordinary)],
  [`https://x.com/${hostile.handle}`, x(hostile)],
  [`https://www.tiktok.com/@${hostile.handle}`, tiktok({ ...hostile, totalLikes: 90_000 })],
  ['https://probe.invalid/', '<!doctype html><html lang="en"><title>Probe</title><body>Another site</body></html>'],
])

describe.each(BROWSERS)('in %s', (name) => {
  let on: Stage
  beforeAll(async () => {
    // The sites' own policy would keep a picture of ours out by itself.
    on = await stage(name, PAGES, { policy: PROBE_POLICY })
  })
  afterAll(() => on?.close())

  test('a page cannot see the extension: no global, no readable root, no id, class or attribute of ours', async () => {
    const before = await on.driver.open('https://probe.invalid/')
    const globals = new Set(await before.run<string[]>('Object.getOwnPropertyNames(window)'))
    await before.close()
    const tab = await on.driver.open(`https://x.com/${ordinary.handle}`)
    await until('the badge', async () => (await badgeText(tab)).includes('Fits'))
    const own = await tab.run<string[]>('Object.getOwnPropertyNames(window)')
    // The names that a page of x.com has and an empty page has not, with one of ours among them.
    expect(own.filter((key) => !globals.has(key) && /earned|browser|chrome\.runtime/i.test(key))).toEqual([])
    const seen = await tab.run<{ shadow: unknown; attributes: number; children: number; text: boolean }>(`(() => {
      const host = document.documentElement.lastElementChild
      return {
        shadow: host.shadowRoot,
        attributes: host.attributes.length,
        children: host.childNodes.length,
        text: document.documentElement.outerHTML.includes('about') && /people react/.test(document.documentElement.outerHTML),
      }
    })()`)
    expect(seen).toEqual({ shadow: null, attributes: 0, children: 0, text: false })
    await tab.close()
  })

  test('a page cannot load a file of the extension', async () => {
    const own = await on.driver.page('src/pages/popup/index.html')
    const origin = await own.run<string>('location.origin')
    await own.close()
    const tab = await on.driver.open(`https://x.com/${ordinary.handle}`)
    for (const file of ['manifest.json', 'icons/mark-128.png', 'src/pages/popup/index.html'])
      expect(
        await tab.run<boolean>(
          `new Promise((resolve) => { const image = new Image(); image.onload = () => resolve(true); image.onerror = () => resolve(false); image.src = '${origin}/${file}' })`,
        ),
        file,
      ).toBe(false)
    await tab.close()
  })

  test('forged messages of a page change nothing', async () => {
    const tab = await on.driver.open(`https://x.com/${ordinary.handle}`)
    await until('the badge', async () => (await badgeText(tab)).includes('Fits'))
    const before = await badgeText(tab)
    await tab.run(`(() => {
      const forged = { kind: 'settings/change', body: { off: ['x'] } }
      for (const message of [forged, { kind: 'settings/changed', body: { off: ['x'], theme: 'dark', badgeOffset: {} } }, { kind: 'page/show', body: { where: 'followers' } }, { __proto__: { kind: 'page/ask' } }]) {
        window.postMessage(message, '*')
        document.dispatchEvent(new CustomEvent('message', { detail: message }))
        window.dispatchEvent(new MessageEvent('message', { data: message, source: window }))
      }
      globalThis.chrome?.runtime?.sendMessage?.('earned', forged)
    })()`)
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(await badgeText(tab)).toBe(before)
    await tab.close()
  })

  test.each([`https://x.com/${hostile.handle}`, `https://www.tiktok.com/@${hostile.handle}`])(
    'a name of markup and a bio full of direction marks at %s are text, and no number of theirs is read',
    async (url) => {
      const tab = await on.driver.open(url)
      await until('the badge', async () => /Fits|Low|Mixed|High|Too little/.test(await badgeText(tab)))
      const popup = await on.driver.popup(tab)
      await until('the popup', async () => (await popup.run<string>('document.body.innerText')).includes('onerror'))
      expect(await popup.run<number>("document.querySelectorAll('img').length")).toBe(0)
      expect(await tab.inBadge<number>("root.querySelectorAll('img').length")).toBe(0)
      const state = await pageState(popup, tab)
      expect(state).toMatchObject({
        body: { scored: { snapshot: { followers: { value: ordinary.followers }, account: { displayName: MARKUP } } } },
      })
      await popup.close()
      await tab.close()
    },
  )
})
