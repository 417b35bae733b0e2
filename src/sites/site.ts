import type { Platform, PostSighting, ProfileRef, ProfileSnapshot } from '../profile.ts'

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
  /** `unproved`: a profile is there, and nothing on the page says whose; it will once the page is loaded anew. */
  | { readonly state: 'unavailable'; readonly why: 'missing' | 'login-wall' | 'age-gate' | 'unproved' }
  /** The profile is there, but these counts do not stand where they used to. */
  | { readonly state: 'layout-changed'; readonly missing: readonly string[] }

/** An address that is one post's. */
export interface PostRef {
  readonly platform: Platform
  readonly id: string
  /** Whose it is, where the address says so (Instagram's `/p/…` and YouTube's `/watch` do not). */
  readonly handle: string | null
  readonly url: string
}

/** A comment as it stands on the page. Names and texts never leave the content script: only shares and hashes do. */
export interface ShownComment {
  /** The site's id where there is one; else `null`, and author and text together tell comments apart. */
  readonly id: string | null
  /** The commenter's handle. */
  readonly author: string
  readonly text: string
  /** An answer to another comment, not to the post. */
  readonly isReply: boolean
}

/** What one look at an open post gave. Blank beats wrong: an author who is not proved is no author. */
export type PostReading =
  | {
      readonly state: 'ready'
      readonly sighting: PostSighting
      /** Those that are mounted now, in page order, the post itself not among them. */
      readonly comments: readonly ShownComment[]
    }
  | { readonly state: 'loading' }
  | { readonly state: 'unavailable' }

/** One row of an open list of followers, as far as the list shows it; `null` is "not shown". */
export interface FollowerRow {
  readonly handle: string
  readonly displayName: string | null
  /** False for the site's own placeholder picture. */
  readonly hasAvatar: boolean | null
  readonly bioLength: number | null
  readonly isVerified: boolean | null
  readonly isPrivate: boolean | null
}

/** A list of followers that the user opened: whose followers, and the rows that are mounted now. */
export interface FollowerList {
  readonly of: ProfileRef
  readonly rows: readonly FollowerRow[]
}

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
  /**
   * `on-page`: as soon as the page opens, granted at install. `when-allowed`: likewise, once the user has allowed this site
   * (an optional host permission), before that on a click. `on-click`: only ever when the user opens the popup.
   */
  readonly reads: 'on-page' | 'when-allowed' | 'on-click'
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
  /** Which post the address is, where the site shows a post on a page or in a layer with an address of its own. */
  postAt?(url: URL): PostRef | undefined
  /**
   * Whether a list of followers may be open: cheap, by the address or one anchor. `Deeper` reads it, and is loaded only then.
   */
  mayShowFollowers?(root: Document, url: URL): boolean
}
