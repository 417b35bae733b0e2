import type { Scored } from '../../src/messages/contract.ts'
import type { DeskBody, DeskKind, DeskReply } from '../../src/messages/desk-kinds.ts'
import type { WholeProfile } from '../../src/messages/profiles.ts'
import { fail, ok } from '../../src/messages/reply.ts'
import type { Row, Watched } from '../../src/messages/watching.ts'
import type { Policy } from '../../src/model/policy.ts'
import { hashOf, type Route, routeOf, type Screen } from '../../src/pages/desk/route.ts'
import type { Connector } from '../../src/pages/desk/state.ts'
import type { ProfileRef } from '../../src/profile.ts'
import type { MessageKey } from '../../src/ui/words.ts'
import { byViews, fewPosts, fits, hostileName, low, mixed, privately } from './accounts.ts'
import { KNOWN_ANSWERS, knownOf, refIn, tomas } from './known.ts'
import { exactly, refOf } from './scored.ts'
import { NOW } from './states.ts'
import { TRANSFER_STATES } from './transfer-states.ts'
import { CHANGED_ROWS, HOSTILE_ROWS, manyRows, ROWS, trendsOf } from './watched-rows.ts'

/** Answers of the worker by kind; what is not named fails. */
export type Answers = { readonly [K in DeskKind]?: (body: DeskBody<K>) => DeskReply<K> | Promise<DeskReply<K>> }

/** Answers as those of a worker that keeps these lines and forgets what it is told. */
const list = (rows: readonly Row[]): Answers => ({
  'watch/list': ({ after, most }) => {
    const from = after === null ? 0 : Number(after[0])
    const next = from + most
    return ok({
      rows: rows.slice(from, next),
      next: next < rows.length ? [String(next), ''] : null,
      total: rows.length,
    })
  },
  'watch/trends': (refs) => ok(trendsOf(refs)),
  'watch/change': ({ refs }) => ok(recordsOf(rows, refs)),
  'watch/remove': (refs) => ok(recordsOf(rows, refs)),
  'watch/put': () => ok(null),
  'watch/add': () => ok(null),
  'watch/looked': () => ok(null),
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
function recordsOf(rows: readonly Row[], refs: readonly ProfileRef[]): Watched[] {
  return rows.flatMap(({ watched }) => (refs.some(({ url }) => url === watched.ref.url) ? [watched] : []))
}

const view = (more: object) => ({
  'watch-list': JSON.stringify({
    order: { column: 'seen', descending: true },
    filter: { text: '', tag: null, list: null, site: null, band: null, changed: false, ...more },
  }),
})

const SAID = { tags: ['design', 'studio'], lists: ['Spring shortlist'], note: 'Asked for the media kit.' }

/** A scored account as the worker tells of it; a visit now and then has seen whom it follows. */
function profileState(scored: Scored, said: Partial<Watched> | null): DeskState {
  const { notKept: _, watched: __, ...whole } = scored
  const { platform, handle, url, observedAt } = scored.snapshot
  const ref = { platform, handle, url }
  const record = { ref, addedAt: observedAt, tags: [], lists: [], note: '', looked: null }
  const history = whole.history.map((visit, index) =>
    index % 2 === 0 ? { ...visit, following: exactly(400 + 37 * index) } : visit,
  )
  const watched = said === null ? null : { ...record, ...said }
  return {
    hash: hashOf({ screen: 'profile', of: [ref] }),
    answers: { ...list(ROWS), 'profile/whole': () => ok({ ...whole, history, watched }) },
  }
}

interface DeskState {
  readonly hash: string
  readonly answers: Answers
  /** What the tab remembers. */
  readonly memory?: Readonly<Record<string, string>>
  /** What is pressed before it is looked at: buttons and boxes, each by the message that is its label. */
  readonly press?: readonly (readonly [label: MessageKey, name?: string])[]
}

/** Every state of the desk, by name. */
export const DESK_STATES: Readonly<Record<string, DeskState>> = {
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
  ...TRANSFER_STATES,
  'watch-filtered': { hash: '#watch', answers: list(ROWS), memory: view({ tag: 'food' }) },
  'watch-none-match': { hash: '#watch', answers: list(ROWS), memory: view({ text: 'nobody is called so' }) },
  'watch-changed': { hash: '#watch', answers: list(CHANGED_ROWS), memory: view({ changed: true }) },
  'watch-selected': {
    hash: '#watch',
    answers: list(ROWS),
    press: [
      ['desk_select', 'Marta Oliveira'],
      ['desk_select', 'Northline Studio'],
    ],
  },
  'watch-done': { hash: '#watch', answers: list(ROWS), press: [['desk_select', 'Marta Oliveira'], ['desk_remove']] },
  'watch-edit': { hash: '#watch', answers: list(ROWS), press: [['desk_edit', 'Marta Oliveira']] },
  'watch-add': { hash: '#watch', answers: list(ROWS), press: [['desk_add_address']] },
  'watch-many': { hash: '#watch', answers: list(manyRows(5_000)) },
  profile: profileState(low, SAID),
  'profile-fits': profileState(fits, null),
  'profile-views': profileState(byViews, null),
  'profile-few-posts': profileState(fewPosts, SAID),
  'profile-private': profileState(privately, null),
  'profile-hostile': profileState(hostileName, SAID),
  'profile-never-read': { ...profileState(low, null), answers: { 'profile/whole': () => ok(null) } },
  'profile-failed': { ...profileState(low, null), answers: { 'profile/whole': () => fail('store-unreadable') } },
  'watch-hostile': { hash: '#watch', answers: list(HOSTILE_ROWS) },
  ...TRANSFER_STATES,
}

/** A connector without a browser behind it. */
export function mockDesk(
  { hash, answers, memory: remembered = {} }: DeskState,
  more: Partial<Connector> = {},
): Connector {
  let route: Route = routeOf(hash)
  const memory = new Map(Object.entries(remembered))
  let heard: (route: Route) => void = () => undefined
  return {
    async ask(kind, body) {
      const answer = answers[kind]
      return answer === undefined ? fail('failed') : answer(body)
    },
    route: () => route,
    go(next) {
      route = next
      heard(next)
    },
    routes(listener) {
      heard = listener
    },
    changes: () => undefined,
    leaving: () => undefined,
    recall: (key) => memory.get(key) ?? null,
    remember: (key, text) => void memory.set(key, text),
    visit: () => undefined,
    options: async () => undefined,
    save: () => undefined,
    copy: async () => true,
    print: () => undefined,
    now: () => NOW,
    ...more,
  }
}
