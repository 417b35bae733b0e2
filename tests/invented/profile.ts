/**
 * An invented account: what fixtures, gallery and end-to-end tests are drawn from. `tests/invented/<site>.ts` draws it in
 * the markup of one site. No real person, page or text has a place here.
 */
export interface InventedProfile {
  readonly handle: string
  readonly name: string
  readonly bio?: string
  /** Interface language of the page; decides how numbers and labels are written. */
  readonly lang?: string
  readonly dir?: 'ltr' | 'rtl'
  readonly followers: number
  readonly following: number
  readonly posts: number
  /** TikTok only. */
  readonly totalLikes?: number
  readonly verified?: boolean
  readonly private?: boolean
  /** `changed`: the anchors a reader relies on are gone, as after a redesign. */
  readonly layout?: 'current' | 'changed'
  readonly recent: readonly InventedPost[]
}

export interface InventedPost {
  readonly id: string
  readonly kind?: 'text' | 'photo' | 'carousel' | 'video' | 'short'
  /** ISO 8601; sites that show no date leave it out. */
  readonly publishedAt?: string
  readonly likes?: number
  readonly comments?: number
  readonly shares?: number
  readonly views?: number
  readonly pinned?: boolean
  readonly sponsored?: boolean
}

/** Inline scripts of an invented page carry this nonce: the pages are served under a strict CSP. */
export const NONCE = 'invented'
