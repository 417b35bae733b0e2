import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { needBrowser } from '../../scripts/browsers.mjs'
import { DESK_STATES } from '../../scripts/look/desk-states.ts'
import { OPTIONS_STATES } from '../../scripts/look/options-states.ts'
import { serveLook } from '../../scripts/look/serve.ts'
import { POPUP_STATES } from '../../scripts/look/states.ts'
import { WELCOME_STATES } from '../../scripts/look/welcome-states.ts'
import { LANGUAGES } from '../../src/messages/languages.ts'
import { ARTIFACTS } from './browsers.ts'

/**
 * What people see, in every state, without an extension around it: nothing for axe to complain of, nothing that sticks out
 * at 200 % text. The page is served under the policy of an extension page, so an inline style would not be applied either.
 */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let page: Page
let look: Awaited<ReturnType<typeof serveLook>>
const complaints: string[] = []

beforeAll(async () => {
  const found = needBrowser('chromium')
  if ('problem' in found) throw new Error(found.problem)
  look = await serveLook()
  browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] })
  // axe is put into the page by the test: the page's own policy would refuse it.
  page = await browser.newPage({ bypassCSP: true, reducedMotion: 'reduce', viewport: { width: 380, height: 600 } })
  page.on('pageerror', (error) => complaints.push(error.message))
})
afterAll(async () => {
  await browser?.close()
  await look?.close()
})

// From right to left in the language that is written so.
const SETTINGS = (['light', 'dark'] as const).flatMap((theme) =>
  (['en', 'ar'] as const).map((lang) => ({ theme, lang })),
)

/** What a person looks at afterwards: every page in every state, light and dark, from left to right and from right to left. */
const PICTURES = join(ARTIFACTS, 'look')

async function picture(name: string, { theme, lang }: (typeof SETTINGS)[number]): Promise<void> {
  const file = `${name.replace(/ /g, '-')}-${theme}-${lang === 'ar' ? 'rtl' : 'ltr'}.png`
  // Five thousand lines are a picture of 300,000 pixels that nobody looks at.
  const fullPage = await page.evaluate(() => document.documentElement.scrollHeight < 10_000)
  await page.screenshot({ path: join(PICTURES, file), fullPage })
}

async function open(query: Record<string, string>): Promise<void> {
  await page.goto(`${look.url}?${new URLSearchParams(query)}`)
  await page.waitForSelector('main')
}

async function violations(): Promise<string[]> {
  await page.evaluate(AXE)
  const results = await page.evaluate<AxeResults>('axe.run()')
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
}

describe.each(Object.keys(POPUP_STATES))('the popup: %s', (state) => {
  it.each(SETTINGS)('leaves axe nothing to say ($theme, $lang)', async (setting) => {
    await open({ look: 'popup', state, ...setting })
    await picture(`popup-${state}`, setting)
    expect(await violations()).toEqual([])
    expect(complaints).toEqual([])
  })

  it.each(['ltr', 'rtl'])('fits its width with text twice as large (%s)', async (dir) => {
    await open({ look: 'popup', state, dir, text: '2' })
    expect(await stickingOut()).toEqual([])
  })

  // Firefox 153 opens a sidebar of 240 pixels.
  it.each(['de', 'ar'])('fits a narrow panel (%s)', async (lang) => {
    await page.setViewportSize({ width: 240, height: 900 })
    await open({ look: 'popup', state, lang })
    expect(await stickingOut()).toEqual([])
    await page.setViewportSize({ width: 380, height: 600 })
  })

  it('fits the width and height of a popup', async () => {
    await open({ look: 'popup', state })
    expect(await stickingOut()).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(600)
  })
})

describe.each(Object.keys(OPTIONS_STATES))('the options: %s', (state) => {
  it.each(SETTINGS)('leave axe nothing to say ($theme, $lang)', async (setting) => {
    await open({ look: 'options', state, ...setting })
    await picture(`options-${state}`, setting)
    expect(await violations()).toEqual([])
    expect(complaints).toEqual([])
  })

  it.each(['ltr', 'rtl'])('fit their width with text twice as large (%s)', async (dir) => {
    await open({ look: 'options', state, dir, text: '2' })
    expect(await stickingOut()).toEqual([])
  })
})

describe.each(WELCOME_STATES)('the welcome: %s', (state) => {
  it.each(SETTINGS)('leaves axe nothing to say ($theme, $lang)', async (setting) => {
    await open({ look: 'welcome', state, ...setting })
    await picture(`welcome-${state}`, setting)
    expect(await violations()).toEqual([])
    expect(complaints).toEqual([])
  })

  it.each(['ltr', 'rtl'])('fits its width with text twice as large (%s)', async (dir) => {
    await open({ look: 'welcome', state, dir, text: '2' })
    expect(await stickingOut()).toEqual([])
  })
})

describe.each(Object.keys(DESK_STATES))('the desk: %s', (state) => {
  it.each(SETTINGS)('leaves axe nothing to say ($theme, $lang)', async (setting) => {
    await openDesk(1280, { state, ...setting })
    await picture(`desk-${state}`, setting)
    expect(await violations()).toEqual([])
    expect(complaints).toEqual([])
  })

  // The longest words, and the other way round.
  it.each([
    [1280, 'de', '1'],
    [1280, 'ar', '2'],
    [720, 'en', '1'],
    // 1280 pixels at 400 %.
    [320, 'de', '1'],
    [320, 'ar', '1'],
  ])('fits a window of %i pixels (%s, text × %s)', async (width, lang, text) => {
    await openDesk(width, { state, lang, text })
    expect(await stickingOut()).toEqual([])
  })
})

// The popup's own sheet had it, and the desk does not wear that.
it('the desk says in two columns what was read', async () => {
  await openDesk(1280, { state: 'profile' })
  const columns = await page
    .locator('.cover li')
    .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).gridTemplateColumns.split(' ').length))
  expect(columns.length).toBeGreaterThan(5)
  expect(new Set(columns)).toEqual(new Set([3]))
})

async function openDesk(width: number, query: Record<string, string>): Promise<void> {
  await page.setViewportSize({ width, height: 800 })
  await open({ look: 'desk', ...query })
  await page.waitForSelector('[data-pressed]')
  await page.waitForSelector('h1')
}

describe.each(['closed', 'open'])('the badge, %s', (how) => {
  it.each(SETTINGS)('leaves axe nothing to say ($theme, $lang)', async (setting) => {
    await page.setViewportSize({ width: 1360, height: 900 })
    await open({ look: 'badge', ...setting, ...(how === 'open' && { open: '' }) })
    await picture(`badge-${how}`, setting)
    expect(await violations()).toEqual([])
    expect(complaints).toEqual([])
    await page.setViewportSize({ width: 380, height: 600 })
  })
})

describe('the badge by keyboard', () => {
  it('opens on Enter, and Escape closes it and returns the focus to the pill', async () => {
    await open({ look: 'badge' })
    const pill = page.locator('.badge').first()
    await pill.focus()
    await page.keyboard.press('Enter')
    const card = page.getByRole('dialog', { name: 'The engagement fits the following.' })
    await card.waitFor()
    expect(await pill.getAttribute('aria-expanded')).toBe('true')
    expect(await card.evaluate((element) => element.matches(':focus'))).toBe(true)
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    expect(await pill.evaluate((element) => element.matches(':focus'))).toBe(true)
  })
})

/** Wide enough for what stands in a page or in a tab; a popup is as wide as it is. */
const WIDTHS: Readonly<Record<string, number>> = { badge: 1360, desk: 1280, welcome: 900, options: 640 }

/** Between them they say nearly all that there is to say. */
const TELLING = [
  ...[
    'fits',
    'low',
    'high',
    'by-views',
    'more-posts',
    'private',
    'layout-changed',
    'off',
    'elsewhere',
    'no-access',
  ].map((state) => ({ look: 'popup', state })),
  { look: 'options', state: 'set' },
  { look: 'desk', state: 'watch-list' },
  ...WELCOME_STATES.map((state) => ({ look: 'welcome', state })),
  { look: 'badge', state: '' },
  { look: 'badge', state: '', open: '' },
]

async function openIn(lang: string, query: (typeof TELLING)[number]): Promise<void> {
  await page.setViewportSize({ width: WIDTHS[query.look] ?? 380, height: 600 })
  await open({ ...query, lang })
  if (query.look === 'desk') await page.waitForSelector('h1')
}

describe.each(LANGUAGES)('in %s', (lang) => {
  afterEach(() => page.setViewportSize({ width: 380, height: 600 }))

  it.each(TELLING)('nothing of $look $state sticks out', async (query) => {
    await openIn(lang, query)
    expect(await (query.look === 'badge' ? stickingOutOfBadge() : stickingOut())).toEqual([])
    if (query.look === 'popup')
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(600)
  })

  it('the buttons of the card stand on one line', async () => {
    await openIn(lang, { look: 'badge', state: '', open: '' })
    const heights = await page
      .locator('.card footer')
      .evaluateAll((footers) => footers.map((footer) => footer.getBoundingClientRect().height))
    expect(heights.length).toBeGreaterThan(5)
    expect(heights.filter((height) => height > 56)).toEqual([])
  })
})

// The longest words, and the other way round.
describe.each(['de', 'ar'])('in %s', (lang) => {
  afterEach(() => page.setViewportSize({ width: 380, height: 600 }))

  it.each(TELLING)('axe has nothing to say of $look $state', async (query) => {
    await openIn(lang, query)
    expect(await violations()).toEqual([])
  })

  it.each(TELLING.filter(({ look }) => look === 'popup'))(
    '$look $state fits with text twice as large',
    async (query) => {
      await open({ ...query, lang, text: '2' })
      expect(await stickingOut()).toEqual([])
    },
  )
})

/** What reaches over the left or right edge of the window, or is cut off inside a box that does not scroll sideways. */
async function stickingOut(): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      // What is cut off with an ellipsis (`.one-line`) is whole for who has it read out.
      .filter((element) => !element.closest('.vh, svg, table, .one-line'))
      // What scrolls sideways by itself, and what it holds, can be reached.
      .filter((element) => !element.closest('.scrolls'))
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect()
        const outside = width > 0 && (right > innerWidth + 1 || left < -1)
        return outside || (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      })
      .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 60)}`),
  )
}

/** What reaches over an edge of the pill or the card that it is in. */
async function stickingOutOfBadge(): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('.badge *, .card *') ?? [])])
      .filter((element) => !element.closest('.vh, svg'))
      .filter((element) => {
        const box = element.parentElement?.closest('.badge, .card')?.getBoundingClientRect()
        const { left, right, top, bottom } = element.getBoundingClientRect()
        if (box === undefined) return false
        return left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1
      })
      .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 60)}`),
  )
}
