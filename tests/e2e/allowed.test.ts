import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { badgeText, type ToolbarPopup, until } from '../../scripts/gallery/driver.ts'
import { page as bluesky } from '../invented/bluesky.ts'
import type { InventedProfile } from '../invented/profile.ts'
import { page as threads } from '../invented/threads.ts'
import { ARTIFACTS, BROWSERS, type Stage, stage } from './browsers.ts'
import { isHeardIn } from './heard.ts'

const account: InventedProfile = {
  handle: 'lantern.notes',
  name: 'Lantern Notes',
  bio: 'What the harbour looks like at night.',
  followers: 5_750,
  following: 211,
  posts: 640,
  recent: Array.from({ length: 8 }, (_, index) => ({
    id: `3l${'abcdefgh'[index]}invented22`,
    publishedAt: new Date(Date.UTC(2026, 9, 30 - index)).toISOString(),
    likes: 120 + 11 * index,
    comments: 9 + index,
    shares: 4,
  })),
}
const SITES = [
  {
    site: 'Bluesky',
    url: `https://bsky.app/profile/${account.handle}`,
    html: bluesky(account),
    origins: ['https://bsky.app/*'],
  },
  {
    site: 'Threads',
    url: `https://www.threads.com/@${account.handle}`,
    html: threads(account, { data: true }),
    origins: ['https://www.threads.com/*', 'https://www.threads.net/*'],
  },
]
const PAGES = new Map(SITES.map(({ url, html }) => [url, html]))

const textOf = (popup: ToolbarPopup) => popup.run<string>('document.body.innerText')

describe.each(BROWSERS)('a site that is read once it is allowed, in %s', (name) => {
  let on: Stage
  beforeAll(async () => {
    on = await stage(name, PAGES)
  })
  afterAll(() => on?.close())

  test.each(SITES)('$site', async ({ site, url, origins }) => {
    const offer = `Read ${site} on every visit`
    const button = `[...document.querySelectorAll('button')].find((one) => one.textContent.trim() === ${JSON.stringify(offer)})`
    const shoot = (popup: ToolbarPopup, what: string) =>
      popup.screenshot(join(ARTIFACTS, `${name}-${site.toLowerCase()}-${what}.png`))

    // Not allowed: nothing of ours is in the page.
    const tab = await on.driver.open(url)
    expect(await isHeardIn(on, tab)).toBe(false)
    expect(await badgeText(tab)).toBe('')

    // The click reads this one page, and offers more.
    const before = await on.driver.clickIcon(tab)
    await until('the offer', async () => (await textOf(before)).includes(offer))
    await until('what was read', async () => (await textOf(before)).includes(account.name))
    await shoot(before, 'offer')

    // No is an answer.
    await before.clickIn(button)
    await on.driver.answerPrompt(false)
    await before.close()
    await tab.go(url)
    expect(await isHeardIn(on, tab)).toBe(false)

    const again = await on.driver.clickIcon(tab)
    await until('the offer again', async () => (await textOf(again)).includes(offer))
    await again.clickIn(button)
    await on.driver.answerPrompt(true)
    if (name === 'firefox') {
      // In Chromium the popup closes when the browser asks.
      await until('a word on it', async () => (await textOf(again)).includes('From the next visit on'))
      await shoot(again, 'allowed')
    }
    await again.close()

    // Allowed: the badge appears by itself.
    await tab.go(url)
    await until('the badge', async () => (await badgeText(tab)) !== '')
    await tab.screenshot(join(ARTIFACTS, `${name}-${site.toLowerCase()}-page.png`))
    const after = await on.driver.clickIcon(tab)
    await until('the verdict', async () => (await textOf(after)).includes(account.name))
    expect(await textOf(after)).toContain('5,750')
    expect(await textOf(after)).not.toContain('on every visit')
    await shoot(after, 'verdict')
    await after.close()

    // Taken back: gone again.
    const page = await on.driver.page('src/pages/options/index.html')
    const given = `{ origins: ${JSON.stringify(origins)} }`
    expect(await page.run<boolean>(`(globalThis.browser ?? chrome).permissions.remove(${given})`)).toBe(true)
    await page.close()
    await tab.go(url)
    expect(await isHeardIn(on, tab)).toBe(false)
    expect(await badgeText(tab)).toBe('')
    await tab.close()
  })
})
