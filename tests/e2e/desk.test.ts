import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { galleryPages } from '../../scripts/gallery/accounts.ts'
import { badgeText, type Tab, until } from '../../scripts/gallery/driver.ts'
import { ARTIFACTS, BROWSERS, type Stage, stage } from './browsers.ts'

const PROFILES = [
  'https://x.com/harbour_notes',
  'https://www.youtube.com/@slowrivers',
  'https://www.instagram.com/marta.bakes.slowly/',
]
const HANDLES = ['harbour_notes', 'slowrivers', 'marta.bakes.slowly']

/** Says something to the worker, as a page of ours does. */
const ask = (kind: string, body: unknown) =>
  `(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify({ kind, body })})`
const text = 'document.body.innerText'
const button = (name: string) =>
  `[...document.querySelectorAll('main button, main a')].find((one) => one.textContent.trim().startsWith('${name}'))`

/** Everything on the disk, as a backup has it. */
async function backup(page: Tab): Promise<unknown[]> {
  const records: unknown[] = []
  let place: unknown = null
  do {
    const reply = await page.run<{ ok: boolean; body: { records: unknown[]; next: unknown } }>(
      ask('backup/slice', { place, most: 200 }),
    )
    expect(reply.ok).toBe(true)
    records.push(...reply.body.records)
    place = reply.body.next
  } while (place !== null)
  return records
}

describe.each(BROWSERS)('the desk in %s', (name) => {
  let on: Stage
  beforeAll(async () => {
    on = await stage(name, galleryPages())
  })
  afterAll(() => on?.close())

  test('what is watched on its page is on the desk, and can be tagged, compared and reported', async () => {
    for (const url of PROFILES) {
      const tab = await on.driver.open(url)
      await until(`a badge on ${url}`, async () => (await badgeText(tab)) !== '')
      await tab.clickIn(`root.querySelector('.badge')`)
      const watch = `[...root.querySelectorAll('footer button')].find((one) => one.textContent.includes('Watch'))`
      await until('the card', () => tab.inBadge<boolean>(`(${watch}) !== undefined`))
      await tab.inBadge(`${watch}.click()`)
      await until('the pressed button', () => tab.inBadge<boolean>(`${watch}.ariaPressed === 'true'`))
      await tab.close()
    }
    const desk = await on.driver.page('src/pages/desk/index.html')
    await desk.resize(1280, 900)
    for (const handle of HANDLES)
      await until(`a line for ${handle}`, async () => (await desk.run<string>(text)).includes(handle))

    // The lines come in slices: all of those that are there by then are selected.
    await until('three that are selected', () =>
      desk.run<boolean>(
        `(() => { const box = document.querySelector('main input[type="checkbox"]'); if (!box.checked) box.click(); return ${button('Compare')} !== undefined })()`,
      ),
    )
    await desk.run(`${button('Compare')}.click()`)
    await until('the comparison', async () => /same scales/.test(await desk.run<string>(text)))
    for (const handle of HANDLES)
      await until(`${handle} compared`, async () => (await desk.run<string>(text)).includes(handle))
    await desk.screenshot(join(ARTIFACTS, `${name}-desk-compare.png`))

    const hash = await desk.run<string>('location.hash')
    await desk.run(`void (location.hash = '${hash.replace('#compare', '#report')}')`)
    await until('the report', async () => /not a statement about any person/i.test(await desk.run<string>(text)))
    await desk.screenshot(join(ARTIFACTS, `${name}-desk-report.png`))
    await desk.run(`void (location.hash = '#watch')`)
    await until('the list', async () => (await desk.run<string>(text)).includes('harbour_notes'))
    await desk.screenshot(join(ARTIFACTS, `${name}-desk-watch-list.png`))
    await desk.close()
  })

  test('a profile that was watched on the desk is shown as watched on its own page, and no longer once it is taken off', async () => {
    const tab = await on.driver.open('https://x.com/harbour_notes')
    await until('a badge', async () => (await badgeText(tab)) !== '')
    await tab.clickIn(`root.querySelector('.badge')`)
    const watch = `[...root.querySelectorAll('footer button')].find((one) => one.textContent.includes('Watch'))`
    await until('the pressed button', () => tab.inBadge<boolean>(`${watch}?.ariaPressed === 'true'`))
    const ref = { platform: 'x', handle: 'harbour_notes', url: 'https://x.com/harbour_notes' }
    const desk = await on.driver.page('src/pages/desk/index.html')
    await desk.run(ask('watch/remove', [ref]))
    await tab.bringToFront()
    await until('the button as it was', () => tab.inBadge<boolean>(`${watch}?.ariaPressed === 'false'`))
    await desk.run(ask('watch/add', { refs: [ref], tags: ['harbour'], lists: [] }))
    await until('the pressed button again', () => tab.inBadge<boolean>(`${watch}?.ariaPressed === 'true'`))
    await desk.close()
    await tab.close()
  })

  test('a backup, everything erased, and restored: the same', async () => {
    const page = await on.driver.page('src/pages/options/index.html')
    const before = await backup(page)
    expect(before.length).toBeGreaterThan(10)
    expect(await page.run(ask('keeping/erase-all', null))).toMatchObject({ ok: true })
    expect((await backup(page)).slice(1)).toEqual([])
    for (let at = 0; at < before.length; at += 200)
      expect(await page.run(ask('restore/slice', before.slice(at, at + 200)))).toMatchObject({ ok: true })
    expect(await backup(page)).toEqual(before)
    await page.close()
  })

  test('a badge and a desk that stand open know at once that everything is erased, and that it is there again', async () => {
    const tab = await on.driver.open('https://x.com/harbour_notes')
    await until('a badge', async () => (await badgeText(tab)) !== '')
    await tab.clickIn(`root.querySelector('.badge')`)
    const watch = `[...root.querySelectorAll('footer button')].find((one) => one.textContent.includes('Watch'))`
    await until('the pressed button', () => tab.inBadge<boolean>(`${watch}?.ariaPressed === 'true'`))
    const desk = await on.driver.page('src/pages/desk/index.html')
    await until('the list', async () => (await desk.run<string>(text)).includes('harbour_notes'))
    const page = await on.driver.page('src/pages/options/index.html')
    const before = await backup(page)

    expect(await page.run(ask('keeping/erase-all', null))).toMatchObject({ ok: true })
    await until('the button as it was', () => tab.inBadge<boolean>(`${watch}?.ariaPressed === 'false'`))
    await until('an empty list', async () => !(await desk.run<string>(text)).includes('harbour_notes'))
    // Nothing was read again for that.
    expect((await backup(page)).slice(1)).toEqual([])
    for (let at = 0; at < before.length; at += 200) await page.run(ask('restore/slice', before.slice(at, at + 200)))
    await until('the pressed button again', () => tab.inBadge<boolean>(`${watch}?.ariaPressed === 'true'`))
    await until('the list again', async () => (await desk.run<string>(text)).includes('harbour_notes'))
    expect(await backup(page)).toEqual(before)
    for (const each of [page, desk, tab]) await each.close()
  })
})
