import { listedHandle, profileUrl } from './mastodon-address.ts'
import { headerIn, pathOf } from './mastodon-header.ts'
import { pageIn } from './mastodon-page.ts'
import type { FollowerList, FollowerRow } from './site.ts'
import { displayName } from './snapshot.ts'

/** The list of followers that is open, below the header of the account they follow. */
export function followerList(root: Document, url: URL): FollowerList | undefined {
  const handle = listedHandle(url)
  const page = handle === undefined ? null : pageIn(root)
  if (handle === undefined || page === null) return undefined
  const header = headerIn(page, handle.toLowerCase())
  // Right after a click the address is the new list's, the rows may still be the last one's: the open list is marked.
  if (header.row === null || openIn(header.row) !== `/@${handle.toLowerCase()}/followers`) return undefined
  const rows = new Map<string, FollowerRow>()
  for (const article of page.app.querySelectorAll('article')) {
    const row = rowIn(article)
    if (row !== null && !rows.has(row.handle.toLowerCase())) rows.set(row.handle.toLowerCase(), row)
  }
  return { of: { platform: 'mastodon', handle, url: profileUrl(url, handle) }, rows: [...rows.values()] }
}

/** The one list of the header's that is open. The link to the profile itself is marked as well, on any page below it. */
function openIn(row: Element): string | null {
  const marked = [...row.querySelectorAll('a[aria-current="page"]')].map(pathOf)
  const [open, another] = marked.filter((path) => /\/(?:followers|following)$/.test(path))
  return another === undefined ? (open ?? null) : null
}

/** An account of the list: a link to it that carries its handle as its title. */
function rowIn(article: Element): FollowerRow | null {
  const links = [...article.querySelectorAll('a[title][data-hover-card-account]')]
  const [link, another] = links.filter((one) => pathOf(one) === `/@${one.getAttribute('title')?.toLowerCase()}`)
  const handle = link?.getAttribute('title')
  if (link === undefined || another !== undefined || !handle || handle.length > 200) return null
  return {
    handle,
    displayName: displayName(link.querySelector('bdi')?.textContent).displayName,
    hasAvatar: hasAvatar(link),
    bioLength: null,
    isVerified: null,
    isPrivate: null,
  }
}

function hasAvatar(link: Element): boolean | null {
  const source = link.querySelector('img')?.getAttribute('src') ?? ''
  // From 4.6 on the placeholder is the first letter of the name.
  if (source.includes('/avatars/original/missing.png') || link.querySelector('.account__avatar__initials')) return false
  return source.includes('/accounts/avatars/') ? true : null
}
