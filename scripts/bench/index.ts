import { type Browser, chromium, type Page } from 'playwright-core'
import { needBrowser } from '../browsers.mjs'
import { bundle } from './bundle.ts'
import { benchDesk } from './desk.ts'
import { benchFeeds } from './feed.ts'
import type * as InPage from './in-page.ts'
import { pagesToRead } from './pages.ts'
import { report } from './report.ts'
import { benchScoring } from './scoring.ts'
import { benchStore } from './store.ts'

/**
 * `npm run bench`: each cost as a ratio to a baseline of the same run, because machines differ and are noisy. Reading and
 * observing in real Chromium, scoring in Node, the store at size and the watch list in Chromium. `npm run bench -- scoring` does that
 * part alone; the others are `store`, `reading`, `observing`, `feed` and `desk`. Prints; fails nothing: figures are for people to judge.
 */
declare global {
  /** What `in-page.ts` exports, inside the browser. */
  var bench: typeof InPage
}

/** A page with fewer elements than this is a script and a frame, not a page that was drawn. */
const DRAWN = 100

async function openBrowser(): Promise<Browser> {
  const found = needBrowser('chromium')
  if ('problem' in found) throw new Error(found.problem)
  return chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] })
}

async function benchReading(page: Page): Promise<void> {
  console.log('\nReading a page, against one full walk of the same DOM (Chromium)')
  for (const { name, html, url, lang } of pagesToRead()) {
    const result = await page.evaluate((one) => globalThis.bench.readAgainstWalk(one.html, one.url, one.lang), {
      html,
      url,
      lang,
    })
    if (result === undefined) throw new Error(`${url} is no profile of a site`)
    const { state, posts, elements, again, first } = result
    if (state !== 'ready') throw new Error(`${name} is read as ${state}`)
    if (elements < DRAWN) {
      // Recorded data of the site without its rendered page: there is no DOM to walk, so nothing to be a ratio of.
      const told = `data alone: read ${again.read.toFixed(2)} ms, the first time ${first.read.toFixed(2)} ms`
      console.log(`  ${name.padEnd(58)}      –     ${told}`)
      continue
    }
    const detail = `${elements} elements, ${posts} posts, walk ${again.walk.toFixed(2)} ms, read ${again.read.toFixed(2)} ms`
    report(name, again.read / again.walk, 1, detail)
    const data = `of it the data's JSON ${first.parse.toFixed(2)} ms`
    report(
      '  the first time',
      first.read / first.walk,
      1,
      `walk ${first.walk.toFixed(2)} ms, read ${first.read.toFixed(2)} ms, ${data}`,
    )
  }
}

async function benchObserving(page: Page): Promise<void> {
  console.log('\nObserving 10,000 changes, against an observer that does nothing (Chromium)')
  const { empty, ours, looks } = await page.evaluate(() => globalThis.bench.observeAgainstEmpty())
  report('observing', ours / empty, 2, `${ours.toFixed(1)} ms against ${empty.toFixed(1)} ms, ${looks} looks`)
}

const only = process.argv[2]
const isAsked = (part: string) => only === undefined || only === part
if (isAsked('scoring')) await benchScoring()
if (isAsked('store')) await benchStore(Number(process.env.EARNED_BENCH_PROFILES ?? 10_000))
if (isAsked('desk')) await benchDesk()
if (only !== 'scoring' && only !== 'store' && only !== 'desk') {
  const browser = await openBrowser()
  const page = await browser.newPage()
  await page.addScriptTag({ content: await bundle('in-page.ts', 'iife') })
  if (isAsked('reading')) await benchReading(page)
  if (isAsked('observing')) await benchObserving(page)
  await page.close()
  if (isAsked('feed')) await benchFeeds(browser)
  await browser.close()
}
