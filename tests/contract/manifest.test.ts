import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import base from '../../manifest.json' with { type: 'json' }
import { manifestFor } from '../../src/manifest.ts'
import { SITES } from '../../src/sites/index.ts'
import { ROOT } from './source.ts'

const PERMISSIONS = ['storage', 'unlimitedStorage', 'activeTab', 'scripting']
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const hostsOf = (reads: string) => SITES.filter((site) => site.reads === reads).flatMap((site) => site.matches)

describe.each(['chrome', 'firefox'] as const)('the manifest for %s', (target) => {
  const manifest: Record<string, unknown> = { ...manifestFor(target, base) }

  test('asks for these permissions and no others', () => {
    expect(manifest.permissions).toEqual(target === 'chrome' ? [...PERMISSIONS, 'sidePanel'] : PERMISSIONS)
    expect(manifest).not.toHaveProperty('optional_permissions')
    expect(manifest.host_permissions).toEqual(hostsOf('on-page'))
    // Asked for one by one, from the popup: none of them may prompt anyone at an update.
    expect(manifest.optional_host_permissions).toEqual(hostsOf('when-allowed'))
  })

  test('lets the extension’s pages load and reach nothing else', () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: CSP })
  })

  test('opens nothing to pages', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources')
    expect(manifest).not.toHaveProperty('externally_connectable')
  })

  test('has a panel beside the page, which opens only when it is asked for', () => {
    const path = 'src/pages/side-panel/index.html'
    if (target === 'chrome') expect(manifest.side_panel).toEqual({ default_path: path })
    else expect(manifest.sidebar_action).toMatchObject({ default_panel: path, open_at_install: false })
  })

  test('has its options on a page of their own, in a tab', () => {
    expect(manifest.options_ui).toEqual({ page: 'src/pages/options/index.html', open_in_tab: true })
  })

  test('runs one content script a site, on the addresses that the site declares', () => {
    expect(base.content_scripts.map(({ js, matches }) => ({ js, matches }))).toEqual(
      SITES.filter((site) => site.reads === 'on-page').map((site) => ({
        js: [`src/content/${site.platform}.iife.ts`],
        matches: [...site.matches],
      })),
    )
  })
})

test('Chrome is asked for by version, Firefox by id, version and what is collected', () => {
  expect(manifestFor('chrome', base)).toMatchObject({
    minimum_chrome_version: '148',
    background: { service_worker: 'src/background/index.ts' },
  })
  expect(manifestFor('firefox', base)).toMatchObject({
    background: { scripts: ['src/background/index.ts'] },
    browser_specific_settings: {
      gecko: { strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
    },
  })
})

test('the version is the same everywhere', () => {
  const { version }: { version: string } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  expect(base.version).toBe(version)
})

test('PRIVACY.md names every permission and host of the manifest, and no others', () => {
  const privacy = readFileSync(join(ROOT, 'PRIVACY.md'), 'utf8')
  const rows = [...privacy.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1])
  const { permissions } = manifestFor('chrome', base)
  expect(rows).toEqual([...permissions, ...base.host_permissions, ...base.optional_host_permissions])
})
