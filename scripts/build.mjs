// @ts-check
import { spawnSync } from 'node:child_process'
import { ensurePackages } from './packages.mjs'

/**
 * Builds everything: `dist/chrome`, `dist/firefox`, `dist/cli/earned.mjs`. With `--target chrome` only that one.
 */
ensurePackages()

const only = process.argv.includes('--target') ? process.argv[process.argv.indexOf('--target') + 1] : undefined
const vite = (/** @type {string[]} */ args, /** @type {Record<string, string>} */ env = {}) => {
  const { status } = spawnSync('npx', ['vite', 'build', '--logLevel', 'warn', ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  if (status !== 0) process.exit(status ?? 1)
}

for (const target of ['chrome', 'firefox'])
  if (only === undefined || only === target) vite([], { EARNED_TARGET: target })
if (only === undefined || only === 'cli') vite(['--config', 'vite.cli.config.ts'])
console.log(`Built ${only === undefined ? 'dist/chrome, dist/firefox and dist/cli/earned.mjs' : `dist/${only}`}`)
