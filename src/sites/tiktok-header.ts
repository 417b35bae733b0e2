import type { Count } from '../profile.ts'
import type { Anchors } from './tiktok-anchors.ts'
import type { Claim } from './tiktok-embedded.ts'
import { shownCount } from './tiktok-numbers.ts'

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
  const title = anchors.named('user-title')[0]
  const subtitle = anchors.named('user-subtitle')[0]
  const names = [title, subtitle].filter((element) => element !== undefined)
  if (names.length === 0) return { whose: 'nobody' }
  const own = names.find((element) => textOf(element).toLowerCase() === handle.toLowerCase())
  if (own === undefined) return { whose: 'another' }
  const other = names.find((element) => element !== own)
  const place = (name: string) => anchors.named(name)[0] ?? null
  return {
    whose: 'ours',
    header: {
      claim: {
        followers: countAt(anchors.named('followers-count'), lang),
        following: countAt(anchors.named('following-count'), lang),
        posts: null,
        totalLikes: countAt(anchors.named('likes-count'), lang),
      },
      followers: place('followers-count'),
      following: place('following-count'),
      totalLikes: place('likes-count'),
      nickname: other === undefined ? null : textOf(other),
      bio: place('user-bio'),
      avatar: place('user-avatar')?.querySelector('img') ?? null,
      hasLink: anchors.named('user-link').length > 0,
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
