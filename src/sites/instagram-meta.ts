import { countIn, type Decided, labelledCount } from '../counts/index.ts'
import type { Count } from '../profile.ts'
import { pathIn, postIn, profileIn } from './instagram-path.ts'

/** What the head says of the account. */
export interface Meta {
  readonly displayName: string | null
  readonly bioLength: number | null
  readonly image: string | null
}

/** What the head says of the counts: stale by some per cent even on the first load, short from 10,000 on. */
interface MetaCounts {
  readonly followers: Count
  readonly following: Count
  readonly posts: Count
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
export function metaOf(root: Document, handle: string): Meta | null {
  if (headOwner(root) !== handle) return null
  return {
    displayName: titled(root)?.name ?? null,
    bioLength: bioLengthIn(tag(root, 'meta[name="description"]')),
    image: tag(root, 'meta[property="og:image"]') ?? null,
  }
}

/**
 * The counts of the same head; call it where it is known whose they are. After a change of pages two heads may stand in one: a
 * description that names another account is not of this one, and two that differ are of nobody.
 */
export function metaCountsOf(root: Document, handle: string, lang: string): MetaCounts | null {
  return described(root, 'meta[property="og:description"]', handle, lang) ?? described(root, NAMED, handle, lang)
}

const NAMED = 'meta[name="description"]'

function described(root: Document, selector: string, handle: string, lang: string): MetaCounts | null {
  const all = [...(root.head?.querySelectorAll(selector) ?? [])].map((one) => one.getAttribute('content') ?? '')
  const [ours, ...more] = new Set(all.map((text) => text.slice(0, 2_000)).filter((text) => !namesAnother(text, handle)))
  return more.length > 0 ? null : countsIn(ours, lang)
}

/** "… from The Name (@handle)", before the bio. */
function namesAnother(description: string, handle: string): boolean {
  const named = /[(（]@([\w.]{1,30})[)）]/u.exec(description)?.[1]
  return named !== undefined && named.toLowerCase() !== handle
}

/** "2,362 Followers, 136 Following, 224 Posts - …": the same order in every language seen; what follows may be the bio. */
function countsIn(description: string | undefined, lang: string): MetaCounts | null {
  const head = description?.split(/\s[-–—]\s/u)[0]?.trim()
  const parts = head?.split(/[,،]\s+|[、，;]\s*/u) ?? []
  if (parts.length !== 3) return null
  const [followers, following, posts] = parts.flatMap((part) => countIn(part, lang) ?? [])
  return followers && following && posts ? { followers, following, posts } : null
}

/** `… on Instagram: "the bio"`, whole; where the page cut it, its length is not known. */
function bioLengthIn(description: string | undefined): number | null {
  const bio = /:\s*["“«„](.*)["”»“]\s*$/su.exec(description ?? '')?.[1]?.trim()
  return bio === undefined || /(\.\.\.|…)$/.test(bio) ? null : [...bio].length
}

/** What the head of a post's page says of it. */
export interface PostMeta {
  /** In lower case; `null` where the address in the head names nobody. */
  readonly author: string | null
  readonly likes: Count | null
  readonly comments: Count | null
}

/** Instagram has likes and no other reactions, and its head states comments beside them (CONTRACTS § 2.1): so does "56 reacties". */
const DECIDED: Decided = { responses: 'comments' }

/** "1,234 likes, 56 comments - ada on June 2, 2026: …", if it is of this very post. Each number is what its word says. */
export function postMetaOf(root: Document, id: string, lang: string): PostMeta | null {
  const address =
    tag(root, 'meta[property="og:url"]') ?? root.head?.querySelector('link[rel="canonical"]')?.getAttribute('href')
  const at = postIn(pathIn(address))
  if (at?.id !== id) return null
  const [head = '', tail = ''] = tag(root, 'meta[property="og:description"]')?.split(/\s[-–—]\s/u) ?? []
  const stated = head.split(/[,،]\s+|[、，;]\s*/u).flatMap((part) => labelledCount(part, lang, {}, DECIDED) ?? [])
  const count = (label: 'likes' | 'comments') => {
    const [one, ...more] = stated.filter((each) => each.label === label)
    return more.length === 0 ? (one?.count ?? null) : null
  }
  const likes = count('likes')
  const name = /^([\w.]{1,30})\s/.exec(tail)?.[1]?.toLowerCase()
  return {
    author: at.owner ?? name ?? null,
    // Hidden likes are stated as a made-up 3 (CONTRACTS § 0.10).
    likes: likes?.value === 3 ? null : likes,
    comments: count('comments'),
  }
}
