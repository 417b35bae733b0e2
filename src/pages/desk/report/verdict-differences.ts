import type { SealedVerdict } from '../../../messages/sealed-report.ts'
import { canonical } from '../../../messages/sealed-report.ts'

/** A figure that two verdicts have differently, by its place in the file: `engagement.median`, `evidence.gapInLikes.weight`. */
export interface VerdictDifference {
  readonly place: string
  /** As it is written in a file; `null` where one of them has no such figure. */
  readonly sealed: string | null
  readonly now: string | null
}

/** What differs between the verdict that was sealed and the one that the same inputs give now. */
export function differencesBetween(sealed: SealedVerdict, now: SealedVerdict): VerdictDifference[] {
  const before = new Map(figures('', bySignal(sealed)))
  const after = new Map(figures('', bySignal(now)))
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((place) => place !== 'modelVersion' && before.get(place) !== after.get(place))
    .map((place) => ({ place, sealed: before.get(place) ?? null, now: after.get(place) ?? null }))
}

/** Reasons are found by their signal: their order is no difference of its own. */
function bySignal(verdict: SealedVerdict): object {
  return { ...verdict, evidence: Object.fromEntries(verdict.evidence.map((row) => [row.signal, row])) }
}

function figures(place: string, value: unknown): [string, string][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[place, canonical(value)]]
  return Object.entries(value).flatMap(([key, part]) =>
    part === undefined ? [] : figures(place === '' ? key : `${place}.${key}`, part),
  )
}
