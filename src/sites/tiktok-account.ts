import type { Account, ProfileRef } from '../profile.ts'
import { blankAccount, displayName } from './snapshot.ts'
import { type Embedded, phraseOf } from './tiktok-embedded.ts'
import type { Header } from './tiktok-header.ts'

/** The picture that every account without one of its own wears. */
const DEFAULT_AVATAR = '1594805258216454'

export function hasOwnPicture(address: string): boolean {
  return !address.includes(DEFAULT_AVATAR)
}

/** What header and data tell of the account itself; both are known to be this handle's. */
export function accountOf(root: Document, ref: ProfileRef, header: Header | null, { user }: Embedded): Account {
  const avatar = user?.avatarLarger ?? header?.avatar?.getAttribute('src') ?? ''
  return {
    ...blankAccount(ref.handle),
    ...displayName(user?.nickname ?? header?.nickname),
    bioLength: user?.signature == null ? bioLength(root, header) : [...user.signature].length,
    hasAvatar: avatar === '' ? null : hasOwnPicture(avatar),
    hasLink: user === null ? (header?.hasLink ?? null) : (user.bioLink?.link ?? '') !== '',
    isVerified: user?.verified ?? header?.isVerified ?? null,
    isPrivate: user?.privateAccount ?? null,
    joinedAt: joinedAt(user?.id, user?.createTime),
  }
}

/** "No bio yet." stands where a bio would: the page's own dictionary has the words, in its language. */
function bioLength(root: Document, header: Header | null): number | null {
  const bio = header?.bio?.textContent?.trim()
  if (bio === undefined) return null
  return bio === '' || bio === phraseOf(root, 'No bio yet.').trim() ? 0 : [...bio].length
}

/** The second in which the account was made: provable only where its id, which begins with it, says the same. */
function joinedAt(id: string | null | undefined, createTime: number | null | undefined): string | null {
  if (createTime == null || id == null || !/^\d{15,20}$/.test(id)) return null
  if (Math.abs(Number(BigInt(id) >> 32n) - createTime) > 86_400) return null
  return new Date(createTime * 1000).toISOString()
}

/** Whether a line of the page is exactly this, in the page's language; what an account writes of itself is left out. */
export function says(root: Document, english: string): boolean {
  const lines = new Set([english, phraseOf(root, english).trim()])
  return [...root.querySelectorAll('p, h2:not([data-e2e]), span:not([data-e2e])')].some((line) =>
    lines.has((line.textContent ?? '').trim()),
  )
}
