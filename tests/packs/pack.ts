import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type SitePack, sitePackFrom } from '../../src/messages/site-pack.ts'

/** Where the example of a site's pack is kept: it repairs that site's `layout-changed` fixture. */
export function packFile(platform: 'x' | 'tiktok'): string {
  return join(import.meta.dirname, `${platform}.json`)
}

/** An example pack, changed as the test wants it; one that is not well-formed is a mistake of the test's. */
export function packOf(platform: 'x' | 'tiktok', more: Partial<SitePack> = {}): SitePack {
  const file: unknown = JSON.parse(readFileSync(packFile(platform), 'utf8'))
  const pack = sitePackFrom(typeof file === 'object' ? { ...file, ...more } : file)
  if (pack === undefined) throw new Error(`${platform}.json is no pack with these changes`)
  return pack
}
