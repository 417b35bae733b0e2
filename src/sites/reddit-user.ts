import type { Account } from '../profile.ts'
import { isoTime } from './reddit-posts.ts'
import { blankAccount, displayName } from './snapshot.ts'

/** Whose page it is by its tabs and its head, and what stands there of the account. */
export interface UserPage {
  /** In lower case. */
  readonly names: ReadonlySet<string>
  /** Whether a profile's parts are here at all, whosever. */
  readonly isProfile: boolean
  readonly account: Account
}

const TAB = /^(?:https:\/\/(?:www|old)\.reddit\.com)?\/(?:user|u)\/([\w-]+)\/(?:submitted|comments)\/?$/i

/**
 * The user's page in either client. Karma is no audience and is not read; nor is the number of contributions, which are posts
 * and comments together.
 */
export function userPage(root: Document, handle: string): UserPage {
  const card = root.querySelector('[data-testid="profile-main"]') ?? root.querySelector('.titlebox')
  const shown = card?.querySelector('[data-testid="profile-display-name"],h1')
  const names = new Set<string>()
  for (const link of root.querySelectorAll('a')) {
    const owner = TAB.exec(link.getAttribute('href') ?? '')?.[1]
    if (owner !== undefined && link.closest('shreddit-post,.thing') === null) names.add(owner.toLowerCase())
  }
  // A chosen name says nothing of whose page it is, unless it is the account's own.
  const isOwnName = shown?.textContent?.trim().toLowerCase() === handle.toLowerCase()
  if (isOwnName) names.add(handle.toLowerCase())
  return {
    names,
    isProfile: card !== null || names.size > 0,
    account: accountIn(card, shown?.textContent, handle, names.size === 1 && names.has(handle.toLowerCase())),
  }
}

function accountIn(card: Element | null, name: string | null | undefined, handle: string, isOwn: boolean): Account {
  const blank = blankAccount(handle)
  if (card === null || !isOwn) return blank
  const bio = card.querySelector('[data-testid="profile-description"]')?.textContent?.trim()
  const [born, another] = [...card.querySelectorAll('time[data-testid="cake-day"],.age > time')]
  return {
    ...blank,
    ...displayName(name),
    bioLength: bio === undefined ? null : [...bio].length,
    hasAvatar: hasAvatar(card),
    joinedAt: another === undefined ? isoTime(born?.getAttribute('datetime')) : null,
  }
}

function hasAvatar(card: Element): boolean | null {
  const source = card.querySelector('[data-testid="profile-icon"] img,img[data-testid="profile-icon"]')
  const path = source?.getAttribute('src') ?? ''
  if (path.includes('/avatars/defaults/') || path.includes('avatar_default_')) return false
  return /\/(?:profileIcon_|snoovatar)/.test(path) || path.includes('/snoovatar/') ? true : null
}
