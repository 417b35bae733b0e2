import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { filesOf } from './source.ts'

/**
 * Data goes one way, and imports follow it (the table of folders in docs/ARCHITECTURE.md): for each folder of `src`, the folders it
 * may import. What is not listed is forbidden.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  profile: [],
  counts: ['profile'],
  sites: ['profile', 'counts'],
  captures: ['profile'],
  model: ['profile'],
  store: ['profile', 'model', 'messages', 'platform'],
  messages: ['profile', 'model', 'platform'],
  platform: [],
  ui: ['profile', 'model', 'messages'],
  background: ['profile', 'model', 'store', 'messages', 'platform'],
  content: ['profile', 'counts', 'sites', 'messages', 'platform', 'ui', 'model'],
  pages: ['profile', 'captures', 'model', 'messages', 'platform', 'ui'],
  cli: ['profile', 'counts', 'sites', 'model', 'messages'],
  manifest: [],
}

/** Packages that only one folder may know. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  'webextension-polyfill': ['platform'],
  idb: ['store'],
  preact: ['ui', 'pages', 'content'],
  '@floating-ui/dom': ['content'],
  jsdom: ['cli'],
}

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

const STATEMENT = /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'";]*?(?:from\s+)?'([^']+)'/g

function importsOf(): Import[] {
  return filesOf('src').flatMap(({ path, text }) =>
    [...text.matchAll(STATEMENT)].map((match) => ({
      from: path,
      to: match[2]?.startsWith('.') ? join(dirname(path), match[2]) : (match[2] ?? ''),
      typeOnly: match[1] !== undefined,
    })),
  )
}

/** `src/model/signals/x.ts` → `model`; `src/profile.ts` → `profile`. */
function folderOf(path: string): string {
  return path.split('/')[1]?.replace(/\.tsx?$/, '') ?? ''
}

test('every folder imports only what the way of the data allows', () => {
  const wrong = importsOf()
    .filter(({ to }) => to.startsWith('src/'))
    .filter(({ from, to }) => folderOf(from) !== folderOf(to))
    .filter(({ from, to }) => MAY_IMPORT[folderOf(from)]?.includes(folderOf(to)) !== true)
    .map(({ from, to }) => `${from} imports ${to}`)
  expect(wrong).toEqual([])
})

test('the browser, the database and the like are each known to one place', () => {
  const wrong = importsOf()
    .filter(({ from, to }) => {
      const allowed = ONLY_IN[to] ?? ONLY_IN[to.split('/')[0] ?? '']
      return allowed !== undefined && !allowed.includes(folderOf(from))
    })
    .map(({ from, to }) => `${from} imports ${to}`)
  expect(wrong).toEqual([])
  const polyfill = importsOf().filter(({ to, typeOnly }) => to === 'webextension-polyfill' && !typeOnly)
  expect(polyfill.map(({ from }) => from)).toEqual(['src/platform/browser.ts'])
})

test('a content script carries its own site alone', () => {
  for (const { path, text } of filesOf('src/content').filter(
    ({ path }) => /\/[a-z]+\.iife\.ts$/.test(path) && !path.endsWith('/badge.iife.ts'),
  )) {
    const site = path.replace('src/content/', '').replace('.iife.ts', '')
    expect(text.match(/sites\/[\w-]+\.ts/g)).toEqual([`sites/${site}.ts`])
  }
  const drawing = filesOf('src/content').find(({ path }) => path.endsWith('/badge.iife.ts'))
  expect(drawing?.text, 'the drawing script knows no site').not.toContain('sites/')
  const registry = importsOf().filter(({ to }) => to === 'src/sites/index.ts')
  expect(registry.every(({ from }) => folderOf(from) === 'cli')).toBe(true)
})

test('src holds the folders of the design and no others', () => {
  const folders = new Set(filesOf('src').map(({ path }) => folderOf(path)))
  expect([...folders].filter((folder) => !(folder in MAY_IMPORT))).toEqual([])
})
