import { beforeEach, expect, test } from 'vitest'
import type { Verdict } from '../../src/model/verdict.ts'
import { cohortIn } from '../../src/store/cohort.ts'
import { openDatabase } from '../../src/store/database.ts'
import { freshDisk, newWorker } from './disk.ts'
import { look, verdict } from './sample.ts'

beforeEach(freshDisk)

const TIER = '10000-50000'
const rated = (median: number, more: Partial<Verdict> = {}): Verdict =>
  verdict({
    engagement: { median, low: median * 0.9, high: median * 1.1, per: 'followers', posts: 12 },
    percentile: { low: 40, high: 60, tier: TIER, source: 'Invented', asOf: '2025' },
    engagedPeople: { low: 100, high: 200 },
    ...more,
  })
const refOf = (handle: string) =>
  ({ platform: 'instagram', handle, url: `https://www.instagram.com/${handle}/` }) as const
const seen = (handle: string, said: Verdict, observedAt = '2026-11-01T12:00:00.000Z') =>
  newWorker().keep(look({ ...refOf(handle), observedAt }), said)
const rank = (handle: string) => cohortIn(openDatabase())(refOf(handle))

test('the place among others of the same site and size', async () => {
  for (let n = 1; n <= 12; n++) await seen(`account.${n}`, rated(n / 1000))
  expect(await rank('Account.9')).toEqual({ below: 8, of: 11 })
  expect(await rank('account.1')).toEqual({ below: 0, of: 11 })
})

test('nothing while fewer than ten others were seen, and nothing of whom was never read', async () => {
  for (let n = 1; n <= 10; n++) await seen(`account.${n}`, rated(n / 1000))
  expect(await rank('account.5')).toBeNull()
  expect(await rank('somebody.else')).toBeNull()
  await seen('account.11', rated(0.5))
  expect(await rank('account.5')).toEqual({ below: 4, of: 10 })
})

test('others of another size, of another measure or without a verdict are no company', async () => {
  for (let n = 1; n <= 11; n++) await seen(`account.${n}`, rated(n / 1000))
  const percentile = { low: 40, high: 60, tier: '1000-5000', source: 'Invented', asOf: '2025' }
  await seen('smaller', rated(0.0001, { percentile }))
  await seen('by.views', rated(0.0001, { engagedPeople: null }))
  await seen('blank', verdict({ band: 'unknown', unknown: { reason: 'private', morePosts: null }, score: null }))
  expect(await rank('account.11')).toEqual({ below: 10, of: 10 })
  expect(await rank('blank')).toBeNull()
})

test('of everybody the newest verdict counts, over any number of slices', async () => {
  for (let n = 1; n <= 300; n++) await seen(`account.${String(n).padStart(3, '0')}`, rated(n / 1000))
  await seen('account.300', rated(0.0001, { modelVersion: '2' }), '2026-11-02T12:00:00.000Z')
  expect(await rank('account.250')).toEqual({ below: 250, of: 299 })
  expect(await rank('account.300')).toEqual({ below: 0, of: 299 })
})
