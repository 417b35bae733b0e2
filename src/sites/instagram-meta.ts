import { countIn } from '../counts/index.ts'
import type { Count } from '../profile.ts'
import { pathIn, profileIn } from './instagram-path.ts'

/** What the tags in the head say of the profile. Stale by some per cent even on the first load, short from 10,000 on. */
export interface Meta {
  readonly followers: Count | null
  readonly following: Count | null
  readonly posts: Count | null
  readonly displayName: string | null
  readonly bioLength: number | null
  readonly image: string | null
}

/** Whose page the head describes, in lower case; after a soft navigation still the profile before. `null`: it says nothing. */
export function headOwner(root: Document): string | null {
  const address =
    tag(root, 'meta[property="og:url"]') ?? root.head?.querySelector('link[rel="canonical"]')?.getAttribute('href')
  return address === undefined || address === null ? (titled(root)?.handle ?? null) : (profileIn(pathIn(address)) ?? '')
}

/** "The Name (@handle) • …": the words behind differ by language, the brackets too. */
function titled(root: Document): { name: string; handle: string } | null {
  const match = /^(.*?)\s*[(（]@([\w.]{1,30})[)）]/su.exec(tag(root, 'meta[property="og:title"]') ?? '')
  return match?.[2] === undefined ? null : { name: match[1] ?? '', handle: match[2].toLowerCase() }
}

function tag(root: Document, selector: string): string | undefined {
  return root.head?.querySelector(selector)?.getAttribute('content')?.slice(0, 2_000)
}

/** Reads the head, if it is about `handle` (lower case); `null` where it is about another page, or says not which. */
export function metaOf(root: Document, handle: string, lang: string): Meta | null {
  if (headOwner(root) !== handle) return null
  const description = tag(root, 'meta[property="og:description"]')
  const long = tag(root, 'meta[name="description"]')
  const [followers, following, posts] = countsIn(description, lang) ?? countsIn(long, lang) ?? [null, null, null]
  return {
    followers,
    following,
    posts,
    displayName: titled(root)?.name ?? null,
    bioLength: bioLengthIn(long),
    image: tag(root, 'meta[property="og:image"]') ?? null,
  }
}

/** "2,362 Followers, 136 Following, 224 Posts - …": the same order in every language seen; what follows may be the bio. */
function countsIn(description: string | undefined, lang: string): [Count, Count, Count] | null {
  const head = description?.split(/\s[-–—]\s/u)[0]?.trim()
  const parts = head?.split(/[,،]\s+|[、，;]\s*/u) ?? []
  if (parts.length !== 3) return null
  const [followers, following, posts] = parts.flatMap((part) => countIn(part, lang) ?? [])
  return followers && following && posts ? [followers, following, posts] : null
}

/** `… on Instagram: "the bio"`, whole; where the page cut it, its length is not known. */
function bioLengthIn(description: string | undefined): number | null {
  const bio = /:\s*["“«„](.*)["”»“]\s*$/su.exec(description ?? '')?.[1]?.trim()
  return bio === undefined || /(\.\.\.|…)$/.test(bio) ? null : [...bio].length
}
