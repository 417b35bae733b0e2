import { answerSealed } from '../../src/background/sealed.ts'
import { answerWhatIf } from '../../src/background/what-if.ts'
import type { Scored } from '../../src/messages/contract.ts'
import type { DeskBody, DeskKind, DeskReply } from '../../src/messages/desk-kinds.ts'
import type { WholeProfile } from '../../src/messages/profiles.ts'
import { ok } from '../../src/messages/reply.ts'
import type { Teller } from '../../src/messages/teller.ts'
import { score } from '../../src/model/index.ts'
import { whatBuyingWouldDo } from '../../src/model/what-if.ts'
import type { ProfileRef } from '../../src/profile.ts'
import { blank, byViews, fewPosts, fits, high, hostileName, low, mixed, privately } from './accounts.ts'
import { daysAgo, exactly, post, refOf, snapshotOf, visits } from './scored.ts'

/** What a worker would know of the invented accounts; it reckons with the model itself. */

type Answers = { readonly [K in DeskKind]?: (body: DeskBody<K>) => DeskReply<K> | Promise<DeskReply<K>> }

const reuter = refOf('instagram', 'reuter.pottery')
const reuterSeen = snapshotOf(reuter, 'Tomas Reuter', {
  followers: exactly(4_100),
  following: exactly(612),
  posts: exactly(260),
  recent: [88, 96, 101, 109, 114, 121, 126, 132, 140, 155, 171, 204, 98, 118].map((n, i) =>
    post(i, n, { publishedAt: daysAgo(3 * i + 2) }),
  ),
})
const reuterVisits = visits([90, 3_760], [61, 3_880], [20, 4_020], [0, 4_100])
/** One whose verdict is the model's own, so that a sealed report of him can be computed again. */
export const tomas: WholeProfile = {
  snapshot: reuterSeen,
  verdict: score(reuterSeen, reuterVisits),
  change: null,
  history: reuterVisits,
  conversation: null,
  audience: null,
  watched: null,
}

/** A scored profile of the popup, as the desk knows it. */
export function knownOf({ watched: _, notKept: __, ...scored }: Scored): WholeProfile {
  return { ...scored, watched: null }
}

const KNOWN: readonly WholeProfile[] = [
  tomas,
  ...[fits, low, mixed, high, byViews, fewPosts, privately, blank('no-followers'), hostileName].map(knownOf),
]

export function refIn({ snapshot: { platform, handle, url } }: WholeProfile): ProfileRef {
  return { platform, handle, url }
}

function wholeOf(ref: ProfileRef): WholeProfile | null {
  return KNOWN.find(({ snapshot }) => snapshot.url === ref.url) ?? null
}

const page: Teller = { from: 'own', inTab: true }
const supposing = answerWhatIf({
  lookUp: async (ref) => wholeOf(ref),
  whatBuyingWouldDo,
})
const sealing = answerSealed(score)

/** Answers about the invented accounts. */
export const KNOWN_ANSWERS: Answers = {
  'profile/whole': ({ ref }) => ok(wholeOf(ref)),
  'what-if/ask': (body) => supposing['what-if/ask'](body, page),
  'sealed/recompute': (body) => sealing['sealed/recompute'](body, page),
  'cohort/rank': ({ ref }) => ok(ref.url === fits.snapshot.url ? { below: 14, of: 23 } : null),
  'policy/get': () => ok(null),
}
