import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inSlices } from '../../src/background/in-slices.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Work of so many slices, which writes down when it is done. */
function work(what: string, slices: number, done: string[]) {
  let left = slices
  return {
    what,
    slice: async () => {
      done.push(what)
      return left-- > 0 ? 1 : null
    },
  }
}

test('one work after the other, each to its end', async () => {
  const done: string[] = []
  inSlices([work('first', 2, done), work('second', 1, done)], new AbortController().signal)
  expect(done).toEqual([])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(done).toEqual(['first', 'first', 'first', 'second', 'second'])
})

test('ends with the worker', async () => {
  const done: string[] = []
  const worker = new AbortController()
  inSlices([work('first', 1_000, done)], worker.signal)
  await vi.advanceTimersByTimeAsync(2_500)
  worker.abort()
  const then = done.length
  expect(then).toBeGreaterThan(1)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(done).toHaveLength(then)
})

test('a slice that fails is told to whoever opens the console, and the rest waits for the next start', async () => {
  const said = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const done: string[] = []
  const full = { what: 'carry over', slice: () => Promise.reject(new DOMException('', 'QuotaExceededError')) }
  inSlices([full, work('second', 1, done)], new AbortController().signal)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(said).toHaveBeenCalledTimes(1)
  expect(done).toEqual([])
  said.mockRestore()
})
