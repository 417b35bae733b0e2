import type { Scored } from '../../src/messages/contract.ts'
import { DEFAULT_SETTINGS } from '../../src/messages/contract.ts'
import type { DeskBody, DeskKind, DeskReply } from '../../src/messages/desk-kinds.ts'
import type { WholeProfile } from '../../src/messages/profiles.ts'
import { fail, ok } from '../../src/messages/reply.ts'
import type { Row } from '../../src/messages/watching.ts'
import type { Policy } from '../../src/model/policy.ts'
import { hashOf, type Route, routeOf, type Screen } from '../../src/pages/desk/route.ts'
import type { Connector } from '../../src/pages/desk/state.ts'
import { byViews, fewPosts, fits, hostileName, low, mixed, privately } from './accounts.ts'
import { KNOWN_ANSWERS, knownOf, refIn, tomas } from './known.ts'
import { refOf } from './scored.ts'
import { NOW, POPUP_STATES } from './states.ts'

/** A line of the watch list, as it would be kept of a scored profile. */
function rowOf({ snapshot, verdict }: Scored, tags: string[]): Row {
  const { platform, handle, url, observedAt, followers, account } = snapshot
  const { coverage: _, inflationRisk: __, accountRisk: ___, evidence: ____, platform: _____, ...summary } = verdict
  return {
    watched: { ref: { platform, handle, url }, addedAt: observedAt, tags, lists: [], note: '', looked: null },
    displayName: account.displayName,
    seen: { at: observedAt, followers, verdict: summary },
  }
}

const TAGS = [['food', 'shortlist'], ['design'], [], ['craft']]

/** The invented accounts of the popup, watched. */
export const ROWS: readonly Row[] = Object.values(POPUP_STATES)
  .flatMap((state) => (state.state === 'ready' ? [state.scored] : []))
  .filter(({ snapshot }, index, all) => all.findIndex((other) => other.snapshot.url === snapshot.url) === index)
  .map((scored, index) => rowOf(scored, TAGS[index % TAGS.length] ?? []))

/** Answers of the worker by kind; what is not named fails. */
export type Answers = { readonly [K in DeskKind]?: (body: DeskBody<K>) => DeskReply<K> | Promise<DeskReply<K>> }

const list = (rows: readonly Row[]): Answers => ({
  'watch/list': () => ok({ rows: [...rows], next: null, total: rows.length }),
})

const known: Answers = { ...list(ROWS), ...KNOWN_ANSWERS }
const spring: Policy = {
  format: 'earned-policy',
  version: 1,
  name: 'Spring campaign',
  minEngagedPeople: 200,
  bands: ['fits', 'high'],
  minConfidence: 'medium',
  minScore: 60,
  weights: { commentsPerLike: 2 },
}
const withPolicy: Answers = { ...known, 'policy/get': () => ok(spring) }
const about = (screen: Screen, ...of: readonly WholeProfile[]) => hashOf({ screen, of: of.map(refIn) })

/** Every state of the desk, by name. */
export const DESK_STATES: Readonly<Record<string, { readonly hash: string; readonly answers: Answers }>> = {
  'watch-list': { hash: '#watch', answers: list(ROWS) },
  'watch-empty': { hash: '#watch', answers: list([]) },
  'watch-loading': { hash: '#watch', answers: { 'watch/list': () => new Promise(() => undefined) } },
  'compare-three': { hash: about('compare', knownOf(fits), knownOf(low), knownOf(mixed)), answers: withPolicy },
  'compare-five': {
    hash: about('compare', knownOf(fits), knownOf(byViews), knownOf(fewPosts), knownOf(hostileName), tomas),
    answers: withPolicy,
  },
  'compare-two-blank': {
    hash: hashOf({ screen: 'compare', of: [refIn(knownOf(privately)), refOf('x', 'never_read')] }),
    answers: known,
  },
  'compare-choose': { hash: about('compare', knownOf(low)), answers: known },
  'report-low': { hash: about('report', knownOf(low)), answers: withPolicy },
  'report-blank': { hash: about('report', knownOf(fewPosts)), answers: known },
  'report-three': { hash: about('report', knownOf(fits), knownOf(low), knownOf(mixed)), answers: known },
  'report-tomas': { hash: about('report', tomas), answers: known },
  'report-choose': { hash: '#report', answers: known },
  policy: { hash: '#policy', answers: withPolicy },
  'policy-none': { hash: '#policy', answers: known },
  'policy-failed': { hash: '#policy', answers: { 'policy/get': () => fail('store-unreadable') } },
  'what-if': { hash: about('what-if', tomas), answers: known },
  'what-if-choose': { hash: '#what-if', answers: known },
  'what-if-blank': { hash: about('what-if', knownOf(fewPosts)), answers: known },
  'watch-failed': { hash: '#watch', answers: { 'watch/list': () => fail('store-blocked') } },
}

/** A connector without a browser behind it. */
export function mockDesk(hash: string, answers: Answers, more: Partial<Connector> = {}): Connector {
  let route: Route = routeOf(hash)
  let heard: (route: Route) => void = () => undefined
  return {
    async ask(kind, body) {
      const answer = answers[kind]
      return answer === undefined ? fail('failed') : answer(body)
    },
    settings: async () => DEFAULT_SETTINGS,
    route: () => route,
    go(next) {
      route = next
      heard(next)
    },
    routes(listener) {
      heard = listener
    },
    changes: () => undefined,
    visit: () => undefined,
    options: async () => undefined,
    save: () => undefined,
    copy: async () => true,
    print: () => undefined,
    now: () => NOW,
    ...more,
  }
}
