import type { Platform, ProfileRef, ProfileSnapshot } from '../profile.ts'

/**
 * Where on the page the counts of a reading stand, so that the badge can sit beside the follower count and "show me on
 * the page" can point. Elements, not JSON: this never leaves the content script.
 */
export interface Places {
  readonly followers: Element | null
  readonly following: Element | null
  readonly posts: Element | null
  readonly totalLikes: Element | null
  /** The tile, article or row of each own post that was read, by post id. */
  readonly recent: ReadonlyMap<string, Element>
}

/** What one look at the page gave. A private profile whose header shows counts is `ready` with `isPrivate: true`. */
export type Reading =
  | { readonly state: 'ready'; readonly snapshot: ProfileSnapshot; readonly places: Places }
  /** The page is still being built: nothing can be said yet. */
  | { readonly state: 'loading' }
  | { readonly state: 'unavailable'; readonly why: 'missing' | 'login-wall' | 'age-gate' }
  /** The profile is there, but these counts do not stand where they used to. */
  | { readonly state: 'layout-changed'; readonly missing: readonly string[] }

/**
 * One site: a declaration plus two pure functions. `tests/sites` holds each to the same rules: identity first, blank
 * beats wrong, absent is not zero, anchors that last.
 */
export interface Site {
  readonly platform: Platform
  /** The site's own name, the same in every language. */
  readonly label: string
  /** Match patterns of its pages; a test compares them with the manifest. */
  readonly matches: readonly string[]
  /** `on-click`: only when the user opens the popup. */
  readonly reads: 'on-page' | 'on-click'
  /** Which profile the address belongs to; `undefined` for everything that is no profile (posts, lists, reserved names). */
  profileAt(url: URL): ProfileRef | undefined
  /**
   * Whether an address that is no profile is only a layer over the one that is open (a post opened from the grid): the
   * profile stands behind it and is read on. Sites that leave the profile for every post do without.
   */
  isLayerOver?(url: URL, ref: ProfileRef): boolean
  /**
   * Reads the page as it stands. Pure, synchronous, never throws, asks for nothing.
   * @param at The time of the look, ISO 8601: a pure function has no clock.
   */
  read(root: Document, ref: ProfileRef, at: string): Reading
}
