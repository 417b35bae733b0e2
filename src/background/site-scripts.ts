import { ALLOWABLE, type ListedSite } from '../messages/site-access.ts'
import { warn } from '../platform/log.ts'
import { scriptOf } from './script-files.ts'

/** The part of `browser.permissions` that is used. */
export interface HostPermissions {
  contains(wanted: { origins: string[] }): Promise<boolean>
  readonly onAdded: { addListener(heard: () => void): void }
  readonly onRemoved: { addListener(heard: () => void): void }
}

/** The part of `browser.scripting` that is used. */
export interface ScriptRegistry {
  getRegisteredContentScripts(): Promise<readonly RegisteredScript[]>
  registerContentScripts(scripts: NewScript[]): Promise<void>
  unregisterContentScripts(filter: { ids: string[] }): Promise<void>
}

interface RegisteredScript {
  readonly id: string
  readonly matches?: readonly string[] | undefined
}

interface NewScript {
  id: string
  matches: string[]
  js: string[]
  runAt: 'document_idle'
  persistAcrossSessions: boolean
}

/**
 * Keeps the scripts of the sites that are read only when allowed in step with what the user allows: at every start of the
 * worker (an update of the extension drops them all), and whenever a permission comes or goes. One after the other:
 * two permissions given in one question are two events.
 */
export function keepScripts(permissions: HostPermissions, scripting: ScriptRegistry): void {
  let last: Promise<void> = Promise.resolve()
  const sync = () => {
    last = last
      .then(() => syncScripts(permissions, scripting))
      .catch((error) => warn('could not keep the scripts of allowed sites', error))
  }
  permissions.onAdded.addListener(sync)
  permissions.onRemoved.addListener(sync)
  sync()
}

/** Registers what is allowed and is not, takes back what is and is no longer allowed. */
export async function syncScripts(permissions: HostPermissions, scripting: ScriptRegistry): Promise<void> {
  const registered = new Map((await scripting.getRegisteredContentScripts()).map((script) => [script.id, script]))
  for (const site of ALLOWABLE) {
    const matches = await allowedOf(site, permissions)
    const before = registered.get(site.platform)
    if (before !== undefined && isSame(before.matches ?? [], matches)) continue
    if (before !== undefined) await scripting.unregisterContentScripts({ ids: [site.platform] })
    if (matches.length > 0) await scripting.registerContentScripts([scriptFor(site, matches)])
  }
}

/** Firefox lets its user take back one host of several. */
async function allowedOf(site: ListedSite, permissions: HostPermissions): Promise<string[]> {
  const allowed = await Promise.all(site.matches.map((origin) => permissions.contains({ origins: [origin] })))
  return site.matches.filter((_, index) => allowed[index] === true)
}

function scriptFor({ platform }: ListedSite, matches: string[]): NewScript {
  return { id: platform, matches, js: [scriptOf(platform)], runAt: 'document_idle', persistAcrossSessions: true }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join() === [...b].sort().join()
}
