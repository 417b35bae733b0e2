import { beforeEach, expect, test } from 'vitest'
import { MOST_TO_VISIT } from '../../src/messages/visiting.ts'
import type { ProfileRef } from '../../src/profile.ts'
import { checklistIn } from '../../src/store/checklist.ts'
import { openDatabase } from '../../src/store/database.ts'
import { erasingIn } from '../../src/store/erase.ts'
import { freshDisk, newWorker } from './disk.ts'
import { keyedStorage } from './invented-disk.ts'
import { look, verdict } from './sample.ts'

beforeEach(freshDisk)

const ref = (handle: string): ProfileRef => ({
  platform: 'instagram',
  handle,
  url: `https://www.instagram.com/${handle}/`,
})
const AT = '2026-11-02T12:00:00.000Z'

test('an account counts as read once it is read after it was put there, whatever the case of its handle', async () => {
  const list = checklistIn(openDatabase(), keyedStorage())
  await newWorker().keep(look({ observedAt: '2026-11-01T12:00:00.000Z' }), verdict())
  await list.add([ref('invented.baker'), ref('never.seen')], AT)
  const readAt = async () => (await list.all()).map((item) => item.readAt)
  expect(await readAt()).toEqual([null, null])
  await newWorker().keep(look({ observedAt: '2026-11-03T12:00:00.000Z' }), verdict())
  expect(await readAt()).toEqual(['2026-11-03T12:00:00.000Z', null])
})

test('each once, in the order in which they came; what is removed can be put back where it was', async () => {
  const storage = keyedStorage()
  const list = checklistIn(openDatabase(), storage)
  expect(await list.add([ref('b'), ref('a'), ref('B')], AT)).toBe(2)
  expect(await list.add([ref('a'), ref('c')], AT)).toBe(1)
  const before = await list.remove([ref('A')])
  const handles = async () => (await list.all()).map((item) => item.ref.handle)
  expect(await handles()).toEqual(['b', 'c'])
  await list.put(before)
  expect(await handles()).toEqual(['b', 'a', 'c'])
  // The next worker finds it as it is.
  expect(await checklistIn(openDatabase(), storage).all()).toHaveLength(3)
})

test('it has an end, and no more than that is taken', async () => {
  const list = checklistIn(openDatabase(), keyedStorage())
  const many = Array.from({ length: MOST_TO_VISIT + 5 }, (_, n) => ref(`account.${n}`))
  expect(await list.add(many, AT)).toBe(MOST_TO_VISIT)
})

test('two changes at once are both kept; a damaged entry does not take the others with it', async () => {
  const storage = keyedStorage({ checklist: [{ ref: ref('a'), addedAt: AT }, { ref: 7 }, null] })
  const list = checklistIn(openDatabase(), storage)
  await Promise.all([list.add([ref('b')], AT), list.add([ref('c')], AT)])
  expect((await list.all()).map((item) => item.ref.handle)).toEqual(['a', 'b', 'c'])
})

test('erasing everything erases it, too', async () => {
  const storage = keyedStorage()
  await checklistIn(openDatabase(), storage).add([ref('a')], AT)
  await erasingIn(openDatabase(), storage).all()
  expect(await checklistIn(openDatabase(), storage).all()).toEqual([])
})
