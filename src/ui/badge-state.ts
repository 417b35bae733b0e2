import type { PageState } from '../messages/contract.ts'

/**
 * What the badge can say. A page's own state fits as it is; `posts` is how many were read so far, where that is known, and
 * `updated` says that this script belongs to a version that is gone.
 */
export type BadgeState =
  | Extract<PageState, { state: 'ready' | 'layout-changed' | 'failed' }>
  | (Extract<PageState, { state: 'reading' }> & { readonly posts?: number })
  | { readonly state: 'updated' }

/** How much room there is beside the follower count: with people, without them (below 240 px), mark and word alone. */
export type BadgeForm = 'full' | 'narrow' | 'mark'
