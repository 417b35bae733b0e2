import type { DeskHandler } from '../messages/desk-kinds.ts'
import { fail, ok } from '../messages/reply.ts'
import type { Rank } from '../store/cohort.ts'
import { StoreError } from '../store/store-error.ts'

/** Where a profile stands among those that this browser has seen. */
export function answerCohort(rank: Rank) {
  const asked: DeskHandler<'cohort/rank'> = ({ ref }) =>
    rank(ref).then(ok, (error) => {
      if (error instanceof StoreError) return fail(error.code)
      throw error
    })
  return { 'cohort/rank': asked }
}
