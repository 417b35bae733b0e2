import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import type { score as Score } from '../../src/model/index.ts'
import type { ProfileSnapshot } from '../../src/profile.ts'
import { SITES } from '../../src/sites/index.ts'
import { needBrowser } from '../browsers.mjs'
import { EXHIBITS, galleryPages } from '../gallery/accounts.ts'
import type * as InPage from './in-page.ts'

/**
 * `npm run bench`: each cost as a ratio to a baseline of the same run, because machines differ and are noisy. Reading and
 * observing in real Chromium, scoring in Node. Prints; fails nothing: figures are for people to judge.
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

/** One script of a file and all it imports, built as the product is: what ships is what is measured. */
async function bundle(entry: string, format: 'iife' | 'es'): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { write: false, lib: { entry: join(import.meta.dirname, entry), formats: [format], name: 'bench' } },
  })
  const outputs = Array.isArray(built) ? built.flatMap(({ output }) => output) : 'output' in built ? built.output : []
  const chunk = outputs.find((output) => output.type === 'chunk')
  return chunk?.type === 'chunk' ? chunk.code : ''
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

function line(name: string, ratio: number, goal: number, detail: string): void {
  const verdict = ratio <= goal ? 'within' : 'MISSED'
  console.log(`  ${name.padEnd(58)} ${ratio.toFixed(2).padStart(6)} ×   goal ≤ ${goal}   ${verdict}   ${detail}`)
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
    line(name, again / walked, 1, `${elements} elements, walk ${walked.toFixed(2)} ms, read ${again.toFixed(2)} ms`)
    line('  the first time', first / walked, 1, `read ${first.toFixed(2)} ms, embedded data parsed`)
  }
}

async function benchObserving(page: Page): Promise<void> {
  console.log('\nObserving 10,000 changes, against an observer that does nothing (Chromium)')
  const { empty, ours, looks } = await page.evaluate(() => globalThis.bench.observeAgainstEmpty())
  line('observing', ours / empty, 2, `${ours.toFixed(1)} ms against ${empty.toFixed(1)} ms, ${looks} looks`)
}

function snapshotOf(posts: number): ProfileSnapshot {
  const exact = (value: number) => ({ value, low: value, high: value, exact: true })
  return {
    platform: 'instagram',
    handle: 'marta.bakes.slowly',
    url: 'https://www.instagram.com/marta.bakes.slowly/',
    observedAt: '2026-11-01T12:00:00.000Z',
    followers: exact(38_612),
    following: exact(940),
    posts: exact(512),
    totalLikes: null,
    account: {
      displayName: 'Marta Oliveira',
      handleLength: 18,
      handleDigits: 0,
      displayNameWords: 2,
      bioLength: 38,
      hasAvatar: true,
      hasLink: true,
      isVerified: false,
      isPrivate: false,
      isAutomated: null,
      joinedAt: null,
    },
    recent: Array.from({ length: posts }, (_, at) => ({
      id: `post${at}`,
      publishedAt: '2026-10-30T09:30:00.000Z',
      kind: 'photo',
      likes: exact(300 + ((at * 97) % 400)),
      comments: exact(8 + ((at * 13) % 20)),
      shares: null,
      views: null,
      pinned: false,
      sponsored: false,
      collab: false,
      likesHidden: false,
    })),
  }
}

async function benchScoring(): Promise<void> {
  const code = await bundle('../../src/model/index.ts', 'es')
  const { score }: { score: typeof Score } = await import(
    `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  )
  console.log('\nScoring a snapshot, against JSON.parse of it (Node)')
  for (const posts of [5, 12, 30, 50]) {
    const snapshot = snapshotOf(posts)
    const text = JSON.stringify(snapshot)
    const median = (work: () => unknown) => {
      const times: number[] = []
      for (let round = 0; round < 200; round += 1) {
        const from = performance.now()
        for (let repeat = 0; repeat < 100; repeat += 1) work()
        times.push(performance.now() - from)
      }
      return ((times.sort((a, b) => a - b)[100] ?? 0) / 100) * 1_000
    }
    // Each warms up with the other, so that neither has the better half of the run.
    median(() => score(snapshot))
    const parsing = median(() => JSON.parse(text))
    const scoring = median(() => score(snapshot))
    line(`${posts} posts`, scoring / parsing, 1, `score ${scoring.toFixed(1)} µs, parse ${parsing.toFixed(1)} µs`)
  }
}

await benchScoring()
const { page, close } = await openBenchPage()
await benchReading(page)
await benchObserving(page)
await close()
