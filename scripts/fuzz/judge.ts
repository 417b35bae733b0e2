import * as v from 'valibot'
import { type Count, ProfileSnapshotSchema } from '../../src/profile.ts'
import type { Reading } from '../../src/sites/site.ts'
import { HEADER_FIELDS, type PageToBreak, POST_FIELDS, SEEN_AT } from './pages.ts'

/** What is wrong with the reading of a broken page. */
export interface Fault {
  readonly kind: 'exception' | 'wrong count' | 'foreign post' | 'not a snapshot'
  readonly what: string
}

/** How much of what is true was still read. */
export interface Judged {
  readonly faults: readonly Fault[]
  readonly read: number
  readonly readable: number
}

/**
 * Reads a page as it stands and holds the reading to what is true of it. A blank is never wrong; a number is, where its interval
 * misses the truth or the page has none; and so is a post that is not the account's own.
 */
export function judged({ site, url, document, html, truth }: PageToBreak): Judged {
  const readable = HEADER_FIELDS.filter((field) => truth.header[field] !== null).length
  const ref = site.profileAt(new URL(url))
  if (ref === undefined) return { faults: [], read: 0, readable: 0 }
  let reading: Reading
  try {
    reading = site.read(document, ref, SEEN_AT)
  } catch (error) {
    return { faults: [{ kind: 'exception', what: String(error) }], read: 0, readable }
  }
  if (reading.state !== 'ready') return { faults: [], read: 0, readable }
  const { snapshot } = reading
  const faults: Fault[] = []
  if (!v.is(ProfileSnapshotSchema, snapshot)) faults.push({ kind: 'not a snapshot', what: JSON.stringify(snapshot) })
  for (const field of HEADER_FIELDS) {
    if (truth.open.includes(field)) continue
    const fault = truth.isChanged
      ? strange(field, snapshot[field], html)
      : wrong(field, snapshot[field], truth.header[field], truth.head[field])
    if (fault !== null) faults.push(fault)
  }
  for (const post of snapshot.recent) {
    const own = truth.posts.get(post.id)
    if (own === undefined) {
      const mark = truth.marks.get(post.id)
      if (mark !== undefined && document.querySelector(mark) === null) continue
      faults.push({ kind: 'foreign post', what: post.id })
      continue
    }
    for (const field of POST_FIELDS) {
      if (truth.open.includes(`${post.id} ${field}`)) continue
      const fault = wrong(`${post.id} ${field}`, post[field], own[field])
      if (fault !== null) faults.push(fault)
    }
  }
  return { faults, read: HEADER_FIELDS.filter((field) => snapshot[field] !== null).length, readable }
}

function wrong(what: string, read: Count | null, ...truths: readonly (Count | null)[]): Fault | null {
  if (read === null) return null
  if (truths.some((truth) => truth != null && read.low <= truth.high && truth.low <= read.high)) return null
  const [truth = null] = truths
  const should = truth === null ? 'the page shows none' : `${truth.low}–${truth.high}`
  return { kind: 'wrong count', what: `${what}: read ${read.low}–${read.high}, ${should}` }
}

/** A number that a mutant has brought: the whole page does not have its digits, however grouped or shortened. */
function strange(what: string, read: Count | null, html: string): Fault | null {
  if (read === null) return null
  const digits = String(read.value).replace(/(?<=.)0+$/, '')
  if (asciiDigits(html).includes(digits)) return null
  return { kind: 'wrong count', what: `${what}: read ${read.low}–${read.high}, nowhere on the whole page` }
}

const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10]

/** All digits as ours, without what groups them. */
function asciiDigits(text: string): string {
  return text
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0
      const zero = ZEROS.find((first) => first <= code && code < first + 10)
      return zero === undefined ? digit : String(code - zero)
    })
    .replace(/(?<=\d)[\s.,'’٬٫]+(?=\d)/g, '')
}
