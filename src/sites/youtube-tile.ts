import type { Count, Post } from '../profile.ts'
import { settle } from './settle.ts'
import { blankPost, displayName } from './snapshot.ts'
import { isAge } from './youtube-age.ts'
import type { Part } from './youtube-header.ts'
import { countsViews, isAudience, shortCountIn, wasStreamed } from './youtube-labels.ts'

/** What one tile of a grid or shelf says, in the page or in its data. */
export interface Tile {
  readonly id: string
  readonly kind: 'video' | 'short' | 'live'
  readonly views: Count | null
  /** Live now: its number counts the people watching. */
  readonly isRunning: boolean
  /** Announced: there is nothing to see yet. */
  readonly isUpcoming: boolean
  /** For members or for sale; such tiles often show no views. */
  readonly isRestricted: boolean
  /** Keys of the channels that its byline names, first-named first. */
  readonly owners: readonly string[]
  /** The byline's text, where one stands there. No byline means the channel's own shelf. */
  readonly byline: string | null
}

/** Whose page it is: every key that is proved to be this channel's, and its name. */
export interface Channel {
  readonly keys: ReadonlySet<string>
  readonly name: string | null
}

/** Whether the tile is of another channel: a shelf of recommendations, a playlist of other people's videos. */
export function isForeign(tile: Tile, channel: Channel): boolean {
  const [first] = tile.owners
  if (first !== undefined) return !channel.keys.has(first)
  return tile.byline !== null && displayName(tile.byline).displayName !== channel.name
}

/** The channel's own post; `null` for another channel's, an announcement, or a restricted one without a number. */
export function postOf(tile: Tile, channel: Channel): Post | null {
  if (isForeign(tile, channel) || tile.isUpcoming || (tile.isRestricted && tile.views === null)) return null
  const collab = tile.owners.some((owner) => !channel.keys.has(owner))
  return { ...blankPost(tile.id), kind: tile.kind, views: tile.isRunning ? null : tile.views, collab }
}

/**
 * Views, age and byline by position: the last row of two or more parts ends in [views, age]; a row before it, or a part
 * before them, is the byline. The place alone proves nothing, for a row may be shuffled or stand there twice: views must say so,
 * or stand before an age, and all that do must agree. A single part is never views: it may be an age, or the people watching.
 */
export function readRows<Where>(rows: readonly (readonly Part<Where>[])[], lang: string) {
  const at = rows.findLastIndex((row) => row.length >= 2)
  const row = rows[at] ?? []
  const age = row.at(-1)
  const before = at > 0 || (at < 0 && rows.length > 1) ? rows[0]?.[0] : row.length > 2 ? row[0] : undefined
  // Rows may be turned, or one of them lost: a row of one text that is no number and no age may be a byline wherever it is.
  const elsewhere = rows.find(
    ([only, more]) => only !== undefined && more === undefined && isWords(only.text, lang),
  )?.[0]
  return {
    byline: (before ?? elsewhere)?.text ?? null,
    views: settle({ now: rows.flatMap((each) => viewsIn(each, lang)) }),
    isAudience: rows.flat().some((part) => /\p{Nd}/u.test(part.text) && isAudience(part.text)),
    wasStreamed: age !== undefined && wasStreamed(age.text),
  }
}

function isWords(text: string, lang: string): boolean {
  return !/\p{Nd}/u.test(text) && !isAge(text, lang) && !countsViews(text)
}

function viewsIn<Where>(row: readonly Part<Where>[], lang: string): (Count | null)[] {
  if (row.length < 2) return []
  const said = row.filter((part) => countsViews(part.text))
  if (said.length > 0) return said.map((part) => shortCountIn(part.text, lang))
  const [views, age] = row.slice(-2)
  const numbers = row.filter((part) => /\p{Nd}/u.test(part.text)).length
  const isPlaced = numbers <= 2 && isAge(age?.text ?? '', lang) && !isAge(views?.text ?? '', lang)
  return views !== undefined && isPlaced && !isAudience(views.text) ? [shortCountIn(views.text, lang)] : []
}

/** A badge that is no running time says that the tile is no finished video: live, announced, a playlist's "50 songs". */
export function isRunningTime(badge: string): boolean {
  return /^\p{Nd}{1,3}(?:[:.]\p{Nd}{2}){1,2}$/u.test(badge.replace(/[\p{Cf}\s]/gu, ''))
}
