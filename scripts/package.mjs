// @ts-check
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { needTools } from './browsers.mjs'
import { ensurePackages } from './packages.mjs'

/**
 * Makes what the stores take: a zip for Chrome, one for Firefox, and the source as Mozilla's reviewers rebuild it. The
 * add-on linter has the last word.
 */
ensurePackages()
const problem = needTools()
if (problem !== undefined) {
  console.error(problem)
  process.exit(1)
}
const root = join(import.meta.dirname, '..')
/** @type {{ version: string }} */
const { version } = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'))
const out = join(root, 'dist/packages')

execFileSync('node', ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' })
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
for (const target of ['chrome', 'firefox']) {
  const folder = join(root, 'dist', target)
  const file = join(out, `earned-${version}-${target}.zip`)
  // One time for every file, a fixed order and no owner: the same source gives the same package, byte for byte.
  execFileSync('find', ['.', '-exec', 'touch', '-d', '2026-01-01T00:00:00Z', '{}', '+'], { cwd: folder })
  const names = execFileSync('find', ['.', '-type', 'f'], { cwd: folder, encoding: 'utf8' }).trim().split('\n').sort()
  // The store's own file of crxjs is of no use in a package.
  execFileSync('zip', ['-q', '-X', file, ...names.filter((name) => !name.includes('.vite/'))], {
    cwd: folder,
    env: { ...process.env, TZ: 'UTC' },
  })
  console.log(file.slice(root.length + 1))
}
const source = join(out, `earned-${version}-source.zip`)
execFileSync('git', ['archive', '--format=zip', '-o', source, 'HEAD'], { cwd: root })
console.log(source.slice(root.length + 1))

const lint = spawnSync('npx', ['web-ext', 'lint', '--source-dir', 'dist/firefox'], { cwd: root, stdio: 'inherit' })
process.exit(lint.status ?? 1)
