import * as v from 'valibot'
import type { Count } from '../profile.ts'
import { memberJson, scriptJson } from './embedded-json.ts'
import { shortenedCount, shownCount, statedCount } from './tiktok-numbers.ts'
import {
  type EmbeddedItem,
  type EmbeddedUser,
  ItemModuleSchema,
  PostListSchema,
  ProfilePageSchema,
  parsed,
  UserDetailSchema,
  UserModuleSchema,
} from './tiktok-schema.ts'

/** What one source says of the header counts of the profile in the address. */
export interface Claim {
  readonly followers: Count | null
  readonly following: Count | null
  readonly posts: Count | null
  readonly totalLikes: Count | null
}

/** What the page's data says of one account: only sources that name its handle are in here. */
export interface Embedded {
  readonly user: EmbeddedUser | null
  /** Best first. */
  readonly claims: readonly Claim[]
  /** What its head says. */
  readonly meta: Claim | null
  /** Own posts of the data (older pages only), in page order. */
  readonly items: readonly EmbeddedItem[]
  /** TikTok's own answer where it names no account at all; 0 is fine. */
  readonly statusCode: number | null
}

/** Reads the data of the page's scripts that describes this handle; what describes another profile is left out. */
export function embeddedOf(root: Document, handle: string): Embedded {
  const isOurs = (name: string) => name.toLowerCase() === handle.toLowerCase()
  const detail = parsed(UserDetailSchema, member(universalScript(root), 'webapp.user-detail'))
  const info = detail?.userInfo != null && isOurs(detail.userInfo.user.uniqueId) ? detail.userInfo : null
  const claims: Claim[] = []
  // statsV2 holds every digit (783427); stats, its elder twin, is rounded (783400) and overflows at 2³¹.
  if (info?.statsV2 != null) claims.push(claimOf(info.statsV2, statedCount))
  const linked = linkedClaim(root, isOurs)
  if (linked !== null) claims.push(linked)
  if (info?.stats != null) claims.push(claimOf(info.stats, shortenedCount))

  const sigi = sigiScript(root)
  const users = parsed(UserModuleSchema, member(sigi, 'UserModule'))
  const legacy = Object.entries(users?.users ?? {}).find(([, user]) => user !== null && isOurs(user.uniqueId))
  const legacyStats = legacy === undefined ? null : users?.stats[legacy[0]]
  if (legacyStats != null) claims.push(claimOf(legacyStats, shortenedCount))

  return {
    user: info?.user ?? legacy?.[1] ?? null,
    claims,
    meta: metaClaim(root, handle),
    items: legacy === undefined ? [] : itemsOf(sigi, isOurs),
    statusCode: detail?.userInfo == null ? (detail?.statusCode ?? null) : null,
  }
}

/** A text of the interface in the page's own language, from the dictionary that the page carries; else in English. */
export function phraseOf(root: Document, english: string): string {
  const text = universalScript(root)?.textContent ?? ''
  const name = `${JSON.stringify(english)}:"`
  const at = text.indexOf(name)
  if (at < 0) return english
  const value = /(?:[^"\\]|\\.)*"/y
  value.lastIndex = at + name.length
  const quoted = value.exec(text)?.[0] ?? ''
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), v.string()), `"${quoted}`)
  return read.success && read.output !== '' ? read.output : english
}

/** One member of the page's data since 2023-12, parsed. */
export function universalMember(root: Document, key: string): unknown {
  return member(universalScript(root), key)
}

/** One member of the page's data until 2023, parsed. */
export function sigiMember(root: Document, key: string): unknown {
  return member(sigiScript(root), key)
}

function sigiScript(root: Document): Element | null {
  return onlyScript(root, 'SIGI_STATE') ?? onlyScript(root, 'sigi-persisted-data')
}

function universalScript(root: Document): Element | null {
  return onlyScript(root, '__UNIVERSAL_DATA_FOR_REHYDRATION__')
}

/** The script with this id; of two that differ neither can be believed. */
function onlyScript(root: Document, id: string): Element | null {
  const [script = null, ...more] = [...root.querySelectorAll('script[id]')].filter(
    (one) => one.getAttribute('id') === id,
  )
  return more.every((other) => other.textContent === script?.textContent) ? script : null
}

/** Reading happens again and again, the scripts stay as they are: each member is cut out and parsed once. */
const members = new WeakMap<Element, { length: number; byKey: Map<string, unknown> }>()

function member(script: Element | null, key: string): unknown {
  const text = script?.textContent ?? ''
  if (script === null || text === '') return undefined
  let known = members.get(script)
  // A script that is still arriving grows.
  if (known?.length !== text.length) {
    known = { length: text.length, byKey: new Map() }
    members.set(script, known)
  }
  if (!known.byKey.has(key)) known.byKey.set(key, memberJson(text, key))
  return known.byKey.get(key)
}

function claimOf(stats: Readonly<Record<string, unknown>>, count: (value: unknown) => Count | null): Claim {
  return {
    followers: count(stats.followerCount),
    following: count(stats.followingCount),
    posts: count(stats.videoCount),
    totalLikes: count(stats.heartCount) ?? count(stats.heart),
  }
}

/** JSON-LD states followers and likes in full. */
function linkedClaim(root: Document, isOurs: (name: string) => boolean): Claim | null {
  const page = parsed(ProfilePageSchema, scriptJson(onlyScript(root, 'ProfilePage')))
  if (page === null || !isOurs(page.mainEntity.alternateName)) return null
  const stated = (action: string) => {
    const counters = page.mainEntity.interactionStatistic.filter(
      (one) => one.interactionType.split('/').at(-1) === action,
    )
    return counters.length === 1 ? statedCount(counters[0]?.userInteractionCount) : null
  }
  return { followers: stated('FollowAction'), following: null, posts: null, totalLikes: stated('LikeAction') }
}

/** Words for followers in the languages whose descriptions are known; a description in another one is not read. */
const FOLLOWERS = /follower|seguidor|abonn|fans|takipçi|подписчик|obserw|フォロワー|팔로워|粉丝|粉絲|pengikut|متابع/i

/** "Name (@handle) on TikTok | 3.9M Likes. 783.4K Followers. Bio": likes first in every language seen. Stale at times. */
function metaClaim(root: Document, handle: string): Claim | null {
  const text = root.querySelector('meta[property="og:description"]')?.getAttribute('content') ?? ''
  const [, tail, ...more] = text.split(/\(@(?=[\w.]+\))/)
  // A name or bio that repeats a handle could put numbers of its own behind it.
  if (tail === undefined || more.length > 0) return null
  const end = tail.indexOf(')')
  if (tail.slice(0, end).toLowerCase() !== handle.toLowerCase()) return null
  const shape = /^[^|\d]{0,40}\|\s*(\d[\d.,]*[KMB]?)\s*([^\d.|]{1,40})[.。]\s*(\d[\d.,]*[KMB]?)\s*([^\d.|]{1,40})[.。]/u
  const [, likes, likesLabel, followers, followersLabel] = shape.exec(tail.slice(end + 1)) ?? []
  if (likesLabel === undefined || followersLabel === undefined) return null
  if (FOLLOWERS.test(likesLabel) || !FOLLOWERS.test(followersLabel)) return null
  const lang = root.documentElement.lang
  return { followers: shownCount(followers, lang), following: null, posts: null, totalLikes: shownCount(likes, lang) }
}

/** Own posts in the order of the page's list, where it names one: the module beside it holds them by id. */
function itemsOf(sigi: Element | null, isOurs: (name: string) => boolean): EmbeddedItem[] {
  const byId = parsed(ItemModuleSchema, member(sigi, 'ItemModule')) ?? {}
  const order = parsed(PostListSchema, member(sigi, 'user-post'))?.list ?? Object.keys(byId)
  return order
    .map((id) => (Object.hasOwn(byId, id) ? (byId[id] ?? null) : null))
    .filter((item) => item !== null)
    .filter((item) => isOurs(item.author))
}
