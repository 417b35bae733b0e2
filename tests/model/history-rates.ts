import { findingsIn } from '../../src/model/history/findings.ts'
import type { Observation } from '../../src/profile.ts'
import { organic, PATTERNS, seeded, visitsTo } from './simulated-history.ts'

/** What is counted against an account in the course of its year, whenever its history is looked at. */
type Alarm = 'jump' | 'lots' | 'stairs' | 'sawTooth'
export type Rates = Readonly<Record<Alarm | 'any' | 'purge', number>>

/** Of so many simulated years, the share in which each finding came up at one visit or another. */
export function rates(years: number, seed: number, pattern?: string): Rates {
  const random = seeded(seed)
  const counts = { jump: 0, lots: 0, stairs: 0, sawTooth: 0, any: 0, purge: 0 }
  const change = pattern === undefined ? undefined : PATTERNS[pattern]
  for (let n = 0; n < years; n++) {
    const year = organic(random)
    const seen = alarmsOf(visitsTo(random, change === undefined ? year : change(random, year)))
    for (const alarm of seen) counts[alarm]++
    if (seen.size > (seen.has('purge') ? 1 : 0)) counts.any++
  }
  for (const key of ['jump', 'lots', 'stairs', 'sawTooth', 'any', 'purge'] as const) counts[key] /= years
  return counts
}

function alarmsOf(visits: readonly Observation[]): Set<Alarm | 'purge'> {
  const seen = new Set<Alarm | 'purge'>()
  for (let n = 4; n <= visits.length; n++) {
    const { followers, sawTooth } = findingsIn(visits.slice(0, n))
    if (sawTooth !== null) seen.add('sawTooth')
    for (const alarm of ['jump', 'lots', 'stairs', 'purge'] as const) if (followers?.[alarm] != null) seen.add(alarm)
  }
  return seen
}

/** The Wilson interval of a share, at 95 %. */
export function wilson(share: number, of: number): [low: number, high: number] {
  const z = 1.96
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  return [Math.max(0, middle - half), middle + half]
}
