import { beforeEach, describe, expect, test, vi } from 'vitest'
import { observe } from '../../src/background/observe.ts'
import { asking } from '../../src/messages/asking.ts'
import type { Scored } from '../../src/messages/contract.ts'
import { fail } from '../../src/messages/reply.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import type { Observation, ProfileSnapshot } from '../../src/profile.ts'
import type { Store } from '../../src/store/store.ts'
import { StoreError } from '../../src/store/store-error.ts'
import { scriptAt } from '../messages/wire.ts'
import { breakWrite, freshDisk, newWorker } from '../store/disk.ts'
import { exactly, look, post, verdict } from '../store/sample.ts'
import { workerWith } from './worker.ts'

const INSTAGRAM = scriptAt('https://www.instagram.com/invented.baker/')
const LATER = Date.parse('2026-11-02T00:00:00.000Z')
const PAGE = look({ recent: [post('a', { likes: exactly(100) })] })

/** Says how many posts and visits it was given. */
const counting = (snapshot: ProfileSnapshot, history: readonly Observation[]): Verdict =>
  verdict({ score: snapshot.recent.length, modelVersion: String(history.length) })

function tabOf(store: Store, { score = counting, patienceMs = 2_000 } = {}) {
  const clock = performance.now()
  const now = () => LATER + performance.now() - clock
  const { from } = workerWith({
    'profile/observed': observe({
      store,
      score,
      whatWouldChange: () => null,
      peopleAround: async () => ({ conversation: null, audience: null }),
      isWatched: async () => false,
      now,
      patienceMs,
    }),
  })
  const { ask } = asking(from(INSTAGRAM))
  return (snapshot: ProfileSnapshot) => ask('profile/observed', { snapshot })
}

/** The scored profile of a reply that must be one. */
async function scoredBy(reply: ReturnType<ReturnType<typeof tabOf>>): Promise<Scored> {
  const settled = await reply
  if (!settled.ok) throw new Error(settled.error.code)
  return settled.body
}

beforeEach(() => {
  freshDisk()
  vi.spyOn(console, 'warn').mockImplementation(() => {})
})

describe('a look at a profile', () => {
  test('is scored, kept, and joined with the looks before it', async () => {
    const first = await scoredBy(tabOf(newWorker())(PAGE))
    expect(first).toMatchObject({ snapshot: PAGE, verdict: { score: 1 }, notKept: null })
    expect(first.history).toHaveLength(1)

    const next = look({ observedAt: '2026-11-01T13:00:00.000Z', recent: [post('b', { views: exactly(4) })] })
    const second = await scoredBy(tabOf(newWorker())(next))
    expect(second.snapshot.recent).toEqual([post('b', { views: exactly(4) }), post('a', { likes: exactly(100) })])
    expect(second.verdict).toMatchObject({ score: 2, modelVersion: '2' })
    expect(second.history.map((visit) => visit.observedAt)).toEqual([PAGE.observedAt, next.observedAt])
  })

  test('said twice, as when the worker was stopped before it could answer, is kept once', async () => {
    const store = newWorker()
    const [once, twice] = [await scoredBy(tabOf(store)(PAGE)), await scoredBy(tabOf(store)(PAGE))]
    expect(twice).toEqual(once)
  })

  test('times are compared as one, however they are written', async () => {
    const tab = tabOf(newWorker())
    await tab({ ...PAGE, observedAt: '2026-11-01T12:00:00.000Z' })
    const { history } = await scoredBy(
      tab({ ...PAGE, observedAt: '2026-11-01T12:30:00.000+01:00', followers: exactly(7) }),
    )
    expect(history.map((visit) => visit.observedAt)).toEqual(['2026-11-01T11:30:00.000Z', '2026-11-01T12:00:00.000Z'])
  })
})

describe('a script speaks for its own site', () => {
  test.each<[string, Partial<ProfileSnapshot>]>([
    ["another site's profile", { platform: 'x' }],
    ["another site's address", { url: 'https://x.com/invented' }],
    ['an address that runs', { url: 'javascript:alert(1)' }],
    ['an address that is none', { url: '' }],
  ])('%s is refused', async (_what, more) => {
    const store = newWorker()
    expect(await tabOf(store)({ ...PAGE, ...more })).toEqual(fail('bad-sender'))
    expect(await store.lately(5)).toEqual([])
  })

  test('a look from the future is refused: it would win over every later one', async () => {
    expect(await tabOf(newWorker())({ ...PAGE, observedAt: '2027-01-01T00:00:00.000Z' })).toEqual(fail('bad-message'))
  })
})

describe('the verdict is shown whatever the disk does', () => {
  const silent = () => new Promise<never>(() => {})
  const failing = (error: Error) => () => Promise.reject(error)

  test.each([
    ['store-blocked', new StoreError('store-blocked')],
    ['store-full', new StoreError('store-full')],
    ['store-unreadable', new StoreError('store-unreadable')],
    ['failed', new TypeError('a bug')],
  ] as const)('%s', async (code, error) => {
    const store = { recall: failing(error), keep: failing(error), lately: failing(error) }
    const scored = await scoredBy(tabOf(store)(PAGE))
    expect(scored).toMatchObject({ snapshot: PAGE, verdict: { score: 1 }, notKept: code })
    expect(scored.history).toHaveLength(1)
  })

  test('a disk that never answers costs no more than the patience', async () => {
    const began = performance.now()
    const scored = await scoredBy(tabOf({ recall: silent, keep: silent, lately: silent }, { patienceMs: 50 })(PAGE))
    expect(scored).toMatchObject({ verdict: { score: 1 }, notKept: 'store-unreadable' })
    expect(performance.now() - began).toBeLessThan(1_000)
  })

  test('a full disk: the verdict says that it is not kept, and the next look is kept again', async () => {
    const store = newWorker()
    const tab = tabOf(store)
    const mend = breakWrite(1, new DOMException('', 'QuotaExceededError'))
    expect(await scoredBy(tab(PAGE))).toMatchObject({ verdict: { score: 1 }, notKept: 'store-full' })
    mend()
    expect(await scoredBy(tab(PAGE))).toMatchObject({ notKept: null })
    expect(await store.lately(5)).toHaveLength(1)
  })

  test('what cannot be recalled is still kept', async () => {
    const store = newWorker()
    const tab = tabOf({ ...store, recall: failing(new StoreError('store-unreadable')) })
    expect(await scoredBy(tab(PAGE))).toMatchObject({ notKept: null })
    expect((await store.recall(PAGE)).posts).toHaveLength(1)
  })
})

describe('a worker that is stopped', () => {
  test('before it scored: nothing is acknowledged, nothing is kept, and asking again does it all', async () => {
    const store = newWorker()
    const stopped = () => {
      throw new Error('stopped')
    }
    expect(await tabOf(store, { score: stopped })(PAGE)).toEqual(fail('failed'))
    expect(await store.lately(5)).toEqual([])
    expect(await scoredBy(tabOf(newWorker())(PAGE))).toMatchObject({ notKept: null })
  })

  test('after it kept and before it answered: the look is on disk, and asking again answers the same', async () => {
    const store = newWorker()
    const lost = {
      ...store,
      keep: (...look: Parameters<Store['keep']>) => store.keep(...look).then(() => new Promise<never>(() => {})),
    }
    void tabOf(lost, { patienceMs: 60_000 })(PAGE)
    await vi.waitFor(async () => expect(await newWorker().lately(1)).toHaveLength(1))
    const scored = await scoredBy(tabOf(newWorker())(PAGE))
    expect(scored).toMatchObject({ snapshot: PAGE, notKept: null })
    expect(scored.history).toHaveLength(1)
  })
})

test('two tabs on one profile at once: both get their verdict, and both looks are on disk', async () => {
  const [left, right] = [tabOf(newWorker()), tabOf(newWorker())]
  const replies = await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      scoredBy((n % 2 === 0 ? left : right)({ ...PAGE, recent: [post(`p${n}`, { likes: exactly(n) })] })),
    ),
  )
  expect(replies.every((scored) => scored.notKept === null)).toBe(true)
  expect((await newWorker().recall(PAGE)).posts).toHaveLength(10)
})

test('the log names no profile and no count', async () => {
  const error = new StoreError('store-full', new Error('Invented.Baker 20000'))
  const store = { recall: () => Promise.reject(error), keep: () => Promise.reject(error), lately: async () => [] }
  await tabOf(store)(PAGE)
  const said = JSON.stringify(vi.mocked(console.warn).mock.calls)
  expect(said).toContain('store-full')
  expect(said).not.toMatch(/baker|20000/i)
})
