import type { ProfileRef } from '../profile.ts'
import type { Reading, Site } from '../sites/site.ts'

declare global {
  /**
   * Where the script that reads by a site pack (`site-pack.iife.ts`) leaves its one function, in our isolated world. The worker
   * puts it into tabs of a site that the user has loaded a pack for, and into no other.
   */
  var earnedRepair: ((reading: Reading, root: Document, ref: ProfileRef, at: string) => Reading) | undefined
}

/** A site whose readings a pack may fill, if one is there. */
export function repaired(site: Site): Site {
  return {
    ...site,
    read(root, ref, at) {
      const reading = site.read(root, ref, at)
      return globalThis.earnedRepair?.(reading, root, ref, at) ?? reading
    },
  }
}
