import { openDB } from 'idb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { rescoreLater } from '../../src/background/rescore.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import type { Observation, ProfileSnapshot } from '../../src/profile.ts'
import { DATABASE_NAME, openDatabase } from '../../src/store/database.ts'
import { rescoringIn } from '../../src/store/rescoring.ts'
import { readVerdicts } from '../../src/store/shelves.ts'
import { breakWrite, everything, freshDisk, newWorker } from './disk.ts'
import { exactly, look, post, verdict } from './sample.ts'

beforeEach(freshDisk)

const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 10, minute)).toISOString()

/** Profiles as version 1 of the model judged them. */
async function judged(profiles: number): Promise<void> {
  const store = newWorker()
  for (let n = 0; n < profiles; n++)
    await store.keep(
      look({ handle: `profile.${String(n).padStart(3, '0')}`, observedAt: at(n) }),
      verdict({ modelVersion: '1', band: 'low' }),
    )
}

/** Version 2 of the model, which counts what it is given. */
const second = vi.fn(
  (snapshot: ProfileSnapshot, history: readonly Observation[]): Verdict =>
    verdict({ modelVersion: '2', band: 'fits', score: snapshot.recent.length, scoreRange: [0, history.length] }),
)
beforeEach(() => {
  second.mockClear()
})

/** A worker that has just started: nothing in memory. */
const slice = (most = 3, score: typeof second | (() => Verdict) = second, modelVersion = '2') =>
  rescoringIn(openDatabase()).slice({ modelVersion, most, score })

async function versions(): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const { modelVersion } of readVerdicts((await everything()).verdicts ?? []))
    found[modelVersion] = (found[modelVersion] ?? 0) + 1
  return found
}

describe('a new version of the model', () => {
  test('judges all that is kept, a slice at every start of the worker, then nothing', async () => {
    await judged(7)
    expect(await slice()).toBe(3)
    expect(await versions()).toEqual({ 1: 7, 2: 3 })
    expect(await slice()).toBe(3)
    expect(await slice()).toBe(1)
    expect(await versions()).toEqual({ 1: 7, 2: 7 })
    expect(await slice()).toBeNull()
    expect(second).toHaveBeenCalledTimes(7)
  })

  test('is what is told afterwards, of the same look', async () => {
    await judged(2)
    await slice()
    expect(await newWorker().lately(5)).toMatchObject([
      { band: 'fits', observedAt: at(1) },
      { band: 'fits', observedAt: at(0) },
    ])
  })

  test('has the posts and the visits that the browser remembers', async () => {
    const store = newWorker()
    const posts = [post('a', { likes: exactly(10) }), post('b'), post('c', { likes: exactly(9) })]
    await store.keep(look({ observedAt: at(0), recent: posts.slice(0, 1) }), verdict())
    await store.keep(look({ observedAt: at(90), followers: exactly(20_010), recent: posts.slice(1) }), verdict())
    await slice()
    const [snapshot, history] = second.mock.calls[0] ?? []
    expect(snapshot).toMatchObject({ followers: exactly(20_010), observedAt: at(90), handle: 'Invented.Baker' })
    // The post that the last look saw without a number is still there: a blank is not forgotten.
    expect(snapshot?.recent.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c'])
    expect(history?.map(({ observedAt }) => observedAt)).toEqual([at(0), at(90)])
  })

  test('leaves alone what it has judged already, and does not start again', async () => {
    await judged(2)
    await newWorker().keep(look({ handle: 'profile.001', observedAt: at(30) }), verdict({ modelVersion: '2' }))
    expect(await slice()).toBe(1)
    expect(await slice()).toBeNull()
  })

  test('followed by another one half-way: that one starts from the beginning', async () => {
    await judged(5)
    await slice(3)
    const third = () => verdict({ modelVersion: '3' })
    expect(await slice(3, third, '3')).toBe(3)
    expect(await slice(3, third, '3')).toBe(2)
    expect(await versions()).toEqual({ 1: 5, 2: 3, 3: 5 })
  })
})

describe('nothing stops it for good', () => {
  test('a worker that is stopped within a slice: none of the slice is kept, and the next start does it', async () => {
    await judged(5)
    const mend = breakWrite(2, new DOMException('', 'AbortError'))
    await expect(slice()).rejects.toMatchObject({ code: 'store-unreadable' })
    mend()
    expect(await versions()).toEqual({ 1: 5 })
    expect(await slice()).toBe(3)
    expect(await slice()).toBe(2)
    expect(await versions()).toEqual({ 1: 5, 2: 5 })
  })

  test('two workers at once do no more than one after the other', async () => {
    await judged(6)
    await Promise.all([slice(), slice()])
    expect(await versions()).toEqual({ 1: 6, 2: 6 })
    expect(second).toHaveBeenCalledTimes(6)
  })

  test('a profile that cannot be judged, and one that cannot be read', async () => {
    await judged(3)
    const db = await openDB(DATABASE_NAME)
    await db.put('profiles', { platform: 'instagram', handle: 'profile.000', something: 'else' })
    db.close()
    second.mockImplementationOnce(() => {
      throw new Error('a bug')
    })
    expect(await slice(10)).toBe(1)
    expect(await slice(10)).toBeNull()
  })

  test('a progress that cannot be read: it starts again, and judges nothing twice', async () => {
    await judged(3)
    await slice(2)
    const db = await openDB(DATABASE_NAME)
    await db.put('progress', 'nonsense', 'rescoring')
    db.close()
    expect(await slice(10)).toBe(1)
  })

  test('a full disk: the worker says so in its log and goes on', async () => {
    vi.useFakeTimers()
    const said = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const failing = { slice: () => Promise.reject(new DOMException('', 'QuotaExceededError')) }
    rescoreLater(failing, { modelVersion: '2', score: second }, new AbortController().signal)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(said).toHaveBeenCalledTimes(1)
    said.mockRestore()
    vi.useRealTimers()
  })

  test('it never comes before what woke the worker, and not after its end', async () => {
    vi.useFakeTimers()
    const slices = vi.fn(async () => null)
    const worker = new AbortController()
    rescoreLater({ slice: slices }, { modelVersion: '2', score: second }, worker.signal)
    expect(slices).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(slices).toHaveBeenCalledTimes(1)
    rescoreLater({ slice: slices }, { modelVersion: '2', score: second }, worker.signal)
    worker.abort()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(slices).toHaveBeenCalledTimes(1)
    vi.useRealTimers()
  })
})
