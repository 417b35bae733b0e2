import type { Observation, ProfileSnapshot } from '../profile.ts'
import type { Change } from './change.ts'
import { score } from './index.ts'
import type { Band } from './verdict.ts'
import { changed, isPossible, typicalOf } from './what-if.ts'

/** So many posts are what full confidence wants: more are not asked for. */
const ENOUGH_POSTS = 12
/** Steps of a fifth, up to about a thousand times more or less. */
const STEP = 1.2
const STEPS = 38
/** The followers' change is told only where it is this much smaller (in logs): posts are what an account can change. */
const MUCH_SMALLER = 0.75

/**
 * What would move the band: a few further posts like the typical one, where the band hangs on how few were read; else the
 * smallest change of a reading. `null` where nothing within a thousand times does. Below 200 scores.
 *
 * Outwards in steps of a fifth, both ways at once, then halving down to the two-digit number at which the band turns.
 */
export function whatWouldChange(snapshot: ProfileSnapshot, history: readonly Observation[] = []): Change | null {
  const verdict = score(snapshot, history)
  const kind = kindOf(snapshot)
  if (kind === null || snapshot.followers === null) return null
  const bandWith = (change: Omit<Change, 'band'>): Band | null => {
    const after = changed(snapshot, change)
    return isPossible(after) ? score(after, history).band : null
  }

  const typical = typicalOf(snapshot, kind)
  if (typical === null) return null
  for (let posts = 1; snapshot.recent.length + posts <= ENOUGH_POSTS; posts++) {
    const about = twoDigits(typical)
    const band = bandWith({ kind, posts, from: about, to: about })
    if (band !== null && band !== 'unknown' && band !== verdict.band)
      return { kind, posts, from: about, to: about, band }
  }
  if (verdict.band === 'unknown') return null

  const nearest = (reading: Change['kind'], from: number): Change[] => {
    if (!(from > 0)) return []
    const ways = [searchFrom(reading, from, 1), searchFrom(reading, from, -1)]
    for (let step = 1; step <= STEPS; step++) {
      const found = ways.flatMap((search) => search(step, verdict.band, bandWith) ?? [])
      if (found.length > 0) return found
    }
    return []
  }
  const found = [...nearest(kind, typical), ...nearest('followers', snapshot.followers.value)]
  return found.toSorted((a, b) => sizeOf(a) - sizeOf(b))[0] ?? null
}

type BandWith = (change: Omit<Change, 'band'>) => Band | null

/** A walk away from a reading; every call goes one step further, and ends at what cannot be or cannot be judged. */
function searchFrom(kind: Change['kind'], from: number, way: 1 | -1) {
  const start = way === 1 ? Math.floor(placeOf(from)) : Math.ceil(placeOf(from))
  let last = start
  let ended = false
  return (step: number, now: Band, bandWith: BandWith): Change | null => {
    const place = Math.round(placeOf(from * STEP ** (way * step)))
    if (ended || place === last || place < 1) return null
    const at = (where: number) => bandWith({ kind, posts: 0, from, to: numberAt(where) })
    const band = at(place)
    if (band === null || band === 'unknown') ended = true
    if (ended || band === now) {
      last = place
      return null
    }
    // The band holds at `same` and has turned at `other`.
    let [same, other] = [last, place]
    let turned = band
    while (Math.abs(other - same) > 1) {
      const middle = (same + other) >> 1
      const found = at(middle)
      if (found === now) same = middle
      else {
        other = middle
        turned = found
      }
    }
    return turned === null || turned === 'unknown' ? null : { kind, posts: 0, from, to: numberAt(other), band: turned }
  }
}

function sizeOf({ kind, from, to }: Change): number {
  return Math.abs(Math.log(to / from)) / (kind === 'followers' ? MUCH_SMALLER : 1)
}

/** Views where the site shows no reactions. */
function kindOf(snapshot: ProfileSnapshot): 'reactions' | 'views' | null {
  const { engagement, engagedPeople } = score(snapshot)
  if (engagement !== null) return engagedPeople === null ? 'views' : 'reactions'
  return typicalOf(snapshot, 'reactions') !== null
    ? 'reactions'
    : typicalOf(snapshot, 'views') !== null
      ? 'views'
      : null
}

/** The numbers of two digits in order: 1, 2 … 99, 100, 110 … 990, 1000, 1100 … */
function numberAt(place: number): number {
  if (place < 100) return place
  return (10 + ((place - 100) % 90)) * 10 ** (Math.floor((place - 100) / 90) + 1)
}

/** Where a number stands among them; between two for one between them. */
function placeOf(number: number): number {
  if (number < 100) return number
  const decade = Math.floor(Math.log10(number) + 1e-9)
  return 100 + 90 * (decade - 2) + (number / 10 ** (decade - 1) - 10)
}

/** A number to two digits. */
function twoDigits(number: number): number {
  return numberAt(Math.round(placeOf(number)))
}
