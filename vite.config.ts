import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin'
import { build, defineConfig, type Plugin } from 'vite'
import manifest from './manifest.json' with { type: 'json' }
import { manifestFor, type Target } from './src/manifest.ts'

const target: Target = process.env.EARNED_TARGET === 'firefox' ? 'firefox' : 'chrome'
const browserTarget = target === 'chrome' ? 'chrome148' : 'firefox140'

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

/**
 * The script that draws the badge, as one file that the worker runs in a tab. crxjs builds such scripts too
 * (`?script&iife`), but then opens them to pages as `web_accessible_resources` (3.0.0, seen 2026-11), and no page may see us.
 */
function badgeScript(): Plugin {
  const fileName = 'src/content/badge.iife.js'
  return {
    name: 'earned:badge-script',
    apply: 'build',
    async generateBundle() {
      const result = await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        build: {
          write: false,
          target: browserTarget,
          lib: { entry: 'src/content/badge.iife.ts', formats: ['iife'], name: 'badge', fileName: () => fileName },
        },
      })
      const outputs = Array.isArray(result)
        ? result.flatMap(({ output }) => output)
        : 'output' in result
          ? result.output
          : []
      for (const output of outputs)
        if (output.type === 'chunk') this.emitFile({ type: 'asset', fileName, source: output.code })
    },
  }
}

/** The extension for one browser. `scripts/build.mjs` runs this twice, and the command line's own configuration once. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [
    watchSource(),
    badgeScript(),
    crx({ manifest: manifestFor(target, manifest) as ManifestV3Export, browser: target }),
  ],
  build: {
    outDir: `dist/${target}`,
    emptyOutDir: true,
    target: browserTarget,
    // Readable and rebuildable by the reviewers of the add-on stores: no source maps, no timestamps, no preload shim.
    modulePreload: false,
    sourcemap: false,
  },
})
