// @ts-check
import { spawn } from 'node:child_process'
import { ensurePackages } from './packages.mjs'

/** Builds for both browsers and again whenever a source file changes. Load `dist/chrome` or `dist/firefox` by hand once. */
ensurePackages()
console.log(
  'Watching. Load dist/chrome (chrome://extensions) or dist/firefox (about:debugging), and reload it after a change.',
)
const watchers = ['chrome', 'firefox'].map((target) =>
  spawn('npx', ['vite', 'build', '--watch', '--logLevel', 'warn'], {
    stdio: 'inherit',
    env: { ...process.env, EARNED_TARGET: target },
  }),
)
process.on('SIGINT', () => {
  for (const watcher of watchers) watcher.kill()
})
