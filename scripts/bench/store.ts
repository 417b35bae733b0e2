import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { needBrowser } from '../browsers.mjs'
import { bundle } from './bundle.ts'
import type * as InStore from './in-store.ts'
import { report } from './report.ts'

/**
 * The store at size, in real Chromium: each thing that a person waits for, against plain reads of the same records with idb;
 * and what an observation takes on disk.
 */
const SIZE = { seed: 1, observations: 100, posts: 30 }
const SLICE = 100
/** How many profiles have their visits in the shape of older versions. */
const OLD_PROFILES = 100
/** A page of its own for the disk; nothing is asked of the network. */
const ORIGIN = 'https://bench.example'

declare global {
  /** What `in-store.ts` exports, inside the browser. */
  var storeBench: typeof InStore
}

export async function benchStore(profiles: number): Promise<void> {
  const found = needBrowser('chromium')
  if ('problem' in found) throw new Error(found.problem)
  const code = await bundle('in-store.ts', 'iife', 'storeBench')
  const folder = mkdtempSync(join(tmpdir(), 'earned-bench-'))
  const alone = mkdtempSync(join(tmpdir(), 'earned-bench-visits-'))
  const many = profiles.toLocaleString('en')
  /** The browser is started anew for each step: what is then on disk is what it has tidied up. */
  const inBrowser = async <T>(on: string, work: (page: Page) => Promise<T>): Promise<T> => {
    const context = await chromium.launchPersistentContext(on, {
      executablePath: found.path,
      args: ['--no-sandbox'],
    })
    try {
      await context.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))
      const page = await context.newPage()
      await page.goto(ORIGIN)
      await page.addScriptTag({ content: code })
      return await work(page)
    } finally {
      await context.close()
    }
  }
  const seeded = async (on: string, what: 'no visits' | 'visits') => {
    await inBrowser(on, async (page) => {
      for (let from = 0; from < profiles; from += SLICE)
        await page.evaluate(([size, a, b, kind]) => globalThis.storeBench.seed(size, a, b, kind), [
          SIZE,
          from,
          Math.min(profiles, from + SLICE),
          what,
        ] as const)
    })
    // Opened once more, so that the log of what was written last is brought in, and given the time to.
    await inBrowser(on, async (page) => {
      await page.evaluate(() => globalThis.storeBench.opened())
      await page.waitForTimeout(3_000)
    })
    return bytesIn(on)
  }

  try {
    console.log(
      `\nThe store with ${many} profiles × ${SIZE.observations} observations × ${SIZE.posts} posts (Chromium)`,
    )
    // On a disk of their own: what the rest takes changes by a third with how far Chromium has tidied it up.
    const visits = await seeded(alone, 'visits')
    await seeded(folder, 'no visits')
    const all = await seeded(folder, 'visits')
    const each = visits / (profiles * SIZE.observations)
    console.log(
      `  ${'an observation on disk'.padEnd(58)} ${each.toFixed(0).padStart(6)} B   goal ≤ 150   ${each <= 150 ? 'within' : 'MISSED'}   ${megabytes(all)} in all, ${megabytes(visits)} of observations alone`,
    )
    await inBrowser(folder, async (page) => {
      const opening = await page.evaluate(() => globalThis.storeBench.opened())
      const old = await page.evaluate(([size, from, to]) => globalThis.storeBench.seedOldLines(size, from, to), [
        SIZE,
        profiles,
        profiles + OLD_PROFILES,
      ] as const)
      const carried = await page.evaluate(() => globalThis.storeBench.carryOver(300))
      const ratio = (name: string, pair: { plain: number; ours: number }) =>
        report(
          name,
          pair.ours / pair.plain,
          1.5,
          `${pair.ours.toFixed(2)} ms against ${pair.plain.toFixed(2)} ms of plain reads`,
        )
      ratio('recalling a profile that is known', await page.evaluate(() => globalThis.storeBench.recall()))
      const list = await page.evaluate(() => globalThis.storeBench.watched())
      ratio(`the list of ${list.many} watched profiles, newest verdicts`, list)
      ratio('exporting 50 profiles', await page.evaluate(() => globalThis.storeBench.exported(50)))
      ratio('backing up 500 records', await page.evaluate(() => globalThis.storeBench.backedUp(500)))
      console.log(
        `  going over everything after an upgrade, with ${old.toLocaleString('en')} old lines: ${carried.slices} slices, ${(carried.all / carried.slices).toFixed(1)} ms each, ${carried.longest.toFixed(0)} ms the longest`,
      )
      console.log(`  opening the disk in a browser that has just started: ${opening.toFixed(0)} ms`)
    })
  } finally {
    for (const one of [folder, alone]) rmSync(one, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** All files that Chromium keeps for IndexedDB, to the byte. */
function bytesIn(folder: string): number {
  const base = join(folder, 'Default/IndexedDB')
  return readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
