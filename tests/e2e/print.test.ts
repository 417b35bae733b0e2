import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { needBrowser } from '../../scripts/browsers.mjs'
import { serveLook } from '../../scripts/look/serve.ts'

/** The report as it comes out of a printer: on the paper that was chosen, the sheet alone, and light. */
let browser: Browser
let page: Page
let look: Awaited<ReturnType<typeof serveLook>>

beforeAll(async () => {
  const found = needBrowser('chromium')
  if ('problem' in found) throw new Error(found.problem)
  look = await serveLook()
  browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] })
  page = await browser.newPage({ reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } })
})
afterAll(async () => {
  await browser?.close()
  await look?.close()
})

async function open(state: string): Promise<void> {
  await page.goto(`${look.url}?${new URLSearchParams({ look: 'desk', state, theme: 'dark' })}`)
  await page.waitForSelector('.paper .prints span')
}

/** Sizes of the pages of a PDF, in whole points. */
async function sizes(): Promise<string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  return [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`,
  )
}

it.each([
  ['report-low', 2],
  ['report-blank', 1],
  ['report-three', 3],
])('%s is at most %i sheets, A4 or Letter as chosen', async (state, most) => {
  await open(state)
  const a4 = await sizes()
  expect(new Set(a4)).toEqual(new Set(['595 × 842']))
  expect(a4.length).toBeLessThanOrEqual(most)
  await page.getByLabel('Letter').check()
  const letter = await sizes()
  expect(new Set(letter)).toEqual(new Set(['612 × 792']))
  expect(letter.length).toBeLessThanOrEqual(most)
})

it('prints the sheet and nothing else, in light colours whatever the theme', async () => {
  await open('report-low')
  await page.emulateMedia({ media: 'print' })
  for (const hidden of ['.menu', '.report-controls', '.open-sealed', '.report > .title'])
    expect(await page.locator(hidden).isVisible(), hidden).toBe(false)
  expect(await page.locator('.paper .headline').isVisible()).toBe(true)
  const colours = await page.evaluate(() =>
    ['body', '.paper'].map((part) => getComputedStyle(document.querySelector(part) ?? document.body).backgroundColor),
  )
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(255, 255, 255)'])
  await page.emulateMedia({ media: null })
})
