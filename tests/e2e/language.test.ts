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

  test('in every page of ours that stands open, and what was typed there stays', async () => {
    const profile = await on.driver.open(PROFILE)
    await until('the badge is drawn', async () => (await badgeText(profile)).includes('High'))
    const desk = await on.driver.page('src/pages/desk/index.html#visit')
    const pages = [
      desk,
      await on.driver.page(`src/pages/side-panel/index.html?tab=${profile.id}`),
      await on.driver.page('src/pages/welcome/index.html'),
      await on.driver.page('src/pages/options/index.html'),
    ]
    for (const page of pages)
      await until('the page is drawn', () => page.run<boolean>('document.querySelector("button") !== null'))
    await desk.run(`(() => {
      const field = document.querySelector('textarea')
      field.value = 'https://x.com/ash'
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })()`)

    const options = await on.driver.page('src/pages/options/index.html')
    await until('the options are drawn', () => options.run<boolean>('document.querySelector("#language") !== null'))
    await choose(options, 'ar')
    for (const page of pages)
      await until('the page speaks Arabic', () =>
        page.run<boolean>('document.dir === "rtl" && /[\\u0627-\\u064a]{4}/.test(document.body.innerText)'),
      )
    expect(await desk.run<string>('document.querySelector("h1").textContent')).toBe('حسابات للزيارة')
    expect(await desk.run<string>('document.querySelector("textarea").value')).toBe('https://x.com/ash')
    expect(await desk.run<string>('document.title')).toMatch(/[\u0627-\u064a]{4}/)

    await choose(options, 'browser')
    for (const page of pages)
      await until('the page speaks as the browser does', () => page.run<boolean>('document.dir === "ltr"'))
    for (const page of [...pages, options, profile]) await page.close()
  })
})
