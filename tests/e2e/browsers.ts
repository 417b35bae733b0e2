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

/** A real browser with the built extension on invented pages. `npm test` has built it and installed the browsers. */
export async function stage(name: (typeof BROWSERS)[number], pages: ReadonlyMap<string, string>): Promise<Stage> {
  mkdirSync(ARTIFACTS, { recursive: true })
  const browser = needBrowser(name)
  if ('problem' in browser) throw new Error(browser.problem)
  const gallery = await serve(pages)
  const start = name === 'chromium' ? startChromium : startFirefox
  const extension = join(ROOT, 'dist', name === 'chromium' ? 'chrome' : 'firefox')
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
