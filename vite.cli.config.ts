import { defineConfig } from 'vite'

/** The command line: one file beside the packages it needs (jsdom is too large and too dynamic to bundle). */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist/cli',
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: { output: { entryFileNames: 'earned.mjs' } },
  },
  ssr: { noExternal: true, external: ['jsdom'] },
})
