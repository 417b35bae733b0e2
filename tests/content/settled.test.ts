// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onSettled } from '../../src/content/settled.ts'

let life: AbortController
let looks = 0

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  document.body.replaceChildren()
  show('visible')
  life = new AbortController()
  looks = 0
  onSettled(() => {
    looks += 1
  }, life.signal)
})
afterEach(() => {
  life.abort()
  vi.useRealTimers()
})

function show(state: 'visible' | 'hidden'): void {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
}

/** Changes the page, and lets the observer hear of it. */
async function change(): Promise<void> {
  document.body.append(document.createElement('p'))
  await Promise.resolve()
}

test('a look at once, then one when the page has been quiet', async () => {
  expect(looks).toBe(1)
  await change()
  vi.advanceTimersByTime(200)
  await change()
  vi.advanceTimersByTime(200)
  expect(looks).toBe(1)
  vi.advanceTimersByTime(100)
  expect(looks).toBe(2)
  vi.advanceTimersByTime(10_000)
  expect(looks).toBe(2)
})

test('a page that is never quiet is looked at all the same, now and then', async () => {
  for (let time = 0; time < 3_000; time += 100) {
    await change()
    vi.advanceTimersByTime(100)
  }
  expect(looks).toBeGreaterThanOrEqual(2)
  expect(looks).toBeLessThanOrEqual(4)
})

test('a hidden page costs nothing, and is looked at when it is shown again', async () => {
  show('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
  await change()
  vi.advanceTimersByTime(10_000)
  expect(looks).toBe(1)
  show('visible')
  document.dispatchEvent(new Event('visibilitychange'))
  expect(looks).toBe(2)
})

test('ends with its signal', async () => {
  await change()
  life.abort()
  vi.advanceTimersByTime(10_000)
  await change()
  document.dispatchEvent(new Event('visibilitychange'))
  vi.advanceTimersByTime(10_000)
  expect(looks).toBe(1)
})
