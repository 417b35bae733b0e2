import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { badgeText, type Tab, until } from '../../scripts/gallery/driver.ts'
import { earned } from '../cli/terminal.ts'
import { packFile } from '../packs/pack.ts'
import { ARTIFACTS, BROWSERS, type Stage, stage } from './browsers.ts'

/** A page of X whose lists have other addresses than the reader knows. */
const BROKEN = readFileSync(join(import.meta.dirname, '../fixtures/x/layout-changed.html'), 'utf8')
const HANDLE = 'glass_bridge'
const X = `https://x.com/${HANDLE}`
const PAGES = new Map([[X, BROKEN]])

const textOf = (of: { run<T>(expression: string): Promise<T> }) => of.run<string>('document.body.innerText')
const button = (name: string) =>
  `[...document.querySelectorAll('button')].find((one) => one.textContent.trim().startsWith(${JSON.stringify(name)}))`

/** All tags in order, without what a report leaves out. */
function tagsOf(html: string): string[] {
  const { document } = new JSDOM(html).window
  for (const left of document.querySelectorAll('style, svg, canvas, iframe, noscript, template, link')) left.remove()
  return [...document.querySelectorAll('*')].map(({ localName }) => localName)
}

/** What of a list does not stand in another one in the same order. */
function missingIn(whole: readonly string[], part: readonly string[]): string[] {
  let at = 0
  return part.filter((one) => {
    const found = whole.indexOf(one, at)
    if (found >= 0) at = found + 1
    return found < 0
  })
}

describe.each(BROWSERS)('a page that has changed, in %s', (name) => {
  let on: Stage
  beforeAll(async () => {
    on = await stage(name, PAGES)
  })
  afterAll(() => on?.close())

  const isBlank = async (tab: Tab) => (await badgeText(tab)).includes('Layout changed')

  test('is reported by its user: read in full, saved as a file with nobody in it, read again', async () => {
    const tab = await on.driver.open(X)
    await until('a blank', () => isBlank(tab))
    const asked = await on.driver.requests()
    const popup = await on.driver.clickIcon(tab)
    await until('the offer', async () => (await textOf(popup)).includes('Report a broken page'))
    await popup.screenshot(join(ARTIFACTS, `${name}-broken-popup.png`))
    await popup.clickIn(button('Show the report'))
    const shown = () => popup.run<string>(`document.querySelector('textarea')?.value ?? ''`)
    await until('the report', async () => (await shown()) !== '')
    const report = await shown()
    const file = join(on.driver.downloads, 'earned-broken-page-x.html')
    expect(existsSync(file)).toBe(false)
    await popup.clickIn(button('Save the file'))
    await until('the file', async () => existsSync(file) && readFileSync(file, 'utf8') === report)
    await until('a word on it', async () => (await textOf(popup)).includes('Saved. Nothing was sent.'))
    await popup.screenshot(join(ARTIFACTS, `${name}-broken-report-popup.png`))
    await popup.close()
    await tab.close()

    // Nobody is in it, though the page is full of them.
    expect(BROKEN).toMatch(/glass_bridge|twimg|[0-8]/)
    const { document } = new JSDOM(report).window
    const walker = document.createTreeWalker(document, 4)
    let letters = 0
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.localName === 'script') continue
      expect(node.nodeValue).not.toMatch(/[0-8]|(?!x)\p{L}/u)
      letters += node.nodeValue?.match(/x/g)?.length ?? 0
    }
    expect(letters).toBeGreaterThan(50)
    for (const element of document.querySelectorAll('*'))
      for (const { name: attribute, value } of element.attributes) expect(`${attribute} ${value}`).not.toMatch(/[0-8]/)
    expect(report).not.toMatch(/glass|bridge|https?:|twimg|\.com/i)

    // It is the page still, tag by tag, but for what there is more of the same; read again it is as broken as it was.
    expect(missingIn(tagsOf(BROKEN), tagsOf(report))).toEqual([])
    expect(new Set(tagsOf(report))).toEqual(new Set(tagsOf(BROKEN)))
    expect(tagsOf(BROKEN).length - tagsOf(report).length).toBeLessThan(
      12 * (report.match(/more of the same/g)?.length ?? 0) + 1,
    )
    const { status, out } = await earned(['inspect', file, '--url', X])
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ site: 'x', reading: { state: expect.any(String) }, verdict: null })
    expect(await on.driver.requests()).toEqual(asked)
  })

  test('is read again by a site pack from a file, which can be taken back and put back', async () => {
    const tab = await on.driver.open(X)
    await until('a blank', () => isBlank(tab))
    const options = await on.driver.page('src/pages/options/index.html')
    await until('the options', async () => (await textOf(options)).includes('No site pack is loaded.'))
    await options.chooseFile('input[type=file]', packFile('x'))
    await until('what it would do', async () => (await textOf(options)).includes('A site pack for X'))
    const shoot = async (what: string) => {
      await options.run(`document.querySelector('#packs').scrollIntoView()`)
      await options.screenshot(join(ARTIFACTS, `${name}-pack-${what}.png`))
    }
    await shoot('preview')
    // Nothing has changed yet.
    await tab.bringToFront()
    expect(await isBlank(tab)).toBe(true)

    const press = async (what: string, said: string) => {
      await options.bringToFront()
      await options.run(`${button(what)}.scrollIntoView({ block: 'center', behavior: 'instant' })`)
      await options.clickIn(button(what))
      await until(said, async () => (await textOf(options)).includes(said))
      await shoot(what.split(' ')[0]?.toLowerCase() ?? '')
      await tab.bringToFront()
    }
    const isRead = async () => /Fits|Low|Mixed|High|Too little/.test(await badgeText(tab))
    await press('Use it', 'Loaded. Open tabs of X use it at once.')
    await until('the badge of a page that is read', isRead)
    const popup = await on.driver.clickIcon(tab)
    await until('its followers', async () => (await textOf(popup)).includes('7,654'))
    await popup.screenshot(join(ARTIFACTS, `${name}-pack-popup.png`))
    await popup.close()
    await tab.screenshot(join(ARTIFACTS, `${name}-pack-page.png`))

    await press('Remove', 'The site pack for X is removed.')
    await until('the blank again', () => isBlank(tab))
    await press('Undo', 'The site pack for X is back.')
    await until('the badge again', isRead)
    // A page that is opened anew is read by it at once.
    await tab.go(X)
    await until('the badge of the next visit', isRead)
    await press('Remove', 'The site pack for X is removed.')
    await options.close()
    await tab.close()
  })
})
