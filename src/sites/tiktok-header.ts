import type { Count } from '../profile.ts'
import type { Claim } from './tiktok-embedded.ts'
import { shownCount } from './tiktok-numbers.ts'

/** The elements that TikTok names for its own tests (`data-e2e`), found in one pass; the names outlived every redesign. */
export type Anchors = (name: string) => readonly Element[]

/** The named elements of the profile on screen: of the whole page where no `user-page` frames it. */
export function anchorsOf(root: Document): Anchors {
  const byName = new Map<string, Element[]>()
  const page = root.querySelector('[data-e2e="user-page"]') ?? root
  for (const element of page.querySelectorAll('[data-e2e]')) {
    const name = element.getAttribute('data-e2e') ?? ''
    const known = byName.get(name)
    if (known === undefined) byName.set(name, [element])
    else known.push(element)
  }
  return (name) => byName.get(name) ?? []
}

/** The header of the profile in the address, as the page shows it. */
export interface Header {
  readonly claim: Claim
  readonly followers: Element | null
  readonly following: Element | null
  readonly totalLikes: Element | null
  /** The nickname: it stands beside the handle, in one order or the other. */
  readonly nickname: string | null
  readonly bio: Element | null
  readonly avatar: Element | null
  readonly hasLink: boolean
  readonly isVerified: boolean | null
}

/** Whose header the page shows: nothing is read from another account's. */
export type Shown = { readonly whose: 'ours'; readonly header: Header } | { readonly whose: 'another' | 'nobody' }

/** Reads the header, if title or subtitle is the handle. */
export function headerOf(anchors: Anchors, handle: string, lang: string): Shown {
  const title = anchors('user-title')[0]
  const subtitle = anchors('user-subtitle')[0]
  const names = [title, subtitle].filter((element) => element !== undefined)
  if (names.length === 0) return { whose: 'nobody' }
  const own = names.find((element) => textOf(element).toLowerCase() === handle.toLowerCase())
  if (own === undefined) return { whose: 'another' }
  const other = names.find((element) => element !== own)
  const place = (name: string) => anchors(name)[0] ?? null
  return {
    whose: 'ours',
    header: {
      claim: {
        followers: countAt(anchors('followers-count'), lang),
        following: countAt(anchors('following-count'), lang),
        posts: null,
        totalLikes: countAt(anchors('likes-count'), lang),
      },
      followers: place('followers-count'),
      following: place('following-count'),
      totalLikes: place('likes-count'),
      nickname: other === undefined ? null : textOf(other),
      bio: place('user-bio'),
      avatar: place('user-avatar')?.querySelector('img') ?? null,
      hasLink: anchors('user-link').length > 0,
      isVerified: badgeNear(own.parentElement ?? own),
    },
  }
}

/** Two elements with one name that disagree tell nothing: one of them belongs to someone else. */
function countAt(elements: readonly Element[], lang: string): Count | null {
  const [first = null, ...more] = elements.map((element) => shownCount(element.textContent, lang))
  return more.every((count) => count?.low === first?.low && count?.high === first?.high) ? first : null
}

/** The blue tick is a drawing without a name: its colour is all that tells it from the lock of a private account. */
function badgeNear(title: Element): boolean | null {
  if (title.querySelector('svg [fill="#20D5EC" i]') !== null) return true
  return title.querySelector('svg') === null ? false : null
}

function textOf(element: Element): string {
  return (element.textContent ?? '').replace(
    /^[\s\u200E\u200F\u202A-\u202E\u2066-\u2069@]+|[\s\u200E\u200F\u202A-\u202E\u2066-\u2069]+$/g,
    '',
  )
}
