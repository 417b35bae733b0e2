import type { ProfileRef } from '../profile.ts'
import { profileIn } from './bluesky-address.ts'
import { marked, shownOn } from './bluesky-parts.ts'
import type { FollowerList, FollowerRow } from './site.ts'
import { displayName } from './snapshot.ts'

const HANDLE = /^@([a-z\d][a-z\d-]*(?:\.[a-z\d-]+)+)$/i

/** The rows that are mounted now of the one list of followers shown. */
export function readFollowers(root: Document, of: ProfileRef): FollowerList | undefined {
  const shown = shownOn(root)
  const [screen, more] = marked(shown, 'profileFollowersScreen')
  if (screen === undefined || more !== undefined) return undefined
  const rows = new Map<string, FollowerRow>()
  for (const link of shown.links) {
    const row = screen.contains(link) ? rowOf(link) : null
    if (row !== null && !rows.has(row.handle.toLowerCase())) rows.set(row.handle.toLowerCase(), row)
  }
  return { of, rows: [...rows.values()] }
}

/** A row is one link to its account, with its picture, its name and its handle within. */
function rowOf(link: Element): FollowerRow | null {
  const name = profileIn(link)
  if (name === null || link.parentElement?.closest('a') != null) return null
  const [shown, written, more] = lines(link)
  if (shown === undefined || written === undefined) return null
  const handle = HANDLE.exec(written)?.[1]
  if (handle === undefined || (name !== handle.toLowerCase() && !name.startsWith('did:'))) return null
  const bio = link.querySelector('[data-word-wrap]') ?? null
  return {
    handle,
    displayName: shown.replace(/^@/, '') === handle ? null : displayName(shown).displayName,
    hasAvatar: avatarIn(link),
    // The list shows the beginning of a description; without one there is no third line.
    bioLength: bio === null ? (more === undefined ? 0 : null) : [...(bio.textContent ?? '').trim()].length,
    // The check beside a name has neither a test id nor a label here.
    isVerified: null,
    isPrivate: false,
  }
}

/** The row's texts, one a line, without direction marks and without what its buttons say. */
function lines(link: Element): string[] {
  return [...link.querySelectorAll('[dir="auto"]')]
    .filter((element) => element.closest('button,[role="button"]') === null)
    .map((element) =>
      (element.textContent ?? '')
        .slice(0, 400)
        .replace(/\p{Cf}/gu, '')
        .trim(),
    )
    .filter((text) => text !== '')
}

function avatarIn(link: Element): boolean | null {
  if (link.querySelector('[data-testid="userAvatarImage"]') !== null) return true
  return link.querySelector('[data-testid="userAvatarFallback"]') !== null ? false : null
}
