import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { LANGUAGES } from '../../src/messages/languages.ts'
import { needBrowser } from '../browsers.mjs'
import { DESK_STATES } from './desk-states.ts'
import { OPTIONS_STATES } from './options-states.ts'
import { serveLook } from './serve.ts'
import { POPUP_STATES } from './states.ts'
import { WELCOME_STATES } from './welcome-states.ts'

/**
 * Pictures of every state of popup, badge, options and desk, light and dark, left to right and right to left, and in every language, into
 * `artifacts/look/`:
 * `node --import tsx scripts/look/shoot.ts [pattern of names]`, such as `'^popup.*-(ar|ja)$'`.
 */
const OUT = join(import.meta.dirname, '../../artifacts/look')
const wanted = new RegExp(process.argv[2] ?? '')
/** What a browser can still take a picture of. */
const TALLEST = 8_000

const WIDTHS: Readonly<Record<string, number>> = { badge: 1360, options: 900, welcome: 900, desk: 1280 }

interface Shot {
  readonly name: string
  readonly query: Record<string, string>
  readonly width: number
}

function shots(): readonly Shot[] {
  const settings = (['light', 'dark'] as const).flatMap((theme) =>
    (['ltr', 'rtl'] as const).map((dir) => ({ theme, dir })),
  )
  const popups = Object.keys(POPUP_STATES).map((state) => ({ name: `popup-${state}`, query: { look: 'popup', state } }))
  const whole = ['fits', 'low', 'high', 'mixed'].map((state) => ({
    name: `popup-whole-${state}`,
    query: { look: 'popup', state, whole: '' },
  }))
  const large = ['fits', 'low', 'more-posts', 'elsewhere'].map((state) => ({
    name: `popup-large-${state}`,
    query: { look: 'popup', state, whole: '', text: '2' },
  }))
  const badges = [
    { name: 'badge', query: { look: 'badge' } },
    { name: 'badge-open', query: { look: 'badge', open: '' } },
  ]
  const options = Object.keys(OPTIONS_STATES).map((state) => ({
    name: `options-${state}`,
    query: { look: 'options', state },
  }))
  const welcome = WELCOME_STATES.map((state) => ({ name: `welcome-${state}`, query: { look: 'welcome', state } }))
  const desk = Object.keys(DESK_STATES).map((state) => ({ name: `desk-${state}`, query: { look: 'desk', state } }))
  return [...popups, ...whole, ...large, ...badges, ...options, ...welcome, ...desk].flatMap(({ name, query }) =>
    [
      ...settings.map(({ theme, dir }) => ({ name: `${name}-${theme}-${dir}`, query: { ...query, theme, dir } })),
      ...LANGUAGES.map((lang) => ({ name: `${name}-${lang}`, query: { ...query, lang } })),
    ].map((shot) => ({ ...shot, width: WIDTHS[query.look] ?? 380 })),
  )
}

const browser = needBrowser('chromium')
if ('problem' in browser) throw new Error(browser.problem)
mkdirSync(OUT, { recursive: true })
const look = await serveLook()
const chrome = await chromium.launch({ executablePath: browser.path, args: ['--no-sandbox'] })
const page = await chrome.newPage({ deviceScaleFactor: 2, locale: 'en-US', timezoneId: 'UTC' })
page.on('console', (message) => console.log(message.text()))
page.on('pageerror', (error) => console.log(error.message))
for (const { name, query, width } of shots().filter((shot) => wanted.test(shot.name))) {
  await page.setViewportSize({ width, height: 600 })
  await page.goto(`${look.url}?${new URLSearchParams(query)}`)
  await page.waitForSelector('main')
  // Screens and sheets of the desk come in files of their own.
  await page.waitForLoadState('networkidle')
  if (query.look === 'desk') await page.waitForSelector('[data-pressed]')
  const fullPage = (await page.evaluate(() => document.documentElement.scrollHeight)) < TALLEST
  await page.screenshot({ path: join(OUT, `${name}.png`), fullPage, animations: 'disabled' })
}
await chrome.close()
await look.close()
