import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { EXHIBITS, galleryPages } from './accounts.ts'
import { startChromium } from './chromium.ts'
import type { Driver } from './driver.ts'
import { startFirefox } from './firefox.ts'
import { indexPage } from './index-page.ts'
import { serve } from './server.ts'
import { walk } from './walk.ts'

/** Opens a browser on the gallery, or walks it. Called by `scripts/start.mjs`, which has installed and built everything. */
const [browser = 'chromium', executablePath = '', mode = 'headless', address = ''] = process.argv.slice(2)
const root = join(import.meta.dirname, '../..')
const headless = mode === 'headless'
const start = browser === 'firefox' ? startFirefox : startChromium
const extension = join(root, 'dist', browser === 'firefox' ? 'firefox' : 'chrome')

if (address !== '') await openAddress()
else {
  const gallery = await serve(new Map([...galleryPages(), [INDEX(), indexPage(EXHIBITS)]]))
  const driver = await start({ executablePath, extension, port: gallery.port, headless })
  if (headless) {
    const artifacts = join(root, 'artifacts')
    mkdirSync(artifacts, { recursive: true })
    const ok = await walk(driver, artifacts)
    await driver.close()
    await gallery.close()
    process.exit(ok ? 0 : 1)
  }
  await driver.open(INDEX())
  console.log('\nThe gallery is open. Every page is invented and served from this machine.\n')
  for (const { url, hint } of EXHIBITS) console.log(`  ${url}\n    ${hint}`)
  console.log(
    '\nClick the badge beside the follower count, then the Earned icon in the toolbar (behind the\npuzzle piece). Ctrl+C here ends it.',
  )
  await stay(driver, gallery.close)
}

/** A host of no site: the index is only a list of links. */
function INDEX(): string {
  return 'https://gallery.earned.invalid/'
}

async function openAddress(): Promise<void> {
  const driver = await start({ executablePath, extension, headless })
  const tab = await driver.open(address).catch((error: unknown) => {
    console.error(`${address} could not be opened: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
    return undefined
  })
  if (headless || tab === undefined) {
    if (tab !== undefined) {
      const file = join(root, 'artifacts/address.png')
      mkdirSync(join(root, 'artifacts'), { recursive: true })
      await new Promise((resolve) => setTimeout(resolve, 5_000))
      await tab.screenshot(file)
      console.log(`Opened ${address}; what it looked like after five seconds is in artifacts/address.png`)
    }
    await driver.close()
    process.exit(tab === undefined ? 1 : 0)
  }
  console.log(`${address} is open with Earned loaded. Ctrl+C here ends it.`)
  await stay(driver, async () => undefined)
}

/** Until the user has had enough: Ctrl+C, or the window closed. */
async function stay(driver: Driver, then: () => Promise<void>): Promise<never> {
  await Promise.race([
    new Promise<void>((resolve) => {
      process.once('SIGINT', () => resolve())
      process.once('SIGTERM', () => resolve())
    }),
    driver.closed,
  ])
  await driver.close()
  await then()
  process.exit(0)
}
