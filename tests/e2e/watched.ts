import { expect } from 'vitest'
import { badgeText, type Tab, until } from '../../scripts/gallery/driver.ts'
import type { ProfileRef } from '../../src/profile.ts'
import type { Stage } from './browsers.ts'

/** Profiles of the gallery that are read and watched where the desk is looked at: one of each band. */
export const WATCHED: readonly ProfileRef[] = [
  { platform: 'x', handle: 'harbour_notes', url: 'https://x.com/harbour_notes' },
  { platform: 'youtube', handle: 'slowrivers', url: 'https://www.youtube.com/@slowrivers' },
  { platform: 'instagram', handle: 'marta.bakes.slowly', url: 'https://www.instagram.com/marta.bakes.slowly/' },
]

/** Says something to the worker, as a page of ours does. */
const asking = (kind: string, body: unknown) =>
  `(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify({ kind, body })})`

/** All visible text of a page. */
export const TEXT = 'document.body.innerText'

/** Opens each of them until it is read, and puts it on the watch list. */
export async function watchThem({ driver }: Stage, refs = WATCHED): Promise<void> {
  for (const { url } of refs) {
    const tab = await driver.open(url)
    await until(`a badge on ${url}`, async () => (await badgeText(tab)) !== '')
    await tab.close()
  }
  const page = await driver.page('src/pages/options/index.html')
  const added = await page.run(asking('watch/add', { refs, tags: [], lists: [] }))
  expect(added).toMatchObject({ ok: true })
  await page.close()
}

/** The desk on one of its screens, once what it asks for is there. */
export async function deskOn({ driver }: Stage, screen: string, has: string): Promise<Tab> {
  const desk = await driver.page(`src/pages/desk/index.html#${screen}`)
  await desk.resize(1280, 900)
  await until(`"${has}" on the desk`, async () => (await desk.run<string>(TEXT)).includes(has))
  return desk
}
