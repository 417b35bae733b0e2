import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXHIBITS } from '../../scripts/gallery/accounts.ts'
import { badgeText, type Tab, until } from '../../scripts/gallery/driver.ts'
import { page as x } from '../invented/x.ts'
import { page as youtube } from '../invented/youtube.ts'
import { BROWSERS, type Stage, stage } from './browsers.ts'

const profileOf = (handle: string) => {
  const found = EXHIBITS.find((exhibit) => exhibit.profile.handle === handle)
  if (found === undefined) throw new Error(`no exhibit ${handle}`)
  return found.profile
}

/** A on both sites fits; B is a different account, with other numbers and another band. */
const A = profileOf('harbour_notes')
const B = profileOf('ines_paints_small')
const CHANNEL_A = profileOf('slowrivers')
const CHANNEL_B = profileOf('jonasclimbswalls')
const PAGES = new Map([
  [`https://x.com/${A.handle}`, x(A)],
  [`https://x.com/${B.handle}`, x(B)],
  [`https://x.com/${A.handle}/status/1`, '<!doctype html><html lang="en"><body><p>One post</p></body></html>'],
  [`https://www.youtube.com/@${CHANNEL_A.handle}`, youtube(CHANNEL_A)],
  [`https://www.youtube.com/@${CHANNEL_B.handle}`, youtube(CHANNEL_B)],
])

/**
 * Goes on as the sites' routers do: the address changes at once, the body some time later; head and inline scripts stay and
 * go on describing the page of the last full load.
 */
const INSTALL_ROUTER = `(() => {
  const policy = trustedTypes?.createPolicy('invented', { createHTML: (html) => html })
  const show = async () => {
    const html = await (await fetch(location.href)).text()
    await new Promise((resolve) => setTimeout(resolve, 400))
    const next = new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html')
    for (const script of document.body.querySelectorAll('script')) document.head.append(script)
    for (const script of next.querySelectorAll('body script')) script.remove()
    document.body.replaceWith(document.adoptNode(next.body))
  }
  window.addEventListener('popstate', show)
  window.softly = (url) => { history.pushState(null, '', url); void show() }
})()`.replace('trustedTypes?.', 'globalThis.trustedTypes?.')

async function shows(tab: Tab, word: string): Promise<void> {
  await until(`a badge that says ${word}`, async () => (await badgeText(tab)).includes(word))
}

describe.each(BROWSERS)('in %s', (name) => {
  let on: Stage
  beforeAll(async () => {
    on = await stage(name, PAGES)
  })
  afterAll(() => on?.close())

  test('A → B → back: the badge is of the profile that is open, and never of the last one', async () => {
    const tab = await on.driver.open(`https://x.com/${A.handle}`)
    await shows(tab, 'Fits')
    await tab.run(INSTALL_ROUTER)

    await tab.run(`softly('/${B.handle}')`)
    // The old screen still stands for a while; nothing of the old verdict may.
    for (let look = 0; look < 10; look += 1) expect(await badgeText(tab)).not.toContain('Fits')
    await shows(tab, 'High')

    await tab.back()
    for (let look = 0; look < 10; look += 1) expect(await badgeText(tab)).not.toContain('High')
    await shows(tab, 'Fits')

    await tab.run(`softly('/${A.handle}/status/1')`)
    await until('no badge on a post', async () => (await badgeText(tab)) === '')
    await tab.close()
  })

  test('embedded data of the last channel is not read for the next one', async () => {
    const tab = await on.driver.open(`https://www.youtube.com/@${CHANNEL_A.handle}`)
    await shows(tab, 'Fits')
    await tab.run(INSTALL_ROUTER)
    await tab.run(`softly('/@${CHANNEL_B.handle}')`)
    await shows(tab, 'Too little to say')
    await tab.close()
  })

  test('a site that replaces its whole body keeps its badge', async () => {
    const tab = await on.driver.open(`https://x.com/${A.handle}`)
    await shows(tab, 'Fits')
    await tab.run(`(() => {
      const copy = document.body.cloneNode(true)
      document.body.replaceWith(copy)
    })()`)
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    await shows(tab, 'Fits')
    await tab.close()
  })

  test('a hidden tab is not read; it is when it comes to the front', async () => {
    const tab = await on.driver.open(`https://x.com/${A.handle}`)
    await shows(tab, 'Fits')
    await tab.run(INSTALL_ROUTER)
    const other = await on.driver.open(`https://x.com/${B.handle}`)
    await shows(other, 'High')
    await other.close()
    await tab.bringToFront()
    await shows(tab, 'Fits')
    await tab.close()
  })
})
