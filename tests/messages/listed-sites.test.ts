import { expect, test } from 'vitest'
import manifest from '../../manifest.json' with { type: 'json' }
import { listedSites } from '../../src/messages/listed-sites.ts'

test('every script of the manifest speaks for exactly one site', () => {
  const sites = listedSites(manifest)
  expect(sites).toHaveLength(manifest.content_scripts.length)
  for (const [index, { matches }] of manifest.content_scripts.entries())
    for (const match of matches) {
      const address = match.replace('*', 'invented')
      expect(sites.filter((site) => site.covers(address))).toEqual([sites[index]])
    }
})

test('built scripts keep the name that says whose they are', () => {
  // Chromium gives the manifest as it is; Firefox with whole addresses (measured 2026-11).
  for (const script of ['src/content/x.iife.js', 'moz-extension://0e5a1c9e-1d2f/src/content/x.iife.js']) {
    const built = [{ matches: ['https://x.com/*'], js: [script] }]
    expect(listedSites({ content_scripts: built }).map((site) => site.platform)).toEqual(['x'])
  }
})

test('a script or a pattern of unknown form is not listened to', () => {
  const odd = ['src/content/elsewhere.iife.ts', 'src/content/x.ts', 'assets/x-1234.js'].map((js) => ({
    matches: ['https://x.com/*'],
    js: [js],
  }))
  expect(listedSites({ content_scripts: odd })).toEqual([])
  expect(listedSites({})).toEqual([])
  const [wide] = listedSites({ content_scripts: [{ matches: ['<all_urls>', '*://*/*'], js: ['x.iife.ts'] }] })
  expect(wide?.covers('https://x.com/a')).toBe(false)
})

test('a pattern with a star for its subdomains covers them and the host itself', () => {
  const [site] = listedSites({ content_scripts: [{ matches: ['https://*.youtube.com/*'], js: ['youtube.iife.ts'] }] })
  expect(site?.covers('https://m.youtube.com/@a')).toBe(true)
  expect(site?.covers('https://youtube.com/@a')).toBe(true)
  expect(site?.covers('https://notyoutube.com/@a')).toBe(false)
})
