import type { Count } from '../profile.ts'
import { settle } from './settle.ts'
import type { HeaderField } from './snapshot.ts'
import { handleKey } from './youtube-address.ts'
import { countedBy, shortCountIn, subscribersIn } from './youtube-labels.ts'

/** One text of a header or tile, with the long form that is read out ("5.04 million subscribers"). */
export interface Part<Where> {
  readonly text: string
  readonly label: string | null
  readonly where: Where
  /** What an id of the page or a key of its data says that it counts. */
  readonly named?: Counted
}

type Counted = 'subscribers' | 'videos'

/** What the line under a channel's name says, and which part said it. */
export interface HeaderLine<Where> {
  /** Without @, as written. */
  readonly handle: string | null
  readonly subscribers: Count | null
  readonly videos: Count | null
  readonly subscribersAt: Where | null
  readonly videosAt: Where | null
  /** Every part that counts them, as read: a row may stand there twice and say two things. */
  readonly said: { readonly subscribers: readonly Count[]; readonly videos: readonly Count[] }
  /** Where a part stands in the place of a count, with digits, and could not be read. */
  readonly unread: readonly HeaderField[]
}

/**
 * Types the rows under the name: `@handle` (and perhaps pronouns) first; the last row is [subscribers, videos], in every
 * language. The place alone proves nothing, for a row may be shuffled: a word, a name or the long form must agree with it. One
 * part alone is typed by its words or not at all: a channel may hide its subscribers.
 */
export function readHeaderLine<Where>(rows: readonly (readonly Part<Where>[])[], lang: string): HeaderLine<Where> {
  const handlePart = rows.flat().find((part) => handleIn(part.text) !== null)
  const typedParts = rows.map((row) => typed(row.filter((part) => handleIn(part.text) === null)))
  const subscribers = readAll(
    typedParts.flatMap((each) => each.subscribers),
    lang,
    subscribersIn,
  )
  const videos = readAll(
    typedParts.flatMap((each) => each.videos),
    lang,
    shortCountIn,
  )
  const last = (rows.at(-1) ?? []).filter((part) => part !== handlePart)
  const hasDigits = last.some((part) => /\p{Nd}/u.test(part.text))
  const isUntyped = last.length >= 2 && hasDigits && subscribers.parts.length + videos.parts.length === 0
  return {
    handle: handlePart ? handleIn(handlePart.text) : null,
    subscribers: subscribers.count,
    videos: videos.count,
    subscribersAt: subscribers.at,
    videosAt: videos.at,
    said: { subscribers: subscribers.said, videos: videos.said },
    unread: [
      ...(isUntyped || subscribers.isUnread ? (['followers'] as const) : []),
      ...(isUntyped || videos.isUnread ? (['posts'] as const) : []),
    ],
  }
}

function readAll<Where>(
  parts: readonly Part<Where>[],
  lang: string,
  read: (text: string, lang: string) => Count | null,
) {
  const counts = parts.map((part) => readPart(part, lang, read))
  const said = counts.filter((count) => count !== null)
  const count = settle({ now: said })
  const at = count === null ? null : (parts[counts.findIndex((one) => one !== null)]?.where ?? null)
  const isUnread = said.length === 0 && parts.some((part) => /\p{Nd}/u.test(part.text))
  return { parts, count, at, said, isUnread }
}

/**
 * The rows of the header until 2024, whose fields have names of their own. For a time the handle stood in the field of the
 * subscribers, and they in that of the videos (NewPipeExtractor#976).
 */
export function namedRows<Where>(
  handle: Part<Where>,
  subscribers: Part<Where>,
  videos: Part<Where>,
  blank: Part<Where>,
): Part<Where>[][] {
  const isShifted = handleIn(subscribers.text) !== null
  return isShifted
    ? [[subscribers], [{ ...videos, named: 'subscribers' }, blank]]
    : [
        [handle],
        [
          { ...subscribers, named: 'subscribers' },
          { ...videos, named: 'videos' },
        ],
      ]
}

/** The handle in "@name", whatever direction marks stand around it. */
function handleIn(text: string): string | null {
  const name = /^@(\S+)$/.exec(text.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '').trim())?.[1]
  return name !== undefined && handleKey(name) !== undefined ? name : null
}

/**
 * Words come first: the fields were swapped once, when handles came (NewPipeExtractor#976). Where one of two parts is known, the
 * other is by its place. Where no word is, the subscribers are the part that has a long form, if the place agrees.
 */
function typed<Where>(parts: readonly Part<Where>[]): Record<Counted, Part<Where>[]> {
  const said = parts.map((part) => countedBy(`${part.text} ${part.label ?? ''}`) ?? part.named ?? null)
  const by = (counted: Counted) => parts.filter((_, index) => said[index] === counted)
  const [first, second] = parts
  if (parts.length === 2 && first !== undefined && second !== undefined && said.includes(null)) {
    const inPlace = said[0] !== 'videos' && said[1] !== 'subscribers'
    const isSaid = said[0] === 'subscribers' || said[1] === 'videos'
    const hasLongForm = first.label !== null && second.label === null
    if (inPlace && (isSaid || hasLongForm)) return { subscribers: [first], videos: [second] }
  }
  return { subscribers: by('subscribers'), videos: by('videos') }
}

/** Short and long form ("5.04M", "5.04 million") are one number; a long one that the page's language cannot read is a warning. */
function readPart<Where>(part: Part<Where>, lang: string, read: (text: string, lang: string) => Count | null) {
  const shown = read(part.text, lang)
  if (part.label === null || !/\p{Nd}/u.test(part.label)) return shown
  const spoken = read(part.label, lang)
  if (spoken === null) return shown?.exact === true ? shown : null
  return settle({ now: [shown, spoken] })
}
