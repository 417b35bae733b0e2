import * as v from 'valibot'
import { VerdictSchema } from '../model/verdict.ts'
import { ObservationSchema, ProfileSnapshotSchema } from '../profile.ts'
import { type FileProblem, readJsonFile } from './json-file.ts'

/**
 * A report that can be checked: what was read, what the model said of it, and a fingerprint of what was read. Whoever opens it
 * has the verdict computed again on their own machine. The fingerprint shows that a file was changed, not by whom: it is no
 * signature.
 */

/** A thousand posts and a thousand visits, written out, are about 600,000 characters. */
const LARGEST_FILE = 2_000_000
const MOST_VISITS = 2_000

const InputsSchema = v.strictObject({
  snapshot: ProfileSnapshotSchema,
  history: v.pipe(v.array(ObservationSchema), v.maxLength(MOST_VISITS)),
})

const word = v.pipe(v.string(), v.maxLength(60))
const words = v.pipe(v.array(word), v.maxLength(100))
const evidence = VerdictSchema.entries.evidence.item.entries

/** A verdict of any version of the model: an older or a later one may know other signals and explanations. */
const SealedVerdictSchema = v.strictObject({
  ...VerdictSchema.entries,
  modelVersion: word,
  coverage: v.strictObject({ read: words, missing: words, contested: v.optional(words) }),
  evidence: v.pipe(
    v.array(v.strictObject({ ...evidence, signal: word, benign: words, where: v.nullable(word) })),
    v.maxLength(100),
  ),
})

const SealedReportSchema = v.strictObject({
  format: v.literal('earned-report'),
  version: v.literal(1),
  made: v.pipe(v.string(), v.maxLength(40), v.isoTimestamp()),
  modelVersion: word,
  inputs: InputsSchema,
  verdict: SealedVerdictSchema,
  /** Of the inputs: see `fingerprintOf`. */
  hash: v.pipe(
    v.string(),
    v.check((text) => /^[\da-f]{64}$/.test(text)),
  ),
})

export const SEALED_MESSAGES = {
  /** page → worker: what the model of today says of these inputs. Nothing of it is kept. */
  'sealed/recompute': { from: 'page', body: InputsSchema, reply: VerdictSchema },
} as const

export type Inputs = v.InferOutput<typeof InputsSchema>
export type SealedVerdict = v.InferOutput<typeof SealedVerdictSchema>
export type SealedReport = v.InferOutput<typeof SealedReportSchema>

/** A sealed report out of a file, or what stands in its way. */
export function readSealed(text: string): SealedReport | FileProblem {
  const read = readJsonFile(text, {
    format: 'earned-report',
    version: 1,
    largest: LARGEST_FILE,
    schema: SealedReportSchema,
  })
  return 'why' in read ? read : read.value
}

/** SHA-256 of the inputs' canonical JSON, in hexadecimal digits: the same inputs have the same one on every machine. */
export async function fingerprintOf(inputs: Inputs): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical(inputs)))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** JSON with the keys of every object in order and nothing in between, as RFC 8785 has it. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`
}
