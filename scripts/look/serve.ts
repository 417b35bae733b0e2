import { join } from 'node:path'
import { build, type InlineConfig, preview } from 'vite'

const ROOT = import.meta.dirname
const OUT = join(ROOT, '../../artifacts/look/site')

/** The policy of an extension page, so that the look page can do no more than the popup. */
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'"

const config: InlineConfig = {
  root: ROOT,
  configFile: false,
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: OUT, emptyOutDir: true, target: 'esnext', modulePreload: false },
  preview: { host: '127.0.0.1', port: 0, strictPort: false, headers: { 'Content-Security-Policy': CSP } },
}

/** Builds the look page and serves it on loopback until `close` is called. */
export async function serveLook(): Promise<{ url: string; close: () => Promise<void> }> {
  await build(config)
  const server = await preview(config)
  const url = server.resolvedUrls?.local[0]
  if (url === undefined) throw new Error('The look page has no address.')
  return { url, close: () => server.close() }
}
