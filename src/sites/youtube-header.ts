import type { Count } from '../profile.ts'
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
  const last = (rows.at(-1) ?? []).filter((part) => part !== handlePart).slice(-2)
  const [subscribersPart, videosPart] = typed(last)
  const subscribers = subscribersPart ? readPart(subscribersPart, lang, subscribersIn) : null
  const videos = videosPart ? readPart(videosPart, lang, shortCountIn) : null
  const digits = (part: Part<Where> | undefined) => part !== undefined && /\p{Nd}/u.test(part.text)
  const isUntyped = last.length === 2 && !subscribersPart && !videosPart && last.some(digits)
  return {
    handle: handlePart ? handleIn(handlePart.text) : null,
    subscribers,
    videos,
    subscribersAt: subscribers && subscribersPart ? subscribersPart.where : null,
    videosAt: videos && videosPart ? videosPart.where : null,
    unread: [
      ...(isUntyped || (digits(subscribersPart) && !subscribers) ? (['followers'] as const) : []),
      ...(isUntyped || (digits(videosPart) && !videos) ? (['posts'] as const) : []),
    ],
  }
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
function typed<Where>(parts: readonly Part<Where>[]): [Part<Where> | undefined, Part<Where> | undefined] {
  const said = parts.map((part) => countedBy(`${part.text} ${part.label ?? ''}`) ?? part.named ?? null)
  const [first, second] = said
  const inPlace = parts.length === 2 && first !== 'videos' && second !== 'subscribers'
  const isSaid = first === 'subscribers' || second === 'videos'
  const hasLongForm = parts[0]?.label != null && parts[1]?.label == null
  if (inPlace && (isSaid || hasLongForm)) return [parts[0], parts[1]]
  return [parts[said.indexOf('subscribers')], parts[said.indexOf('videos')]]
}

function readPart<Where>(part: Part<Where>, lang: string, read: (text: string, lang: string) => Count | null) {
  return read(part.text, lang) ?? (part.label === null ? null : read(part.label, lang))
}
