import type { Count } from '../profile.ts'
import type { HeaderField } from './snapshot.ts'
import { handleKey } from './youtube-address.ts'
import { countedBy, shortCountIn, subscribersIn } from './youtube-labels.ts'

/** One text of a header or tile, with the long form that is read out ("5.04 million subscribers"). */
export interface Part<Where> {
  readonly text: string
  readonly label: string | null
  readonly where: Where
}

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
 * Types the rows under the name by position, the same in every language: `@handle` (and perhaps pronouns) first; the last
 * row is [subscribers, videos]. One part alone is typed by its words or not at all: a channel may hide its subscribers.
 */
export function readHeaderLine<Where>(rows: readonly (readonly Part<Where>[])[], lang: string): HeaderLine<Where> {
  const handlePart = rows.flat().find((part) => handleIn(part.text) !== null)
  const last = (rows.at(-1) ?? []).filter((part) => part !== handlePart).slice(-2)
  const [subscribersPart, videosPart] = typed(last)
  const subscribers = subscribersPart ? readPart(subscribersPart, lang, subscribersIn) : null
  const videos = videosPart ? readPart(videosPart, lang, shortCountIn) : null
  const digits = (part: Part<Where> | undefined) => part !== undefined && /\p{Nd}/u.test(part.text)
  return {
    handle: handlePart ? handleIn(handlePart.text) : null,
    subscribers,
    videos,
    subscribersAt: subscribers && subscribersPart ? subscribersPart.where : null,
    videosAt: videos && videosPart ? videosPart.where : null,
    unread: [
      ...(digits(subscribersPart) && !subscribers ? (['followers'] as const) : []),
      ...(digits(videosPart) && !videos ? (['posts'] as const) : []),
    ],
  }
}

/** The handle in "@name", whatever direction marks stand around it. */
export function handleIn(text: string): string | null {
  const name = /^@(\S+)$/.exec(text.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '').trim())?.[1]
  return name !== undefined && handleKey(name) !== undefined ? name : null
}

/** Words that contradict the position win: the fields were swapped once, when handles came (NewPipeExtractor#976). */
function typed<Where>(parts: readonly Part<Where>[]): [Part<Where> | undefined, Part<Where> | undefined] {
  const said = parts.map((part) => countedBy(`${part.text} ${part.label ?? ''}`))
  const byPosition = parts.length === 2 && said[0] !== 'videos' && said[1] !== 'subscribers'
  if (byPosition) return [parts[0], parts[1]]
  return [parts[said.indexOf('subscribers')], parts[said.indexOf('videos')]]
}

function readPart<Where>(part: Part<Where>, lang: string, read: (text: string, lang: string) => Count | null) {
  return read(part.text, lang) ?? (part.label === null ? null : read(part.label, lang))
}
