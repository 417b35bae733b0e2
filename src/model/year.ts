import type { Platform, ProfileSnapshot } from '../profile.ts'
import { FEWEST_POSTS, isOwn } from './format.ts'
import { sorted } from './sample.ts'

/** When a reading is of, in years with their fraction (2018.5 is July 2018): what tables of benchmarks are chosen by. */
export interface Years {
  /** Of the reactions to posts: when the posts were published, where enough say so, else when they were seen. */
  readonly posts: number | null
  /** Of the header: when the page was seen. `null`: nobody knows. */
  readonly header: number | null
}

/** The year a site opened. A date before it is none (a row without a date has 1970). */
const OPENED: Partial<Record<Platform, number>> = { instagram: 2010, tiktok: 2016, x: 2006, youtube: 2005 }

export function yearsOf({ platform, observedAt, recent }: ProfileSnapshot): Years {
  const opened = OPENED[platform] ?? 2000
  const header = yearOf(observedAt, opened)
  const published: number[] = []
  for (const post of recent) {
    const { publishedAt } = post
    if (publishedAt === null || !isOwn(post)) continue
    const year = yearOf(publishedAt, opened)
    // Nothing is published after it was seen; a day's doubt about time zones is a month's here.
    if (year !== null && (header === null || year <= header + MONTH)) published.push(year)
  }
  const middle = published.length < FEWEST_POSTS ? undefined : sorted(published)[published.length >> 1]
  return { posts: middle ?? header, header }
}

const MONTH = 1 / 12

/** From the first digits alone ("2018-07"): this runs once a post, and a `Date` costs ten times as much. */
function yearOf(iso: string, opened: number): number | null {
  const year = 100 * twoDigits(iso, 0) + twoDigits(iso, 2)
  return year >= opened ? year + (twoDigits(iso, 5) - 1) * MONTH : null
}

const ZERO = 48

function twoDigits(text: string, at: number): number {
  return 10 * (text.charCodeAt(at) - ZERO) + text.charCodeAt(at + 1) - ZERO
}
