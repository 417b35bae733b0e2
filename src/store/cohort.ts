import type { IDBPDatabase } from 'idb'
import * as v from 'valibot'
import type { CohortRank } from '../messages/cohort.ts'
import { VerdictSchema } from '../model/verdict.ts'
import type { ProfileRef } from '../profile.ts'
import type { Database } from './database.ts'
import { newestOf } from './newest.ts'
import { ownerOf } from './remembered.ts'
import type { Shelves } from './shelves.ts'

/** Fewer others than these are no company to be ranked in. */
const FEWEST_OTHERS = 10
/** Verdicts that are read at once: between two slices the worker hears whoever waits. */
const SLICE = 250

/** Where a profile's rate stands among the profiles of its site and size that this browser has read. */
export type Rank = (ref: ProfileRef) => Promise<CohortRank | null>

export function cohortIn(database: Database): Rank {
  return async (ref) => {
    const { platform, handle } = ownerOf(ref)
    const standings = new Map<string, Standing>()
    let after: Key | null = [platform, '', '']
    while (after !== null) {
      const from: Key = after
      after = await database.use((db) => readSlice(db, platform, from, standings))
    }
    return rankOf(handle, standings)
  }
}

type Key = [platform: string, handle: string, modelVersion: string]

/** The part of a verdict that a rank is made of: checking all of it would take most of the time. */
const StandingSchema = v.object({
  handle: v.string(),
  modelVersion: v.string(),
  observedAt: v.string(),
  verdict: v.object({
    engagement: VerdictSchema.entries.engagement,
    engagedPeople: VerdictSchema.entries.engagedPeople,
    percentile: v.nullable(v.object({ tier: v.string() })),
  }),
})
type Standing = v.InferOutput<typeof StandingSchema>

/** Reads on from a key; where the next slice begins, `null` at the end. */
async function readSlice(
  db: IDBPDatabase<Shelves>,
  platform: string,
  after: Key,
  standings: Map<string, Standing>,
): Promise<Key | null> {
  const range = IDBKeyRange.bound(after, [platform, []], true)
  const records = await db.getAll('verdicts', range, SLICE)
  for (const record of records) {
    const checked = v.safeParse(StandingSchema, record)
    if (!checked.success) continue
    const now = checked.output
    const before = standings.get(now.handle)
    standings.set(now.handle, newestOf(before === undefined ? [now] : [before, now]) ?? now)
  }
  const last = records.length < SLICE ? undefined : records.at(-1)
  return last === undefined ? null : [platform, last.handle, last.modelVersion]
}

function rankOf(handle: string, standings: ReadonlyMap<string, Standing>): CohortRank | null {
  const own = standings.get(handle)?.verdict
  const rate = own?.engagement
  if (own === undefined || rate == null || own.percentile === null) return null
  const measure = measureOf(own)
  const tier = own.percentile.tier
  let below = 0
  let of = 0
  for (const [other, { verdict }] of standings) {
    if (other === handle || verdict.engagement === null) continue
    if (verdict.percentile?.tier !== tier || measureOf(verdict) !== measure) continue
    of++
    if (verdict.engagement.median < rate.median) below++
  }
  return of < FEWEST_OTHERS ? null : { below, of }
}

/** Reactions per follower, reactions per view and views per follower are three measures: each is ranked among its own. */
function measureOf({ engagement, engagedPeople }: Standing['verdict']): string {
  return `${engagement?.per} ${engagedPeople === null ? 'seen' : 'answered'}`
}
