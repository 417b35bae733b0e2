import { type SitePack, sitePackFrom } from '../messages/site-pack.ts'
import { PLATFORMS, type Platform } from '../profile.ts'
import type { KeyedStorage } from './settings.ts'
import { asStoreError } from './store-error.ts'

/** The site packs that the user has loaded: one a site at most. */
export interface SitePackKeeper {
  /** In the order of the sites. Never fails: what is damaged or cannot be read is as if it had never been loaded. */
  all(): Promise<readonly SitePack[]>
  of(platform: Platform): Promise<SitePack | undefined>
  /** Takes the place of the pack for the same site. */
  put(pack: SitePack): Promise<void>
  remove(platform: Platform): Promise<void>
}

const KEY = 'sitePacks'

export function sitePacksIn(storage: KeyedStorage): SitePackKeeper {
  let last: Promise<unknown> = Promise.resolve()

  async function kept(): Promise<Map<Platform, SitePack>> {
    return packsFrom((await storage.get(KEY))[KEY])
  }

  /** One after the other, as settings are changed: see there. */
  function change(step: (packs: Map<Platform, SitePack>) => void): Promise<void> {
    const next = last.then(async () => {
      try {
        // Read without the safety net: what cannot be read now must not be written over with nothing.
        const packs = await kept()
        step(packs)
        await storage.set({ [KEY]: Object.fromEntries(packs) })
      } catch (error) {
        throw asStoreError(error)
      }
    })
    last = next.catch(() => {})
    return next
  }

  const all = () => kept().catch(() => new Map<Platform, SitePack>())
  return {
    all: async () => [...(await all()).values()],
    of: async (platform) => (await all()).get(platform),
    put: (pack) => change((packs) => packs.set(pack.platform, pack)),
    remove: (platform) => change((packs) => packs.delete(platform)),
  }
}

/** Entry by entry, so that a damaged one does not take the others with it. */
function packsFrom(kept: unknown): Map<Platform, SitePack> {
  const entries = new Map<string, unknown>(typeof kept === 'object' && kept !== null ? Object.entries(kept) : [])
  const packs = PLATFORMS.map((platform) => sitePackFrom(entries.get(platform)))
  return new Map(
    packs.flatMap((pack, at) => (pack !== undefined && pack.platform === PLATFORMS[at] ? [[pack.platform, pack]] : [])),
  )
}
