import type { Count, Platform, ProfileRef } from '../profile.ts'
import { languageOf } from './page-language.ts'
import { settle } from './settle.ts'
import type { Places, Reading } from './site.ts'
import { countAcross, isCutShort, textsOf } from './site-pack-text.ts'
import { blankSnapshot, type HeaderField, NOWHERE } from './snapshot.ts'

/** One way to something on the page: the elements, and which attribute of theirs says it; without one their text does. */
interface PackWay {
  /** A CSS selector; `{handle}` inside quotes stands for the handle in the address. */
  readonly select: string
  readonly attribute?: string | undefined
}

/**
 * Selectors that repair one site until its next release: what a site pack is to a reader. Where it comes from and how it is
 * checked is nothing this folder knows (`src/messages/site-pack.ts`).
 */
export interface Pack {
  readonly platform: Platform
  /** Where the page says whose it is. */
  readonly identity: readonly PackWay[]
  readonly counts: { readonly [Field in HeaderField]?: readonly PackWay[] | undefined }
  /** The site writes its short numbers the English way ("783.4K") in every language. */
  readonly numbers?: 'english' | undefined
}

/** A selector that finds more than this points at nothing in particular, and looking on would cost the page its time. */
const MOST_MATCHES = 50
const FIELDS = ['followers', 'following', 'posts', 'totalLikes'] as const

interface Found {
  readonly count: Count | null
  readonly place: Element | null
}

/**
 * What the built-in reader read, with its gaps filled from a pack. A pack speaks only where the reader found the page built
 * anew (and then of the counts that it missed), or where a count is blank that the page does not contradict itself about;
 * only on a page that names its profile where the pack says; and never of a count that two of its matches differ on.
 * @param reading What the built-in reader said of the same page.
 */
export function readWithPack(pack: Pack, root: Document, ref: ProfileRef, at: string, reading: Reading): Reading {
  try {
    return filled(pack, root, ref, at, reading)
  } catch {
    // A page can put its own elements in place of the document's methods (<img name="querySelectorAll">).
    return reading
  }
}

function filled(pack: Pack, root: Document, ref: ProfileRef, at: string, reading: Reading): Reading {
  const gaps = pack.platform === ref.platform ? gapsOf(reading) : []
  const wanted = gaps.filter((field) => pack.counts[field] !== undefined)
  if (wanted.length === 0 || !isProved(pack, root, ref)) return reading

  const before = reading.state === 'ready' ? reading : { snapshot: blankSnapshot(ref, at), places: NOWHERE }
  const lang = languageOf(root)
  const read = (match: Element, way: PackWay): Count | null => {
    const texts = said(match, way)
    const count = texts && countAcross(texts, lang, pack.numbers)
    const around = way.attribute === undefined && match.parentElement !== null ? textsOf(match.parentElement) : null
    return count !== null && around !== null && isCutShort(count, around, lang, pack.numbers) ? null : count
  }
  const found = wanted
    .map((field) => [field, countBy(pack.counts[field] ?? [], root, ref, read)] as const)
    .filter(([, { count }]) => count !== null)
  const counts = Object.fromEntries(found.map(([field, { count }]) => [field, count]))
  const places: Partial<Places> = Object.fromEntries(found.map(([field, { place }]) => [field, place]))
  const snapshot = { ...before.snapshot, ...counts }
  // A profile without its followers is no profile that anything could be said of: it stays what it was.
  if (found.length === 0 || (reading.state !== 'ready' && snapshot.followers === null)) return reading
  return { state: 'ready', snapshot, places: { ...before.places, ...places } }
}

/** The counts that the reader could not read. */
function gapsOf(reading: Reading): HeaderField[] {
  if (reading.state === 'layout-changed') return FIELDS.filter((field) => reading.missing.includes(field))
  if (reading.state !== 'ready') return []
  const { snapshot } = reading
  return FIELDS.filter((field) => snapshot[field] === null && snapshot.contested?.includes(field) !== true)
}

/**
 * Whether the page is of this profile: at least one way finds somebody, and nobody else is found by any. An old screen that is
 * still mounted, or a card with another name in it, is somebody else.
 */
function isProved(pack: Pack, root: Document, ref: ProfileRef): boolean {
  const named = pack.identity.map((way) => {
    const matches = matchesOf(way, root, ref)
    return matches?.map((match) => isOurs(said(match, way)?.join('') ?? '', ref)) ?? [false]
  })
  return named.flat().length > 0 && named.flat().every(Boolean)
}

/** "ada", "@Ada", "/@ada/" and the profile's own address say `ada`. */
function isOurs(text: string, ref: ProfileRef): boolean {
  const name = text
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase()
  const handle = ref.handle.toLowerCase()
  if (name === handle || name === `@${handle}`) return true
  if (!/^(?:\/|https:\/\/)/.test(name) || !URL.canParse(name, ref.url)) return false
  const [there, ours] = [new URL(name, ref.url), new URL(ref.url.toLowerCase())]
  return there.host === ours.host && bare(there.pathname) === bare(ours.pathname)
}

function bare(path: string): string {
  return path.replace(/\/$/, '')
}

/** Ways are tried together and settled like those of a reader: two that contradict each other make the count a blank. */
function countBy(
  ways: readonly PackWay[],
  root: Document,
  ref: ProfileRef,
  read: (match: Element, way: PackWay) => Count | null,
): Found {
  const all: Found[] = []
  for (const way of ways) {
    const matches = matchesOf(way, root, ref)
    if (matches?.length === 0) continue
    const counts = (matches ?? []).map((match) => read(match, way))
    const [first = null] = counts
    // One of several that differ is somebody else's, and nothing says which.
    if (first === null || counts.some((count) => count?.low !== first.low || count.high !== first.high)) return NOTHING
    all.push({ count: first, place: matches?.[0] ?? null })
  }
  const count = settle({ now: all.map((found) => found.count) })
  return count === null ? NOTHING : { count, place: all[0]?.place ?? null }
}

const NOTHING: Found = { count: null, place: null }

/** What a way finds, in page order; `null` where that is too much to be something. A selector that does not parse finds nothing. */
function matchesOf({ select }: PackWay, root: Document, { handle }: ProfileRef): readonly Element[] | null {
  if (select.includes('{handle}') && /["'\\\p{Cc}]/u.test(handle)) return []
  try {
    const found = root.querySelectorAll(select.replaceAll('{handle}', () => handle))
    return found.length > MOST_MATCHES ? null : [...found]
  } catch {
    return []
  }
}

function said(match: Element, { attribute }: PackWay): readonly string[] | null {
  if (attribute === undefined) return textsOf(match)
  const value = match.getAttribute(attribute)
  return value === null ? null : [value.slice(0, 300)]
}
