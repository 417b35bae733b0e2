import type { Account } from '../profile.ts'
import type { Meta } from './instagram-meta.ts'
import { plainText } from './instagram-number.ts'
import { pathOf } from './instagram-path.ts'
import type { Stats } from './instagram-stats.ts'
import { displayName } from './snapshot.ts'

/** The pictures Instagram gives to accounts without one, by their file names: seen since 2018 and since 2024. */
const NO_AVATAR = /44884218_345707102882519_|464760996_1254146839119862_/
const SITES_OWN_PICTURE = /^https:\/\/[\w.-]+\.(cdninstagram\.com|fbcdn\.net)\//
/** "linktr.ee/name + 2": more than one link is a button with the first link's text. */
const LINK_TEXT = /^[\w-]+(\.[\w-]+)+(\/\S*)?( \+ \d+)?$/

/** What header and head say of the account; a page without header (`null`) leaves most of it open. */
export function accountOf(header: Element | null, stats: Stats | null, meta: Meta | null): Partial<Account> {
  const name = displayName(meta?.displayName ?? (header === null ? null : nameIn(header, stats)))
  const fromHead = { ...name, bioLength: meta?.bioLength ?? null, hasAvatar: hasAvatar(meta?.image) }
  if (header === null) return fromHead
  return {
    ...fromHead,
    bioLength: bioLengthIn(header) ?? fromHead.bioLength,
    hasAvatar: hasAvatar(header.querySelector('img')?.getAttribute('src')) ?? fromHead.hasAvatar,
    hasLink: hasLink(header),
    isVerified: isVerified(header),
  }
}

/** The first plain line of the header that is neither count nor control. Names are at most 30 characters, bios 150. */
function nameIn(header: Element, stats: Stats | null): string | null {
  for (const line of header.querySelectorAll('span[dir="auto"]')) {
    if (line.childElementCount > 0 || line.closest('h1, h2, a, button, [role="button"], [role="menu"]') !== null)
      continue
    if ([stats?.posts, stats?.followers, stats?.following].some((stat) => stat?.place?.contains(line))) continue
    const text = line.textContent ?? ''
    return text.length <= 64 ? text : null
  }
  return null
}

/** The bio is the one text that can be pressed to unfold. Folded, it ends in a button of its own: length not known. */
function bioLengthIn(header: Element): number | null {
  const bio = header.querySelector('span[dir="auto"] > [role="button"] > span[dir="auto"]')
  if (bio === null || bio.querySelector('[role="button"], button') !== null) return null
  const text = (bio.textContent ?? '').trim()
  return /(\.\.\.|…)/.test(text.slice(-12)) ? null : [...text].length
}

/** The label is a word of one language; the drawing's square of 40 is the badge's alone in headers and rows. */
export function isVerified(place: Element): boolean {
  return place.querySelector('svg[viewBox="0 0 40 40"], svg[aria-label="Verified"]') !== null
}

/** False for the picture of an account without one; `null` for a picture from elsewhere. */
export function hasAvatar(picture: string | null | undefined): boolean | null {
  if (picture === null || picture === undefined || !SITES_OWN_PICTURE.test(picture)) return null
  return !NO_AVATAR.test(picture)
}

function hasLink(header: Element): boolean {
  for (const link of header.querySelectorAll('a[target="_blank"], button')) {
    if (link.localName === 'button' && LINK_TEXT.test(plainText(link).slice(0, 300))) return true
    // The link to the same person's Threads is Instagram's own.
    const outward = link.localName === 'a' && pathOf(link) === null
    if (outward && !/^https:\/\/www\.threads\.(com|net)\//.test(link.getAttribute('href') ?? '')) return true
  }
  return false
}
