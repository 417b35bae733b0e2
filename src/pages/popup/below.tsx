import type { Scored } from '../../messages/contract.ts'
import type { Where } from '../../model/verdict.ts'
import { Reasons } from './reasons.tsx'
import { Visits } from './visits.tsx'

/** Everything below what is seen first: the visits, then the reasons. In a file of its own, fetched while the rest is read. */
export function Below({ scored, onShow }: { scored: Scored; onShow: ((where: Where) => void) | null }) {
  return (
    <>
      <Visits scored={scored} />
      <Reasons scored={scored} onShow={onShow} />
    </>
  )
}
