import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { galleryPages } from '../../scripts/gallery/accounts.ts'
import { badgeText, until } from '../../scripts/gallery/driver.ts'
import { ARTIFACTS, BROWSERS, type Stage, stage } from './browsers.ts'

/** The panel beside the page, the browser's own, for who looks at ten profiles in a row. */
describe.each(BROWSERS)('the panel beside the page in %s', (name) => {
  let on: Stage
  beforeAll(async () => {
    on = await stage(name, galleryPages())
  })
  afterAll(() => on?.close())

  test('is one click from the popup, and follows the tab in front and what is opened in it', async () => {
    const first = await on.driver.open('https://x.com/harbour_notes')
    const second = await on.driver.open('https://www.youtube.com/@slowrivers')
    await until('the badge of the second page', async () => (await badgeText(second)) !== '')

    const popup = await on.driver.clickIcon(second)
    await popup.clickIn("document.querySelector('.tools button')")
    const panel = await on.driver.panel()
    const says = (handle: string) =>
      until(`the panel about ${handle}`, async () =>
        (await panel.run<string>('document.body.innerText')).includes(handle),
      )
    await says('slowrivers')
    await panel.screenshot(join(ARTIFACTS, `${name}-panel.png`))
    // It is the popup's own screen, and what it would open stands there already.
    expect(await panel.run<number>("document.querySelectorAll('.tools button').length")).toBe(2)
    await first.bringToFront()
    await says('harbour_notes')
    await second.bringToFront()
    await says('slowrivers')
    await second.go('https://www.tiktok.com/@kitchenoftwo')
    await says('kitchenoftwo')
    await second.go('https://www.youtube.com/feed/you')
    await until('the panel about no profile', async () => {
      const text = await panel.run<string>('document.body.innerText')
      return !text.includes('kitchenoftwo') || text.includes('Lately')
    })
    await panel.close()
    await first.close()
    await second.close()
  })
})
