import type { Scored } from '../../src/messages/contract.ts'
import { DEFAULT_SETTINGS } from '../../src/messages/contract.ts'
import type { DeskBody, DeskKind, DeskReply } from '../../src/messages/desk-kinds.ts'
import { fail, ok } from '../../src/messages/reply.ts'
import type { Row } from '../../src/messages/watching.ts'
import { type Route, routeOf } from '../../src/pages/desk/route.ts'
import type { Connector } from '../../src/pages/desk/state.ts'
import { NOW, POPUP_STATES } from './states.ts'
import { TRANSFER_STATES } from './transfer-states.ts'

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

/** Every state of the desk, by name. */
export const DESK_STATES: Readonly<Record<string, { readonly hash: string; readonly answers: Answers }>> = {
  'watch-list': { hash: '#watch', answers: list(ROWS) },
  'watch-empty': { hash: '#watch', answers: list([]) },
  'watch-loading': { hash: '#watch', answers: { 'watch/list': () => new Promise(() => undefined) } },
  'watch-failed': { hash: '#watch', answers: { 'watch/list': () => fail('store-blocked') } },
  ...TRANSFER_STATES,
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
