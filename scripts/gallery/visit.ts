import * as v from 'valibot'
import { type PageState, PageStateSchema } from '../../src/messages/contract.ts'
import type { Exhibit } from './accounts.ts'
import { badgeText, type Driver, pageState, type Tab, until } from './driver.ts'

/** How many tiles of an Instagram grid a visitor points at. */
const POINT_AT = 8

const ReplySchema = v.object({ ok: v.literal(true), body: PageStateSchema })

/** A visitor at one page of the gallery: the page, its popup, and what Earned saw. */
export interface Visited {
  readonly tab: Tab
  readonly popup: Tab
  readonly state: PageState
  close(): Promise<void>
}

/** Opens a page of the gallery and does what its visitor would: points at posts where counts show only then. */
export async function visit(driver: Driver, exhibit: Exhibit): Promise<Visited> {
  const tab = await driver.open(exhibit.url)
  if (exhibit.site === 'instagram') await pointAtPosts(tab, Math.min(POINT_AT, exhibit.profile.recent.length))
  const popup = await driver.popup(tab)
  const ask = async () => v.parse(ReplySchema, await pageState(popup, tab)).body
  await until(`a settled state of ${exhibit.url}`, async () => isSettled(await ask(), exhibit))
  const state = await ask()
  // The popup hears of changes as a reader would see them: live.
  await until('the popup', async () => !(await popup.run<string>('document.body.innerText')).includes('Reading'))
  await tab.bringToFront()
  if (exhibit.shows !== 'layout-changed') await until('the badge', async () => (await badgeText(tab)) !== '')
  return {
    tab,
    popup,
    state,
    async close() {
      await popup.close()
      await tab.close()
    },
  }
}

/** Rests the pointer on the first tiles of the grid, one after the other, long enough for each to be read. */
async function pointAtPosts(tab: Tab, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const tile = `(document.querySelectorAll('main a[href*="/p/"], main a[href*="/reel/"]')[${index}])`
    await tab.run(`void ${tile}?.setAttribute('data-pointed', '')`)
    await tab.hover('[data-pointed]')
    await new Promise((resolve) => setTimeout(resolve, 450))
    await tab.run(`void ${tile}?.removeAttribute('data-pointed')`)
  }
  await tab.run('scrollTo(0, 0)')
}

function isSettled(state: PageState, { shows, site, profile }: Exhibit): boolean {
  if (shows === 'layout-changed') return state.state === 'layout-changed'
  if (state.state !== 'ready') return false
  const counted = state.scored.snapshot.recent.filter((post) => post.likes !== null || post.views !== null).length
  return counted >= (site === 'instagram' ? Math.min(POINT_AT, profile.recent.length) : profile.recent.length)
}
