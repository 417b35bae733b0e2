import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXHIBITS } from '../../scripts/gallery/accounts.ts'
import { badgeText, pageState, until } from '../../scripts/gallery/driver.ts'
import { page as x } from '../invented/x.ts'
import { BROWSERS, type Stage, stage } from './browsers.ts'

const account = EXHIBITS.find((exhibit) => exhibit.profile.handle === 'harbour_notes')?.profile
if (account === undefined) throw new Error('the gallery has lost its ordinary account')
const URL_OF = `https://x.com/${account.handle}`
const grown = { ...account, followers: account.followers + 41 }

/** How many visits to the account are on disk, read by a page of the extension. */
const KEPT = `new Promise((resolve, reject) => {
  const request = indexedDB.open('earned')
  request.onerror = () => reject(request.error)
  request.onsuccess = () => {
    const store = request.result.transaction('visits').objectStore('visits').getAll()
    store.onsuccess = () => { resolve(store.result.flatMap(({ visits }) => visits).length); request.result.close() }
  }
})`

describe.each(BROWSERS)('in %s', (name) => {
  let on: Stage
  beforeAll(async () => {
    on = await stage(name, new Map([[URL_OF, x(account)]]))
  })
  afterAll(() => on?.close())

  test('a worker that is killed loses nothing, and a new one answers', async () => {
    const tab = await on.driver.open(URL_OF)
    await until('the badge', async () => (await badgeText(tab)).includes('Fits'))
    const page = await on.driver.page('src/pages/popup/index.html')
    const before = await page.run<number>(KEPT)
    expect(before).toBeGreaterThan(0)

    await on.driver.killWorker()
    expect(await page.run<number>(KEPT)).toBe(before)

    // The account has grown: the next visit adds to the history that the killed worker wrote.
    on.gallery.put(URL_OF, x(grown))
    await tab.go(URL_OF)
    await until('the badge after the worker was killed', async () => (await badgeText(tab)).includes('Fits'))
    expect(await page.run<number>(KEPT)).toBe(before + 1)
    const state = await pageState(page, tab)
    expect(state).toMatchObject({
      body: { scored: { notKept: null, snapshot: { followers: { value: grown.followers } } } },
    })
    await page.close()
    await tab.close()
  })

  test('killed again and again while it is asked: the verdict is still shown', async () => {
    const tab = await on.driver.open(URL_OF)
    for (let round = 0; round < 5; round += 1) {
      const going = tab.go(URL_OF)
      await on.driver.killWorker()
      await going
      await on.driver.killWorker()
      await until('a badge', async () => (await badgeText(tab)).includes('Fits'))
    }
    await tab.close()
  })

  test('a site that is switched off in the popup loses its badge at once, and gets it back', async () => {
    const tab = await on.driver.open(URL_OF)
    await until('the badge', async () => (await badgeText(tab)).includes('Fits'))
    const page = await on.driver.page('src/pages/popup/index.html')
    const change = (off: string[]) =>
      page.run(
        `(globalThis.browser ?? globalThis.chrome).runtime.sendMessage({ kind: 'settings/change', body: { off: ${JSON.stringify(off)} } })`,
      )
    await change(['x'])
    await until('no badge', async () => (await badgeText(tab)) === '')
    await change([])
    await tab.bringToFront()
    await until('the badge again', async () => (await badgeText(tab)).includes('Fits'))
    await page.close()
    await tab.close()
  })

  test('after an update the script left in the tab takes its badge away; a reload brings the new one', async () => {
    const tab = await on.driver.open(URL_OF)
    await until('the badge', async () => (await badgeText(tab)).includes('Fits'))
    await on.driver.reload()
    await tab.bringToFront()
    // Chromium leaves the tab to the orphan; Firefox puts the new script into it.
    await until('no stale badge', async () => {
      const text = await badgeText(tab)
      return name === 'chromium' ? text.includes('Reload') && !text.includes('Fits') : text.includes('Fits')
    })
    await tab.go(URL_OF)
    await until('the new badge', async () => (await badgeText(tab)).includes('Fits'))
    expect(await tab.inBadge<boolean>('root !== null')).toBe(true)
    await tab.close()
  })
})
