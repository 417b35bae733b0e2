// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const lock = join(root, 'package-lock.json')
/** npm writes what it installed here; the same text as in the lock file's packages means there is nothing to do. */
const installed = join(root, 'node_modules/.package-lock.json')

/** Installs the locked packages if they are not there, or are not the locked ones. Ends the process if it cannot. */
export function ensurePackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Earned needs Node 20.19 or later; this is ${process.versions.node}.`)
    process.exit(1)
  }
  if (upToDate()) return
  console.log('Installing the locked packages …')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) {
    console.error('npm could not install the locked packages. Is the npm registry in reach?')
    process.exit(1)
  }
}

function upToDate() {
  if (!existsSync(installed)) return false
  const versions = (/** @type {string} */ file) => {
    /** @type {{ packages: Record<string, { version?: string, optional?: boolean }> }} */
    const { packages } = JSON.parse(readFileSync(file, 'utf8'))
    return packages
  }
  const there = versions(installed)
  return Object.entries(versions(lock)).every(
    ([path, wanted]) => path === '' || wanted.optional === true || there[path]?.version === wanted.version,
  )
}
