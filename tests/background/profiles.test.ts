import { beforeEach, describe, expect, test } from 'vitest'
import { observe } from '../../src/background/observe.ts'
import { peopleAround } from '../../src/background/people.ts'
import { answerProfiles } from '../../src/background/profiles.ts'
import { siteAt } from '../../src/messages/site-access.ts'
import type { Teller } from '../../src/messages/teller.ts'
import { score } from '../../src/model/index.ts'
import { whatWouldChange } from '../../src/model/what-would-change.ts'
import type { ProfileSnapshot } from '../../src/profile.ts'
import { audiencesIn } from '../../src/store/audiences.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { newestLooksIn } from '../../src/store/newest-look.ts'
import { postPagesIn } from '../../src/store/post-pages.ts'
import { storeIn } from '../../src/store/store.ts'
import { watchListIn } from '../../src/store/watched.ts'
import { freshDisk } from '../store/disk.ts'
import { exactly, look, post } from '../store/sample.ts'

beforeEach(freshDisk)

const around = (database: Database) => (profile: Parameters<typeof peopleAround>[1]) =>
  peopleAround({ postPages: postPagesIn(database), audiences: audiencesIn(database) }, profile)
const page: Teller = { from: 'own', inTab: true }

/** What the page's script is answered. */
function observed(snapshot: ProfileSnapshot) {
  const database = openDatabase()
  const site = siteAt(snapshot.url)
  if (site === undefined) throw new Error('no such site')
  const handler = observe({
    store: storeIn(database),
    score,
    whatWouldChange,
    peopleAround: around(database),
    isWatched: watchListIn(database).has,
    now: () => Date.parse('2026-11-28T12:00:00.000Z'),
  })
  return handler({ snapshot }, { from: 'content', site, tabId: 1 })
}

/** What a desk is answered by a worker that has just started. */
function whole({ platform, handle, url }: ProfileSnapshot) {
  const database = openDatabase()
  const { 'profile/whole': handler } = answerProfiles({
    lookUp: newestLooksIn(database),
    score,
    whatWouldChange,
    peopleAround: around(database),
    said: watchListIn(database).said,
  })
  return handler({ ref: { platform, handle, url } }, page)
}

const posts = (from: number, many: number, publishedAt: string) =>
  Array.from({ length: many }, (_, n) =>
    post(`p${from + n}`, { publishedAt, likes: exactly(300 + 17 * (from + n)), comments: exactly(12 + n) }),
  )
const first = look({ observedAt: '2026-11-01T12:00:00.000Z', recent: posts(0, 12, '2026-10-20T12:00:00.000Z') })
const second = look({
  observedAt: '2026-11-20T12:00:00.000Z',
  followers: exactly(24_000),
  recent: posts(6, 12, '2026-11-10T12:00:00.000Z'),
})

describe('everything about a profile', () => {
  test('is what its page was told last: the same snapshot, the same visits, the same verdict', async () => {
    await observed(first)
    const told = await observed(second)
    const recalled = await whole(second)
    if (!told.ok || !recalled.ok || recalled.body === null) throw new Error('no answer')
    const { notKept: _, watched: __, ...scored } = told.body
    expect(recalled.body.verdict).toEqual(scored.verdict)
    expect(recalled.body.change).toEqual(scored.change)
    expect(recalled.body.history).toEqual(scored.history)
    expect(new Set(recalled.body.snapshot.recent.map(({ id }) => id))).toEqual(
      new Set(scored.snapshot.recent.map(({ id }) => id)),
    )
    expect(recalled.body.history).toHaveLength(2)
    expect(recalled.body.watched).toBeNull()
  })

  test('holds what the user has said of it', async () => {
    await observed(first)
    const { platform, handle, url } = first
    await watchListIn(openDatabase()).add([{ platform, handle, url }], {
      addedAt: '2026-11-02T12:00:00.000Z',
      tags: ['food'],
      lists: [],
    })
    expect(await whole(first)).toMatchObject({ ok: true, body: { watched: { tags: ['food'] } } })
  })

  test('is nothing where this browser has never read it', async () => {
    expect(await whole(first)).toEqual({ ok: true, body: null })
  })
})
