import { readdirSync, readFileSync } from 'node:fs'
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

/** What only pages of the extension say: a page of somebody else's need not carry it. */
const OF_PAGES_ALONE =
  /^(?:capture|choose|command|compare|desk|erase|file|options|packs?|policy|profile|shortcut|transfer|visit|welcome|whatif)_/

/**
 * `messages.json?words`: a language that is fetched when it is chosen, without what is said to translators. Apart from the plain
 * file, of which the worker takes a few words: the bundler would not cut one module in two.
 */
function wordsAlone(): Plugin {
  return {
    name: 'earned:words-alone',
    load(id) {
      const [file = '', query] = id.split('?')
      if (query !== 'words' && query !== 'badge-words') return null
      this.addWatchFile(file)
      const messages: Record<string, { message: string }> = JSON.parse(readFileSync(file, 'utf8'))
      const wanted = Object.entries(messages).filter(([key]) => query === 'words' || !OF_PAGES_ALONE.test(key))
      const table = Object.fromEntries(wanted.map(([key, { message }]) => [key, { message }]))
      return { code: `export default ${JSON.stringify(table)}`, moduleType: 'js' }
    },
  }
}

/**
 * The scripts that the worker puts into a tab when they are needed, each as one file: the badge, readers of open posts and
 * lists, and the sites that the user allows one by one. crxjs builds such scripts too (`?script&iife`), but then opens them to
 * pages as `web_accessible_resources` (3.0.0, seen 2026-11), and no page may see us.
 */
function scriptsOnDemand(): Plugin {
  const folder = 'src/content'
  const listed = new Set(manifest.content_scripts.flatMap(({ js }) => js))
  const names = readdirSync(join(import.meta.dirname, folder))
    .filter((file) => file.endsWith('.iife.ts') && !listed.has(`${folder}/${file}`))
    .map((file) => file.replace(/\.ts$/, ''))
  return {
    name: 'earned:scripts-on-demand',
    apply: 'build',
    async generateBundle() {
      for (const name of names) {
        const fileName = `${folder}/${name}.js`
        const result = await build({
          configFile: false,
          plugins: [wordsAlone()],
          logLevel: 'warn',
          publicDir: false,
          build: {
            write: false,
            target: browserTarget,
            lib: { entry: `${folder}/${name}.ts`, formats: ['iife'], name: 'earned', fileName: () => fileName },
          },
        })
        const outputs = Array.isArray(result)
          ? result.flatMap(({ output }) => output)
          : 'output' in result
            ? result.output
            : []
        for (const output of outputs)
          if (output.type === 'chunk') this.emitFile({ type: 'asset', fileName, source: output.code })
      }
    },
  }
}

/**
 * What a page of ours shows first, as one file: left to itself the bundler cuts it into a dozen, one for every set of parts that
 * shares it, and a dozen small files weigh two kilobytes more. What is fetched later (the ledger, blank screens) stays apart.
 */
const SEEN_FIRST = {
  name: 'seen-first',
  test: /node_modules\/preact|src\/ui\/(?!badge|ledger|evidence|coverage|change|unknown|history).*\.tsx?$|src\/pages\/popup\/(?:headings|section|error|text-scale)/,
}

/** The extension for one browser. `scripts/build.mjs` runs this twice, and the command line's own configuration once. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [
    watchSource(),
    wordsAlone(),
    scriptsOnDemand(),
    crx({ manifest: manifestFor(target, manifest) as ManifestV3Export, browser: target }),
  ],
  build: {
    outDir: `dist/${target}`,
    emptyOutDir: true,
    target: browserTarget,
    // Readable and rebuildable by the reviewers of the add-on stores: no source maps, no timestamps, no preload shim.
    modulePreload: false,
    sourcemap: false,
    // Pages that no manifest names are built only if they are named here.
    rollupOptions: {
      input: {
        desk: 'src/pages/desk/index.html',
        'side-panel': 'src/pages/side-panel/index.html',
        welcome: 'src/pages/welcome/index.html',
      },
      output: { advancedChunks: { groups: [SEEN_FIRST] } },
    },
  },
})
