import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { needBrowser } from './browsers.mjs'
import { EXHIBITS, galleryPages } from './gallery/accounts.ts'
import { startChromium } from './gallery/chromium.ts'
import { serve } from './gallery/server.ts'
import { visit } from './gallery/visit.ts'

/**
 * Takes the picture of the README: an invented profile with the badge open, and the popup beside it. By hand after the look
 * has changed: `npm run build && node --import tsx scripts/picture.ts`.
 */
const root = join(import.meta.dirname, '..')
const found = needBrowser('chromium')
if ('problem' in found) throw new Error(found.problem)
const exhibit = EXHIBITS.find(({ shows, site }) => shows === 'low' && site === 'instagram')
if (exhibit === undefined) throw new Error('the gallery has lost its account that is low')

const shots = mkdtempSync(join(tmpdir(), 'earned-picture-'))
const gallery = await serve(galleryPages())
const driver = await startChromium({
  executablePath: found.path,
  extension: join(root, 'dist/chrome'),
  port: gallery.port,
  headless: true,
  scale: 2,
})
const { tab, popup } = await visit(driver, exhibit)
await tab.resize(1180, 720)
await new Promise((resolve) => setTimeout(resolve, 800))
await tab.clickIn("root.querySelector('.badge')")
await new Promise((resolve) => setTimeout(resolve, 600))
await tab.screenshot(join(shots, 'page.png'))
await popup.bringToFront()
await popup.resize(380, 600)
await popup.screenshot(join(shots, 'popup.png'))
await driver.close()
await gallery.close()

const image = (name: string) => `data:image/png;base64,${readFileSync(join(shots, name)).toString('base64')}`
const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] })
const page = await browser.newPage({ viewport: { width: 1560, height: 800 } })
await page.setContent(`<!doctype html><style>
  body { margin: 0; background: #f3f2ef; position: relative; height: 800px }
  img { position: absolute; border-radius: 12px; box-shadow: 0 1px 2px rgb(20 24 30 / .08), 0 14px 40px rgb(20 24 30 / .16) }
</style><img src="${image('page.png')}" width="1180" style="left: 36px; top: 32px"><img src="${image('popup.png')}" width="380" style="right: 36px; top: 168px">`)
mkdirSync(join(root, 'docs'), { recursive: true })
await page.screenshot({ path: join(root, 'docs/earned.png') })
await browser.close()
rmSync(shots, { recursive: true })
