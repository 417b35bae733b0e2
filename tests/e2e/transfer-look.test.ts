import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { needBrowser } from '../../scripts/browsers.mjs'
import { serveLook } from '../../scripts/look/serve.ts'
import { instagramItem, line, tiktokItem } from '../captures/invented.ts'

/** The screens for files and for profiles to visit, with files chosen: nothing for axe to complain of, nothing that sticks out. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let page: Page
let look: Awaited<ReturnType<typeof serveLook>>

beforeAll(async () => {
  const found = needBrowser('chromium')
  if ('problem' in found) throw new Error(found.problem)
  look = await serveLook()
  browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] })
  page = await browser.newPage({ bypassCSP: true, reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } })
})
afterAll(async () => {
  await browser?.close()
  await look?.close()
})

const SETTINGS = (['light', 'dark'] as const).flatMap((theme) =>
  (['ltr', 'rtl'] as const).map((dir) => ({ theme, dir })),
)

async function open(query: Record<string, string>): Promise<void> {
  await page.goto(`${look.url}?${new URLSearchParams({ look: 'desk', ...query })}`)
  await page.waitForSelector('main h1')
}
async function violations(): Promise<string[]> {
  await page.evaluate(AXE)
  const { violations } = await page.evaluate<AxeResults>('axe.run()')
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
}
const stickingOut = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => !element.closest('.vh, svg, .scrolls'))
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect()
        return width > 0 && (right > innerWidth + 1 || left < -1)
      })
      .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 60)}`),
  )
async function choose(section: string, name: string, text: string): Promise<void> {
  const input = page.locator(`section[aria-labelledby="${section}"] input[type=file]`)
  await input.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
}
async function chooseAll(): Promise<void> {
  const records = [1, 2, 3].map(() => '{"shelf":"posts","record":{}}')
  const header = '{"format":"earned-backup","version":6,"salt":null,"made":"2026-11-20T09:00:00.000Z"}'
  const end = '{"format":"earned-backup-end","records":3}'
  await choose('restore', 'earned-backup.ndjson', [header, ...records, end].join('\n'))
  await choose('import', 'list.csv', 'address,tags,note\nhttps://x.com/ash,"food, travel",=1+1\nnonsense,,\n')
  const lines = [line('tiktok.com', tiktokItem()), line('instagram.com', instagramItem()), line('gab.com', {})]
  await choose('capture', 'capture.ndjson', lines.map((each) => JSON.stringify(each)).join('\n'))
  await expect.poll(() => page.locator('.preview').count()).toBe(3)
}

it.each(SETTINGS)('files that are chosen ($theme, $dir)', async (setting) => {
  await open({ state: 'transfer', ...setting })
  await chooseAll()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H3')
  expect(await violations()).toEqual([])
  expect(await stickingOut()).toEqual([])
})

it.each(SETTINGS)('profiles to visit, with a line that is none ($theme, $dir)', async (setting) => {
  await open({ state: 'visit', ...setting })
  await page.fill('textarea', 'nonsense')
  await page.locator('form button[type=submit]').press('Enter')
  await page.waitForSelector('.passed li')
  expect(await violations()).toEqual([])
  expect(await stickingOut()).toEqual([])
})

it.each(['ltr', 'rtl'])('both fit with text twice as large in a narrow window (%s)', async (dir) => {
  await page.setViewportSize({ width: 640, height: 900 })
  await open({ state: 'transfer', dir, text: '2' })
  await chooseAll()
  expect(await stickingOut()).toEqual([])
  await open({ state: 'visit', dir, text: '2' })
  expect(await stickingOut()).toEqual([])
  await page.setViewportSize({ width: 1280, height: 900 })
})
