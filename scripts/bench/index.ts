import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { SITES } from '../../src/sites/index.ts'
import { needBrowser } from '../browsers.mjs'
import { EXHIBITS, galleryPages } from '../gallery/accounts.ts'
import { bundle } from './bundle.ts'
import { benchDesk } from './desk.ts'
import type * as InPage from './in-page.ts'
import { report } from './report.ts'
import { benchScoring } from './scoring.ts'

/**
 * `npm run bench`: each cost as a ratio to a baseline of the same run, because machines differ and are noisy. Reading and
 * observing in real Chromium, scoring in Node (`npm run bench -- scoring` does that alone, `-- desk` the watch list). Prints; fails nothing: figures are for people to judge.
 */
const ROOT = join(import.meta.dirname, '../..')
const PAGES = join(ROOT, '../shared/pages')

declare global {
  /** What `in-page.ts` exports, inside the browser. */
  var bench: typeof InPage
}

/** A page with fewer elements than this is a script and a frame, not a page that was drawn. */
const DRAWN = 100

interface PageToRead {
  readonly name: string
  readonly html: string
  readonly url: string
  readonly lang: string
}

/** The heaviest real captures of each site where they are at hand, else the invented pages. */
function pagesToRead(): PageToRead[] {
  if (!existsSync(PAGES)) {
    console.log('../shared/pages is not here: reading invented pages instead of real captures.')
    const drawn = galleryPages()
    return EXHIBITS.filter(({ shows }) => shows === 'fits').map(({ url }) => ({
      name: url,
      html: drawn.get(url) ?? '',
      url,
      lang: 'en',
    }))
  }
  return SITES.flatMap(({ platform }) =>
    readdirSync(join(PAGES, platform))
      .filter((file) => file.endsWith('.html'))
      .map((file) => {
        const stem = join(PAGES, platform, basename(file, '.html'))
        const { url, lang, state }: { url: string; lang: string; state: string } = JSON.parse(
          readFileSync(`${stem}.expected.json`, 'utf8'),
        )
        return { name: `${platform}/${basename(stem)}`, html: readFileSync(`${stem}.html`, 'utf8'), url, lang, state }
      })
      .filter(({ state }) => state === 'ready')
      .sort((a, b) => b.html.length - a.html.length)
      .slice(0, 3),
  )
}

async function openBenchPage(): Promise<{ page: Page; close(): Promise<void> }> {
  const found = needBrowser('chromium')
  if ('problem' in found) throw new Error(found.problem)
  const code = await bundle('in-page.ts', 'iife')
  const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] })
  const page = await browser.newPage()
  await page.addScriptTag({ content: code })
  return { page, close: () => browser.close() }
}

async function benchReading(page: Page): Promise<void> {
  console.log('\nReading a page, against one full walk of the same DOM (Chromium)')
  for (const { name, html, url, lang } of pagesToRead()) {
    const result = await page.evaluate((one) => globalThis.bench.readAgainstWalk(one.html, one.url, one.lang), {
      html,
      url,
      lang,
    })
    if (result === undefined) continue
    const { elements, walked, again, first } = result
    if (elements < DRAWN) {
      // Recorded data of the site without its rendered page: there is no DOM to walk, so nothing to be a ratio of.
      console.log(
        `  ${name.padEnd(58)}      –     data alone: read ${again.toFixed(2)} ms, the first time ${first.toFixed(2)} ms`,
      )
      continue
    }
    report(name, again / walked, 1, `${elements} elements, walk ${walked.toFixed(2)} ms, read ${again.toFixed(2)} ms`)
    report('  the first time', first / walked, 1, `read ${first.toFixed(2)} ms, embedded data parsed`)
  }
}

async function benchObserving(page: Page): Promise<void> {
  console.log('\nObserving 10,000 changes, against an observer that does nothing (Chromium)')
  const { empty, ours, looks } = await page.evaluate(() => globalThis.bench.observeAgainstEmpty())
  report('observing', ours / empty, 2, `${ours.toFixed(1)} ms against ${empty.toFixed(1)} ms, ${looks} looks`)
}

const only = ['scoring', 'desk'].find((part) => process.argv.includes(part))
if (only !== 'desk') await benchScoring()
if (only !== 'scoring') await benchDesk()
if (only === undefined) {
  const { page, close } = await openBenchPage()
  await benchReading(page)
  await benchObserving(page)
  await close()
}
