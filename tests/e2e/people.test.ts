import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXHIBITS, galleryPages } from '../../scripts/gallery/accounts.ts'
import { badgeText, type Tab, until } from '../../scripts/gallery/driver.ts'
import { visit } from '../../scripts/gallery/visit.ts'
import { BROWSERS, type Stage, stage } from './browsers.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const X_PAGE = 'https://x.com/harbour_notes'

const focused = `root.activeElement?.className ?? ''`
const cardIsOpen = `root.querySelector('.card') !== null`

async function withBadge(tab: Tab, word = 'Fits'): Promise<void> {
  await until(`a badge that says ${word}`, async () => (await badgeText(tab)).includes(word))
}

describe.each(BROWSERS)('in %s', (name) => {
  let on: Stage
  beforeAll(async () => {
    on = await stage(name, galleryPages())
  })
  afterAll(() => on?.close())

  test('the badge by keyboard alone: open, through it, close, and back where one was', async () => {
    const tab = await on.driver.open(X_PAGE)
    await withBadge(tab)
    await tab.inBadge(`root.querySelector('.badge').focus()`)
    await tab.press('Enter')
    await until('the card, with the focus', async () => (await tab.inBadge<string>(focused)).includes('card'))
    await tab.press('Tab')
    expect(await tab.inBadge<string>(`root.activeElement.closest('.card') ? 'inside' : 'outside'`)).toBe('inside')
    await tab.press('Escape')
    await until('no card', async () => !(await tab.inBadge<boolean>(cardIsOpen)))
    expect(await tab.inBadge<string>(focused)).toContain('badge')
    await tab.close()
  })

  test('the badge is moved by arrow keys, and stays there on the next page of the site', async () => {
    const tab = await on.driver.open(X_PAGE)
    await withBadge(tab)
    // The card takes the focus when it has opened; only then is the grip's to take.
    const grip = async () => {
      await tab.inBadge(`root.querySelector('.badge').click()`)
      await until('the open card', async () => (await tab.inBadge<string>(focused)).includes('card'))
      await tab.inBadge(`root.querySelector('.grip').focus()`)
    }
    const place = () => tab.inBadge<number>(`Math.round(root.querySelector('.badge').getBoundingClientRect().y)`)
    const before = await place()
    await grip()
    await tab.press('ArrowDown')
    await tab.press('ArrowDown')
    await until('the badge further down', async () => (await place()) === before + 16)
    await new Promise((resolve) => setTimeout(resolve, 500))
    await tab.go(X_PAGE)
    await withBadge(tab)
    await until('the badge where it was left', async () => (await place()) === before + 16)
    await grip()
    await tab.press('ArrowUp')
    await tab.press('ArrowUp')
    await until('the badge back', async () => (await place()) === before)
    // A move is kept when it rests.
    await new Promise((resolve) => setTimeout(resolve, 500))
    await tab.close()
  })

  test('"show on page" outlines what was read, in our own layer, until one has seen enough', async () => {
    const tab = await on.driver.open(X_PAGE)
    await withBadge(tab)
    const html = await tab.run<string>('document.body.innerHTML')
    await tab.clickIn(`root.querySelector('.badge')`)
    await until('the card', () => tab.inBadge<boolean>(cardIsOpen))
    await tab.clickIn(
      `[...root.querySelectorAll('footer button')].find((button) => button.textContent.includes('Show'))`,
    )
    await until('outlines', async () => (await tab.inBadge<number>(`root.querySelectorAll('.spot').length`)) > 0)
    expect(await tab.run<string>('document.body.innerHTML')).toBe(html)
    await tab.press('Escape')
    await until('no outlines', async () => (await tab.inBadge<number>(`root.querySelectorAll('.spot').length`)) === 0)
    await tab.close()
  })

  test('switched off from the badge, on again from the popup', async () => {
    const tab = await on.driver.open(X_PAGE)
    await withBadge(tab)
    await tab.clickIn(`root.querySelector('.badge')`)
    await until('the card', () => tab.inBadge<boolean>(cardIsOpen))
    await tab.clickIn(`root.querySelector('footer .off')`)
    await until('the question', () => tab.inBadge<boolean>(`root.querySelector('.wide') !== null`))
    // The question has just moved the card's foot: pressed by name, not by where it stood.
    await tab.inBadge(`root.querySelector('.wide').click()`)
    await until('no badge', async () => (await badgeText(tab)) === '')
    const popup = await on.driver.popup(tab)
    const says = () => popup.run<string>('document.body.innerText')
    await until('the popup to say so', async () => /switched off|is off/i.test(await says()))
    await popup.run(
      `[...document.querySelectorAll('button')].find((button) => /switch (it |.* )?on/i.test(button.textContent)).click()`,
    )
    await tab.bringToFront()
    await withBadge(tab)
    await popup.close()
    await tab.close()
  })

  test('a page that is no profile has no badge, and the popup says where there would be one', async () => {
    const tab = await on.driver.open('https://gallery.earned.invalid/nothing')
    const popup = await on.driver.popup(tab)
    await until('the popup', async () => (await popup.run<string>('document.body.innerText')).includes('no profile'))
    expect(await badgeText(tab)).toBe('')
    await popup.close()
    await tab.close()
  })

  test('the real popup has no violation that axe finds, light and dark', async () => {
    for (const handle of ['harbour_notes', 'radareads', 'lea.k.privately', 'jonasclimbswalls']) {
      const exhibit = EXHIBITS.find(({ profile }) => profile.handle === handle)
      if (exhibit === undefined) throw new Error(`no exhibit ${handle}`)
      const { popup, close } = await visit(on.driver, exhibit)
      await popup.bringToFront()
      await popup.run(`(() => { ${AXE} })()`)
      for (const theme of ['light', 'dark']) {
        await popup.run(`void (document.documentElement.dataset.theme = '${theme}')`)
        const found = await popup.run<string[]>(
          `axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
        )
        expect(found, `${handle}, ${theme}`).toEqual([])
      }
      await close()
    }
  })

  if (name === 'firefox')
    test('access withdrawn: the popup says so, and has a button that asks', async () => {
      const tab = await on.driver.open('https://www.youtube.com/@slowrivers')
      await withBadge(tab)
      const page = await on.driver.page('src/pages/popup/index.html')
      const origins = `{ origins: ['https://www.youtube.com/*'] }`
      expect(await page.run<boolean>(`browser.permissions.remove(${origins})`)).toBe(true)
      expect(await page.run<boolean>(`browser.permissions.contains(${origins})`)).toBe(false)
      await tab.go('https://www.youtube.com/@slowrivers')
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      expect(await badgeText(tab)).toBe('')
      const popup = await on.driver.popup(tab)
      await until('the popup to say so', async () =>
        /access|allow/i.test(await popup.run<string>('document.body.innerText')),
      )
      expect(await popup.run<string>('document.body.innerText')).toMatch(/allow/i)
      await popup.close()
      await page.close()
      await tab.close()
    })
})
