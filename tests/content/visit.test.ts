// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Sight, Visit } from '../../src/content/visit.ts'
import type { Reply } from '../../src/messages/contract.ts'
import { score } from '../../src/model/index.ts'
import type { Count, Post, ProfileRef, ProfileSnapshot } from '../../src/profile.ts'
import type { Reading, Site } from '../../src/sites/site.ts'
import { blankPost, blankSnapshot, NOWHERE } from '../../src/sites/snapshot.ts'

const REF: ProfileRef = { platform: 'x', handle: 'lantern.notes', url: 'https://x.com/lantern.notes' }
const exact = (value: number): Count => ({ value, low: value, high: value, exact: true })
const post = (id: string, likes: number | null): Post => ({
  ...blankPost(id),
  likes: likes === null ? null : exact(likes),
})

function ready(followers: number, posts: readonly Post[] = []): Reading {
  const snapshot = {
    ...blankSnapshot(REF, '2026-11-01T12:00:00.000Z'),
    followers: exact(followers),
    recent: [...posts],
  }
  return { state: 'ready', snapshot, places: NOWHERE }
}

/** A visit to a page that shows what the test says it shows, and a worker that answers when the test lets it. */
function visiting() {
  let shown: Reading = { state: 'loading' }
  const site: Site = {
    platform: 'x',
    label: 'X',
    matches: [],
    reads: 'on-page',
    profileAt: () => REF,
    read: () => shown,
  }
  const sent: ProfileSnapshot[] = []
  const answers: ((reply: Reply<'profile/observed'>) => void)[] = []
  const sights: Sight[] = []
  const life = new AbortController()
  const visit = new Visit({
    site,
    ref: REF,
    observe: (snapshot) => {
      sent.push(snapshot)
      return new Promise((resolve) => answers.push(resolve))
    },
    onSight: (sight) => sights.push(sight),
    signal: life.signal,
  })
  return {
    sent,
    life,
    visit,
    watched: () => sights.map(({ state }) => (state.state === 'ready' ? state.scored.watched : null)).at(-1),
    states: () => sights.map(({ state }) => state.state),
    show(reading: Reading) {
      shown = reading
      visit.look()
    },
    async answer() {
      const snapshot = sent.at(-1)
      if (snapshot === undefined) throw new Error('nothing was asked')
      answers.at(-1)?.({
        ok: true,
        body: {
          snapshot,
          verdict: score(snapshot),
          history: [],
          change: null,
          conversation: null,
          audience: null,
          watched: false,
          notKept: null,
        },
      })
      await Promise.resolve()
      await Promise.resolve()
    },
    async refuse() {
      answers.at(-1)?.({ ok: false, error: { code: 'failed' } })
      await Promise.resolve()
      await Promise.resolve()
    },
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a visit', () => {
  test('is "reading" until two looks agree on the header, then asks once and shows the answer', async () => {
    const visit = visiting()
    expect(visit.states()).toEqual(['reading'])
    visit.show(ready(1_200))
    expect(visit.sent).toEqual([])
    // The number was still counting up: not yet.
    visit.show(ready(12_480))
    expect(visit.sent).toEqual([])
    vi.advanceTimersByTime(400)
    expect(visit.sent.map(({ followers }) => followers?.value)).toEqual([12_480])
    await visit.answer()
    expect(visit.states()).toEqual(['reading', 'ready'])
  })

  test('gathers posts across looks: rows that scrolled out of the page are kept, what is on screen now wins', async () => {
    const visit = visiting()
    visit.show(ready(12_480, [post('1', 10), post('2', 20)]))
    vi.advanceTimersByTime(400)
    await visit.answer()
    visit.show(ready(12_480, [post('2', 25), post('3', 30)]))
    expect(visit.sent.at(-1)?.recent.map(({ id, likes }) => [id, likes?.value])).toEqual([
      ['1', 10],
      ['2', 25],
      ['3', 30],
    ])
  })

  test('does not forget a count that was shown only under the pointer', async () => {
    const visit = visiting()
    visit.show(ready(12_480, [post('1', 10), post('2', null)]))
    vi.advanceTimersByTime(400)
    await visit.answer()
    visit.show(ready(12_480, [post('1', null), post('2', 20)]))
    expect(visit.sent.at(-1)?.recent.map(({ likes }) => likes?.value)).toEqual([10, 20])
  })

  test('does not ask again while nothing has changed', async () => {
    const visit = visiting()
    visit.show(ready(12_480))
    vi.advanceTimersByTime(400)
    await visit.answer()
    for (let look = 0; look < 5; look += 1) visit.show(ready(12_480))
    expect(visit.sent).toHaveLength(1)
  })

  test('is told that it is watched, or no longer, and looks at nothing for that', async () => {
    const page = visiting()
    page.show(ready(12_480))
    vi.advanceTimersByTime(400)
    // The answer that is on its way may not know of it: it is asked for once more.
    page.visit.setWatched(true)
    expect(page.sent).toHaveLength(2)
    await page.answer()
    expect(page.watched()).toBe(false)
    page.visit.setWatched(true)
    expect(page.watched()).toBe(true)
    // The same page, shown anew, does not bring the old word back.
    page.show(ready(12_480))
    expect(page.watched()).toBe(true)
    expect(page.sent).toHaveLength(2)
  })

  test('that is over shows nothing of an answer that comes late', async () => {
    const visit = visiting()
    visit.show(ready(12_480))
    vi.advanceTimersByTime(400)
    visit.life.abort()
    await visit.answer()
    expect(visit.states()).toEqual(['reading'])
    vi.advanceTimersByTime(60_000)
    expect(visit.sent).toHaveLength(1)
  })

  test('gives a page its time before it calls it changed or closed', () => {
    const changed = visiting()
    changed.show({ state: 'layout-changed', missing: ['followers'] })
    expect(changed.states()).toEqual(['reading'])
    vi.advanceTimersByTime(4_100)
    expect(changed.states().at(-1)).toBe('layout-changed')

    const closed = visiting()
    closed.show({ state: 'unavailable', why: 'login-wall' })
    vi.advanceTimersByTime(4_100)
    expect(closed.states().at(-1)).toBe('unavailable')
  })

  test('once read, a page that is blank in between is the site at work, not news', async () => {
    const visit = visiting()
    visit.show(ready(12_480))
    vi.advanceTimersByTime(5_000)
    await visit.answer()
    visit.show({ state: 'layout-changed', missing: ['followers'] })
    expect(visit.states().at(-1)).toBe('ready')
  })

  test('says that it failed when the worker does not answer, and asks again by itself', async () => {
    const visit = visiting()
    visit.show(ready(12_480))
    vi.advanceTimersByTime(400)
    await visit.refuse()
    expect(visit.states().at(-1)).toBe('failed')
    vi.advanceTimersByTime(6_000)
    await visit.answer()
    expect(visit.states().at(-1)).toBe('ready')
  })

  test('that scrolls for an hour stays one visit', async () => {
    const visit = visiting()
    visit.show(ready(12_480))
    vi.advanceTimersByTime(400)
    await visit.answer()
    for (let page = 0; page < 30; page += 1) {
      visit.show(
        ready(
          12_480,
          Array.from({ length: 50 }, (_, at) => post(`${page}-${at}`, at)),
        ),
      )
    }
    expect(visit.sent.at(-1)?.recent.length).toBe(500)
  })
})
