import { beforeEach, describe, expect, test } from 'vitest'
import { answerCohort } from '../../src/background/cohort.ts'
import { answerPolicy } from '../../src/background/policy.ts'
import { answerSealed } from '../../src/background/sealed.ts'
import { answerWhatIf } from '../../src/background/what-if.ts'
import { askingBy } from '../../src/messages/asking.ts'
import { DESK_MESSAGES } from '../../src/messages/desk-kinds.ts'
import { listeningBy } from '../../src/messages/listening.ts'
import { fail, ok } from '../../src/messages/reply.ts'
import { siteAt } from '../../src/messages/site-access.ts'
import { score } from '../../src/model/index.ts'
import type { Policy } from '../../src/model/policy.ts'
import { whatBuyingWouldDo } from '../../src/model/what-if.ts'
import { cohortIn } from '../../src/store/cohort.ts'
import { openDatabase } from '../../src/store/database.ts'
import { newestLooksIn } from '../../src/store/newest-look.ts'
import { policyIn } from '../../src/store/policy.ts'
import { DESK, scriptAt, wire } from '../messages/wire.ts'
import { freshDisk, newWorker } from '../store/disk.ts'
import { exactly, look, post } from '../store/sample.ts'

beforeEach(freshDisk)

const snapshot = look({
  recent: Array.from({ length: 14 }, (_, n) =>
    post(`p${n}`, {
      publishedAt: `2026-10-${10 + n}T12:00:00.000Z`,
      likes: exactly(180 + 23 * n),
      comments: exactly(6 + n),
    }),
  ),
})
const ref = { platform: snapshot.platform, handle: snapshot.handle, url: snapshot.url }

/** The desk's line to a worker that has just started. */
function desk(storage: Record<string, unknown> = {}) {
  const line = wire()
  const database = openDatabase()
  const area = { get: async () => ({ ...storage }), set: async (more: object) => void Object.assign(storage, more) }
  const handlers = {
    ...answerWhatIf({ lookUp: newestLooksIn(database), whatBuyingWouldDo }),
    ...answerCohort(cohortIn(database)),
    ...answerSealed(score),
    ...answerPolicy(policyIn(area)),
  }
  listeningBy(line.runtime, siteAt, DESK_MESSAGES)(handlers, new AbortController().signal)
  return {
    ask: askingBy(line.from(DESK), DESK_MESSAGES).ask,
    page: askingBy(line.from(scriptAt(ref.url)), DESK_MESSAGES).ask,
  }
}

describe('what buying would do', () => {
  test('bought followers lower the rate, bought likes lift it, and nobody more answers than did', async () => {
    await newWorker().keep(snapshot, score(snapshot))
    const reply = await desk().ask('what-if/ask', {
      ref,
      purchases: [
        { followers: 0, likesPerPost: 0 },
        { followers: 40_000, likesPerPost: 0 },
        { followers: 40_000, likesPerPost: 500 },
      ],
    })
    if (!reply.ok || reply.body === null) throw new Error('no answer')
    const [asItIs, diluted, dressed] = reply.body
    expect(asItIs?.engagement?.median).toBe(score(snapshot).engagement?.median)
    expect(asItIs?.followers).toEqual(exactly(20_000))
    expect(diluted?.followers).toEqual(exactly(60_000))
    expect(diluted?.engagement?.median).toBeCloseTo((asItIs?.engagement?.median ?? 0) / 3, 9)
    expect(diluted?.engagedPeople).toEqual(asItIs?.engagedPeople)
    expect(dressed?.engagement?.median).toBeGreaterThan(diluted?.engagement?.median ?? 1)
  })

  test('is not answered of somebody who was never read, nor to a page of a site, nor for a thousand purchases', async () => {
    const nobody = { ref, purchases: [{ followers: 1, likesPerPost: 0 }] }
    expect(await desk().ask('what-if/ask', nobody)).toEqual(ok(null))
    expect(await desk().page('what-if/ask', nobody)).toEqual(fail('bad-sender'))
    const purchases = Array.from({ length: 61 }, () => ({ followers: 1, likesPerPost: 0 }))
    expect(await desk().ask('what-if/ask', { ref, purchases })).toEqual(fail('bad-message'))
  })
})

test('a sealed report is computed again from what it holds, and nothing of it is kept', async () => {
  const { ask } = desk()
  expect(await ask('sealed/recompute', { snapshot, history: [] })).toEqual(ok(score(snapshot)))
  expect(await ask('what-if/ask', { ref, purchases: [] })).toEqual(ok(null))
})

test('a policy is kept, replaced and removed, and what was there comes back each time', async () => {
  const storage = {}
  const spring: Policy = { format: 'earned-policy', version: 1, name: 'Spring', minScore: 40 }
  expect(await desk(storage).ask('policy/get', null)).toEqual(ok(null))
  expect(await desk(storage).ask('policy/put', spring)).toEqual(ok(null))
  expect(await desk(storage).ask('policy/put', { ...spring, minScore: 50 })).toEqual(ok(spring))
  expect(await desk(storage).ask('policy/get', null)).toEqual(ok({ ...spring, minScore: 50 }))
  expect(await desk(storage).ask('policy/remove', null)).toEqual(ok({ ...spring, minScore: 50 }))
  expect(await desk(storage).ask('policy/get', null)).toEqual(ok(null))
})

test('a policy that was damaged on the disk is as if there were none', async () => {
  expect(await desk({ policy: { name: 'half of it' } }).ask('policy/get', null)).toEqual(ok(null))
})
