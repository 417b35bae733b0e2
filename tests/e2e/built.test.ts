import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import base from '../../manifest.json' with { type: 'json' }
import english from '../../public/_locales/en/messages.json' with { type: 'json' }
import { LANGUAGES } from '../../src/messages/languages.ts'
import { SITE_ACCESS } from '../../src/messages/site-access.ts'

/** What the build has made, as the stores would get it. Needs `npm run build`, which `npm test` does first. */
const DIST = join(import.meta.dirname, '../../dist')

interface BuiltManifest {
  permissions: string[]
  host_permissions: string[]
  optional_host_permissions: string[]
  content_security_policy: { extension_pages: string }
  content_scripts: { js: string[]; matches: string[] }[]
  action: { default_popup: string; default_icon: Record<string, string> }
  options_ui: { page: string; open_in_tab: boolean }
  icons: Record<string, string>
  web_accessible_resources?: unknown
  background: { service_worker?: string; scripts?: string[] }
}

/** The words of one language, fetched only when it is chosen. */
const WORDS = /\bmessages-[\w-]+\.js$/

const gzipped = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length

/** What is fetched only once the page is drawn: `import("./reasons.js")`, and the sheets that such a part brings. */
const LATER = /\bimport\(\s*["'`][^"'`]+["'`]\s*\)|__vite__mapDeps[\s\S]*?\]\)/g

/**
 * A page's own weight: itself and every script and sheet it names, and what those import in turn; with `later`, also what it
 * fetches once it is drawn.
 */
function filesOfPage(root: string, page: string, later: boolean): string[] {
  const found = new Set<string>()
  const visit = (file: string) => {
    if (found.has(file) || !existsSync(join(root, file))) return
    found.add(file)
    const whole = readFileSync(join(root, file), 'utf8')
    const text = later ? whole : whole.replace(LATER, '')
    for (const [, name] of text.matchAll(/["'`](?:\.\/|\/)?((?:assets\/)?[\w.-]+\.(?:js|css))["'`]/g))
      visit(name?.startsWith('assets/') ? name : `assets/${name}`)
  }
  visit(page)
  return [...found]
}

describe.each(['chrome', 'firefox'])('dist/%s', (target) => {
  const root = join(DIST, target)
  const manifest: BuiltManifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'))

  test('asks for what the source asks for, and opens nothing to pages', () => {
    expect(manifest.permissions).toEqual(target === 'chrome' ? [...base.permissions, 'sidePanel'] : base.permissions)
    expect(manifest.host_permissions).toEqual(base.host_permissions)
    expect(manifest.optional_host_permissions).toEqual(base.optional_host_permissions)
    expect(manifest.content_security_policy).toEqual(base.content_security_policy)
    expect(manifest.web_accessible_resources ?? []).toEqual([])
  })

  test('holds every file that it names', () => {
    const named = [
      ...manifest.content_scripts.flatMap(({ js }) => js),
      ...Object.values(manifest.icons),
      ...Object.values(manifest.action.default_icon),
      manifest.action.default_popup,
      manifest.options_ui.page,
      'src/pages/side-panel/index.html',
      'src/pages/desk/index.html',
      // Run by the worker, not by the manifest.
      'src/content/badge.iife.js',
      'src/content/site-pack.iife.js',
      ...['fits', 'low', 'high', 'mixed', 'unknown', 'idle'].flatMap((band) => [
        `icons/${band}-16.png`,
        `icons/${band}-32.png`,
      ]),
    ]
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })

  // Every reader of labels carries the words of fifty-four languages: a third of it.
  test('keeps each content script, and the script of the badge, within 26 kB gzipped', () => {
    const scripts = readdirSync(join(root, 'src/content'))
    expect(scripts.length).toBeGreaterThan(SITE_ACCESS.length)
    for (const script of scripts) expect(gzipped(join(root, 'src/content', script)), script).toBeLessThanOrEqual(26_000)
  })

  test.each([
    ['what the popup shows first', manifest.action.default_popup, false, 30_000],
    ['all of the popup', manifest.action.default_popup, true, 42_000],
    ['the options', manifest.options_ui.page, true, 35_000],
  ])('keeps %s gzipped within its budget, sheets included', (_what, page, later, most) => {
    const files = filesOfPage(root, page, later).filter((file) => /\.(js|css)$/.test(file) && !WORDS.test(file))
    expect(files.length).toBeGreaterThan(1)
    const weight = files.reduce((sum, file) => sum + gzipped(join(root, file)), 0)
    expect(weight, files.join(', ')).toBeLessThanOrEqual(most)
  })

  test('fetches the words of a language that is chosen as one file, within 20 kB gzipped', () => {
    const words = readdirSync(join(root, 'assets')).filter((file) => WORDS.test(file))
    expect(words).toHaveLength(LANGUAGES.length)
    for (const file of words) expect(gzipped(join(root, 'assets', file)), file).toBeLessThanOrEqual(20_000)
    const worker = readdirSync(join(root, 'assets')).filter((file) => /^index\.ts-.*js$/.test(file))
    const carried = worker.map((file) => readFileSync(join(root, 'assets', file), 'utf8')).join('')
    expect(carried, 'the worker fetches no words').not.toMatch(/messages-[\w-]+\.js/)
    expect(carried, 'the worker carries the toolbar’s words and no others').toContain('Niedrig')
    expect(carried).not.toContain('Mittlere Sicherheit')
  })

  test('brings the badge every word that it names, in a language of its own', () => {
    const badge = readFileSync(join(root, 'src/content/badge.iife.js'), 'utf8')
    const words = readFileSync(join(root, 'src/content/words-de.iife.js'), 'utf8')
    const named = Object.keys(english).filter((key) => badge.includes(`\`${key}\``) || badge.includes(`"${key}"`))
    expect(named).toContain('card_full')
    expect(named.filter((key) => !words.includes(`${key}:{`))).toEqual([])
  })

  test('has a script for every site, and one that reads along where there is more than profiles to read', () => {
    const scripts = readdirSync(join(root, 'src/content'))
    expect(scripts.sort()).toEqual(
      readdirSync(join(DIST, '../src/content'))
        .filter((file) => file.endsWith('.iife.ts'))
        .map((file) => file.replace(/ts$/, 'js'))
        .sort(),
    )
  })

  test('has no development build in it', () => {
    const scripts = readdirSync(root, { recursive: true, withFileTypes: true }).filter((file) =>
      file.name.endsWith('.js'),
    )
    for (const script of scripts) {
      const text = readFileSync(join(script.parentPath, script.name), 'utf8')
      expect(text, script.name).not.toMatch(/@vite\/client|localhost|sourceMappingURL|import\.meta\.hot/)
      // No path of the machine that built it.
      expect(text, script.name).not.toContain(join(DIST, '..'))
    }
  })

  test('has pages without inline scripts and styles, which its own policy would refuse', () => {
    for (const page of [manifest.action.default_popup, manifest.options_ui.page])
      expect(readFileSync(join(root, page), 'utf8'), page).not.toMatch(
        /<style|style="|<script(?![^>]*\bsrc=)|\bon\w+="/,
      )
  })
})
