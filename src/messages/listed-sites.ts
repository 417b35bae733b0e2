import * as v from 'valibot'
import { type Platform, PlatformSchema } from '../profile.ts'

/** A site whose pages carry a script of ours, as the manifest lists it. */
export interface ListedSite {
  readonly platform: Platform
  /** Whether an address lies on this site. */
  covers(address: string): boolean
}

/** The part of the manifest that says where our scripts run. */
export interface ScriptedManifest {
  readonly content_scripts?: readonly { readonly matches: readonly string[]; readonly js?: readonly string[] }[]
}

/**
 * The sites that the manifest lists. A site's script is named after its platform (`src/content/<platform>.iife.ts`; the
 * build keeps the name), so the worker need not know any site to tell which one a script speaks for. A script of another
 * name is nobody's, and is not listened to.
 */
export function listedSites(manifest: ScriptedManifest): ListedSite[] {
  return (manifest.content_scripts ?? []).flatMap(({ matches, js }) => {
    const name = js?.[0]?.match(/([^/]+)\.iife\.[jt]s$/)?.[1]
    const platform = v.safeParse(PlatformSchema, name)
    return platform.success
      ? [{ platform: platform.output, covers: (address) => matches.some((m) => covers(m, address)) }]
      : []
  })
}

/** Match patterns of the one form we use, `https://host/*` or `https://*.host/*`; any other covers nothing. */
function covers(pattern: string, address: string): boolean {
  const [, anyBelow, host] = pattern.match(/^https:\/\/(\*\.)?([^/*]+)\/\*$/) ?? []
  if (host === undefined || !URL.canParse(address)) return false
  const url = new URL(address)
  if (url.protocol !== 'https:' || url.port !== '') return false
  return url.hostname === host || (anyBelow !== undefined && url.hostname.endsWith(`.${host}`))
}
