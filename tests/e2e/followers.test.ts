import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { badgeText, type Tab, until } from '../../scripts/gallery/driver.ts'
import { page as instagram } from '../invented/instagram.ts'
import { withFollowers } from '../invented/instagram-followers.ts'
import type { InventedProfile } from '../invented/profile.ts'
import { page as x } from '../invented/x.ts'
import { followersPage } from '../invented/x-followers.ts'
import { ARTIFACTS, BROWSERS, type Stage, stage } from './browsers.ts'
import { kept } from './kept.ts'

const account: InventedProfile = {
  handle: 'osier_weaves',
  name: 'Osier Weaves',
  bio: 'Baskets.',
  followers: 12_480,
  following: 611,
  posts: 420,
  recent: [],
}

/** 300 followers, 45 of them unfurnished: no picture, a handle mostly of digits, no bio. */
const FOLLOWERS = Array.from({ length: 300 }, (_, index) =>
  index % 20 < 3
    ? { handle: `zq${88_234_100 + index}`, name: `zq${index}`, hasAvatar: false }
    : { handle: `reader_${word(index)}`, name: 'A Reader', bio: 'Reads, mostly by the sea.', hasAvatar: true },
)
/** Wilson's interval of 45 in 300, worked out by hand: 0.1140 to 0.1949. The browsers write a range each in its way. */
const SAYS = /Of 300 followers, 11(%\s)?–\s?19% look empty\./

function word(index: number): string {
  return [...String(index).padStart(3, '0')].map((digit) => 'bcdfghklmn'[Number(digit)]).join('a')
}

const INSTAGRAM = `https://www.instagram.com/${account.handle}/`
const X = `https://x.com/${account.handle}`
const PAGES = new Map([
  [INSTAGRAM, withFollowers(instagram(account), account, FOLLOWERS)],
  [X, x(account)],
  [`${X}/followers`, followersPage(account, FOLLOWERS)],
])

describe.each(BROWSERS)('followers that are scrolled past, in %s', (name) => {
  let on: Stage
  beforeAll(async () => {
    on = await stage(name, PAGES)
  })
  afterAll(() => on?.close())

  async function expectSaid(tab: Tab, site: string): Promise<void> {
    const popup = await on.driver.clickIcon(tab)
    const says = () => popup.run<string>('document.body.innerText')
    await until('what the followers look like', async () => (await says()).includes('look empty'), { timeout: 5_000 })
    expect(await says()).toMatch(SAYS)
    await popup.run(
      `void [...document.querySelectorAll('h2')].find((title) => title.textContent.includes('scrolled')).scrollIntoView()`,
    )
    await popup.screenshot(join(ARTIFACTS, `${name}-${site}-followers-popup.png`))
    await popup.close()
    const everything = await kept(on)
    expect(everything).toContain(account.handle)
    for (const { handle } of FOLLOWERS) expect(everything, handle).not.toContain(handle)
    expect(everything).not.toMatch(/by the sea|A Reader/)
  }

  test('Instagram: a dialog whose list grows', async () => {
    const tab = await on.driver.open(INSTAGRAM)
    await until('the badge', async () => (await badgeText(tab)) !== '')
    await tab.clickIn(`document.querySelector('a[href$="/followers/"]')`)
    const rows = () => tab.run<number>(`document.querySelectorAll('.entry').length`)
    await until('the first rows', async () => (await rows()) > 0)
    await until('all rows', async () => {
      await tab.run(`void document.querySelector('.scroller').scrollBy(0, 5000)`)
      return (await rows()) === FOLLOWERS.length
    })
    await tab.screenshot(join(ARTIFACTS, `${name}-instagram-followers-page.png`))
    await expectSaid(tab, 'instagram')
    await tab.close()
  })

  test('X: a list of which only what is near the window stands in the page', async () => {
    const tab = await on.driver.open(`${X}/followers`)
    // As one scrolls who reads: a window's height, a moment, the next.
    for (let at = 0; at < FOLLOWERS.length; at += 8) {
      await tab.run(`void scrollTo(0, ${at} * 76)`)
      await new Promise((resolve) => setTimeout(resolve, 400))
    }
    expect(await tab.run<number>(`document.querySelectorAll('[data-testid=UserCell]').length`)).toBeLessThan(30)
    await tab.go(X)
    await until('the badge', async () => (await badgeText(tab)) !== '')
    await expectSaid(tab, 'x')
    await tab.close()
  })
})
