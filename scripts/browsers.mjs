// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * Finds the two browsers, and on a Debian machine where we are root installs them. Plain JavaScript with no packages,
 * because `npm start` and `npm test` run it before anything is installed.
 */

const CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/usr/bin/firefox-developer-edition',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
]
/** Branded Chrome ignores --load-extension since version 137, so it is found only to say so. */
const BRANDED = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** @param {readonly string[]} paths @param {string | undefined} override */
function first(paths, override) {
  if (override !== undefined && override !== '') return existsSync(override) ? override : undefined
  return paths.find((path) => existsSync(path))
}

export const findChromium = () => first(CHROMIUM, process.env.EARNED_CHROMIUM)
export const findFirefox = () => first(FIREFOX, process.env.EARNED_FIREFOX)
export const findBrandedChrome = () => first(BRANDED, undefined)

const isDebian = () => existsSync('/usr/bin/apt-get')
const isRoot = () => process.getuid?.() === 0

/**
 * Installs Debian packages that are missing, once, quietly.
 * @param {readonly string[]} packages
 * @returns {string | undefined} Why it could not be done; `undefined` when it was.
 */
export function installDebian(packages) {
  if (!isDebian()) return `This is not a Debian machine: install ${packages.join(' and ')} by your system's own means.`
  if (!isRoot()) return `Not root: run  sudo apt-get install ${packages.join(' ')}`
  console.log(`Installing ${packages.join(', ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const update = spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'inherit' })
  const install = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (install.status === 0) return undefined
  return `apt-get could not install ${packages.join(' ')}${update.status === 0 ? '' : ' (apt-get update failed too)'}.`
}

/**
 * The path of a browser, installed if it must be and can be.
 * @param {'chromium' | 'firefox'} name
 * @returns {{ path: string } | { problem: string }}
 */
export function needBrowser(name) {
  const find = name === 'chromium' ? findChromium : findFirefox
  const found = find()
  if (found !== undefined) return { path: found }
  const variable = name === 'chromium' ? 'EARNED_CHROMIUM' : 'EARNED_FIREFOX'
  const override = process.env[variable]
  if (override !== undefined && override !== '')
    return { problem: `${variable} says ${override}, and nothing is there.` }
  const problem = installDebian([name === 'chromium' ? 'chromium' : 'firefox-esr'])
  const path = find()
  if (path !== undefined) return { path }
  return { problem: `No ${name} found. ${problem ?? ''} Or name yours in ${variable}.` }
}

/** openssl signs the certificate of the invented pages, zip makes the packages. Both are in every Debian but the barest. */
export function needTools() {
  const missing = ['openssl', 'zip'].filter((tool) => spawnSync(tool, ['--version']).error !== undefined)
  return missing.length === 0 ? undefined : installDebian(missing)
}
