// @ts-check
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { findBrandedChrome, needBrowser, needTools } from './browsers.mjs'
import { ensurePackages } from './packages.mjs'

/**
 * `npm start`: installs, builds, finds a browser and opens it with the extension on a small gallery of invented profiles.
 *
 *   npm start                         Chromium, with a window where there is a display
 *   npm start -- --browser firefox    the same with Firefox
 *   npm start -- --headless           walks the gallery by itself, prints a table, writes screenshots to artifacts/
 *   npm start -- https://…            opens that address instead of the gallery
 */
const HELP = `Usage: npm start -- [--browser chromium|firefox] [--headless] [https://address]

  --browser NAME   chromium (the default) or firefox
  --headless       walk the gallery without a window: a table here, screenshots in artifacts/
  https://…        open this address instead of the gallery`

const args = process.argv.slice(2)
if (args.includes('--help') || args.includes('-h')) {
  console.log(HELP)
  process.exit(0)
}
const named = args.includes('--browser') ? args[args.indexOf('--browser') + 1] : 'chromium'
const browser = named === 'chrome' ? 'chromium' : named
if (browser !== 'chromium' && browser !== 'firefox') {
  console.error(`Earned opens chromium or firefox, not "${named}".\n\n${HELP}`)
  process.exit(2)
}
const address = args.find((arg) => /^https?:\/\//.test(arg))
const unknown = args.filter(
  (arg, at) => !['--headless', '--browser', address].includes(arg) && args[at - 1] !== '--browser',
)
if (unknown.length > 0) {
  console.error(`Not understood: ${unknown.join(' ')}\n\n${HELP}`)
  process.exit(2)
}

ensurePackages()
const target = browser === 'chromium' ? 'chrome' : 'firefox'
const root = join(import.meta.dirname, '..')
const folder = join('dist', target)
const built = spawnSync('node', ['scripts/build.mjs', '--target', target], { cwd: root, stdio: 'inherit' })
if (built.status !== 0) process.exit(built.status ?? 1)

const found = needBrowser(browser)
if ('problem' in found) {
  console.error(`\n${found.problem}\n`)
  if (browser === 'chromium' && findBrandedChrome() !== undefined)
    console.error(
      'Google Chrome is here, but since version 137 it ignores --load-extension, so it cannot be opened for you.',
    )
  console.error(
    browser === 'chromium'
      ? `Load it by hand: open chrome://extensions, switch on "Developer mode", press "Load unpacked" and choose the folder ${folder}`
      : `Load it by hand: open about:debugging#/runtime/this-firefox, press "Load Temporary Add-on…" and choose ${folder}/manifest.json`,
  )
  process.exit(1)
}
const missing = needTools()
if (missing !== undefined && address === undefined) {
  console.error(missing)
  process.exit(1)
}

const noDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
const headless = args.includes('--headless') || noDisplay
if (noDisplay && !args.includes('--headless'))
  console.log(`There is no display: ${address === undefined ? 'walking the gallery' : 'opening it'} without a window.`)
const { status } = spawnSync(
  'node',
  ['--import', 'tsx', 'scripts/gallery/main.ts', browser, found.path, headless ? 'headless' : 'window', address ?? ''],
  { cwd: root, stdio: 'inherit' },
)
process.exit(status ?? 1)
