import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin'
import { defineConfig, type Plugin } from 'vite'
import manifest from './manifest.json' with { type: 'json' }
import { manifestFor, type Target } from './src/manifest.ts'

const target: Target = process.env.EARNED_TARGET === 'firefox' ? 'firefox' : 'chrome'

/**
 * crxjs 3.0.0 does not rebuild in watch mode when only a standalone content script changed (seen 2026-11): watch the whole
 * source.
 */
function watchSource(): Plugin {
  const source = join(import.meta.dirname, 'src')
  return {
    name: 'earned:watch-source',
    buildStart() {
      for (const file of readdirSync(source, { recursive: true, withFileTypes: true }))
        if (file.isFile()) this.addWatchFile(join(file.parentPath, file.name))
    },
  }
}

/** The extension for one browser. `scripts/build.mjs` runs this twice, and the command line's own configuration once. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [watchSource(), crx({ manifest: manifestFor(target, manifest) as ManifestV3Export, browser: target })],
  build: {
    outDir: `dist/${target}`,
    emptyOutDir: true,
    target: target === 'chrome' ? 'chrome148' : 'firefox140',
    // Readable and rebuildable by the reviewers of the add-on stores: no source maps, no timestamps, no preload shim.
    modulePreload: false,
    sourcemap: false,
  },
})
