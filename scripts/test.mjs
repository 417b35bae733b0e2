// @ts-check
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { needBrowser, needTools } from './browsers.mjs'
import { ensurePackages } from './packages.mjs'

/**
 * The one test command: sets itself up (locked packages, Debian's browsers), builds, checks and tests everything, and ends
 * with `N passed, N failed`. Arguments are handed to vitest: `npm test -- tests/model`.
 */
const root = join(import.meta.dirname, '..')
const results = join(root, 'artifacts/vitest.json')

ensurePackages()
const problems = [
  needTools(),
  ...['chromium', 'firefox'].map((name) => problemOf(needBrowser(name === 'firefox' ? name : 'chromium'))),
].filter((problem) => problem !== undefined)
if (problems.length > 0) {
  console.error(problems.join('\n'))
  console.log('0 passed, 1 failed')
  process.exit(1)
}

/** @param {{ path: string } | { problem: string }} found */
function problemOf(found) {
  return 'problem' in found ? found.problem : undefined
}

/** @type {[name: string, command: string, ...args: string[]][]} */
const steps = [
  ['build', 'node', 'scripts/build.mjs'],
  ['format and lint', 'npx', 'biome', 'check', '.'],
  ['types', 'npx', 'tsc', '--noEmit'],
  ['unused code and packages', 'npx', 'knip'],
  ['add-on linter, Firefox', 'npx', 'web-ext', 'lint', '--source-dir', 'dist/firefox', '--self-hosted'],
]
let passed = 0
let failed = 0
for (const [name, command, ...args] of steps) {
  console.log(`\n▸ ${name}`)
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (status === 0) passed += 1
  else {
    failed += 1
    console.error(`✗ ${name}`)
    if (name === 'build') break
  }
}

let skipped = 0
if (passed > 0) {
  mkdirSync(join(root, 'artifacts'), { recursive: true })
  rmSync(results, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  const { status } = spawnSync('npx', ['vitest', 'run', ...reporters, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  })
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number }} */
  const report = JSON.parse(readFileSync(results, 'utf8'))
  passed += report.numPassedTests
  // A file that cannot even be loaded has no tests to count, and has failed all the same.
  failed += Math.max(report.numFailedTests, status === 0 ? 0 : 1)
  skipped = report.numPendingTests
}

console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exit(failed === 0 ? 0 : 1)
