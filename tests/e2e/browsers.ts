import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { needBrowser } from '../../scripts/browsers.mjs'
import { startChromium } from '../../scripts/gallery/chromium.ts'
import type { Driver } from '../../scripts/gallery/driver.ts'
import { startFirefox } from '../../scripts/gallery/firefox.ts'
import { type Gallery, serve } from '../../scripts/gallery/server.ts'

const ROOT = join(import.meta.dirname, '../..')
export const ARTIFACTS = join(ROOT, 'artifacts')
export const BROWSERS = ['chromium', 'firefox'] as const

export interface Stage {
  readonly gallery: Gallery
  readonly driver: Driver
  close(): Promise<void>
}

export type BrowserName = (typeof BROWSERS)[number]

/** The built extension for a browser. `npm test` has built it. */
export function builtFor(name: BrowserName): string {
  return join(ROOT, 'dist', name === 'chromium' ? 'chrome' : 'firefox')
}

export interface Staging {
  /** Another policy than the sites' own: see `serve`. */
  readonly policy?: string
  /** Another extension than the built one. */
  readonly extension?: string
}

/** A real browser with the built extension on invented pages. `npm test` has installed the browsers. */
export async function stage(
  name: BrowserName,
  pages: ReadonlyMap<string, string>,
  { policy, extension = builtFor(name) }: Staging = {},
): Promise<Stage> {
  mkdirSync(ARTIFACTS, { recursive: true })
  const browser = needBrowser(name)
  if ('problem' in browser) throw new Error(browser.problem)
  const gallery = await serve(pages, policy)
  const start = name === 'chromium' ? startChromium : startFirefox
  const driver = await start({ executablePath: browser.path, extension, port: gallery.port, headless: true })
  return {
    gallery,
    driver,
    async close() {
      await driver.close()
      await gallery.close()
    },
  }
}
