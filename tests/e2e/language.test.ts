import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { galleryPages } from '../../scripts/gallery/accounts.ts'
import { badgeText, type Tab, until } from '../../scripts/gallery/driver.ts'
import { BROWSERS, type Stage, stage } from './browsers.ts'

const PROFILE = 'https://x.com/ines_paints_small'

/** The language that is chosen in the options is spoken at once: there, in a badge that is drawn already, and in the popup. */
describe.each(BROWSERS)('in %s', (name) => {
  let on: Stage
  beforeAll(async () => {
    on = await stage(name, galleryPages())
  })
  afterAll(() => on?.close())

  async function choose(options: Tab, language: string): Promise<void> {
    await options.run(`(() => {
      const list = document.querySelector('#language')
      list.value = '${language}'
      list.dispatchEvent(new Event('change', { bubbles: true }))
    })()`)
  }

  test('without a reload', async () => {
    const profile = await on.driver.open(PROFILE)
    await until('the badge is drawn', async () => (await badgeText(profile)).includes('High'))
    const options = await on.driver.page('src/pages/options/index.html')
    await until('the options are drawn', () => options.run<boolean>('document.querySelector("#language") !== null'))

    await choose(options, 'ar')
    await until('the options speak Arabic', () => options.run<boolean>('document.dir === "rtl"'))
    expect(await options.run<string>('document.querySelector("h1").textContent')).toBe('الخيارات')
    await until('the badge speaks Arabic', async () => (await badgeText(profile)).includes('مرتفع'))
    const popup = await on.driver.popup(profile)
    await until('the popup speaks Arabic', () => popup.run<boolean>('document.body.innerText.includes("مرتفع")'))
    const title = `(globalThis.browser ?? globalThis.chrome).action.getTitle({ tabId: ${profile.id} })`
    await until('the toolbar speaks Arabic', async () => (await popup.run<string>(title)) === 'Earned · مرتفع')
    await popup.close()

    await choose(options, 'browser')
    await until('the options speak as the browser does', () => options.run<boolean>('document.dir === "ltr"'))
    await until('the badge speaks as the browser does', async () => (await badgeText(profile)).includes('High'))
    await options.close()
    await profile.close()
  })
})
