import { beforeEach, expect, test, vi } from 'vitest'
import { tellingBackup, tellingErasing } from '../../src/background/telling.ts'
import { together } from '../../src/background/together.ts'
import { backupIn } from '../../src/store/backup.ts'
import { openDatabase } from '../../src/store/database.ts'
import { erasingIn } from '../../src/store/erase.ts'
import { watchListIn } from '../../src/store/watched.ts'
import { freshDisk, newWorker } from '../store/disk.ts'
import { keyedStorage } from '../store/invented-disk.ts'
import { look, verdict } from '../store/sample.ts'

beforeEach(freshDisk)

const ASH = { platform: 'x', handle: 'Ash', url: 'https://x.com/Ash' } as const

function told() {
  const heard: unknown[] = []
  const telling = {
    watched: (refs: readonly unknown[] | null, watched: boolean) => void heard.push([refs, watched]),
    kept: () => void heard.push('kept'),
  }
  const storage = keyedStorage()
  const erasing = tellingErasing(erasingIn(openDatabase(), storage), telling)
  const backup = tellingBackup(backupIn(openDatabase(), storage), telling)
  return { heard, erasing, backup }
}

test('whoever shows a profile is told that it is erased, and that it is there again', async () => {
  await newWorker().keep(look(ASH), verdict())
  await watchListIn(openDatabase()).add([ASH], { addedAt: '2026-11-01T12:00:00.000Z', tags: [], lists: [] })
  const { heard, erasing, backup } = told()
  const gone = await erasing.profile(ASH)
  expect(heard.splice(0)).toEqual([[[ASH], false], 'kept'])
  await backup.restore(gone)
  expect(heard.splice(0)).toEqual([[[ASH], true], 'kept'])
  await erasing.all()
  expect(heard.splice(0)).toEqual([[null, false], 'kept'])
  // What was never watched is no news to a badge.
  await backup.restore(gone.filter(({ shelf }) => shelf !== 'watched'))
  expect(heard).toEqual(['kept'])
})

test('what comes in a row is told once', () => {
  vi.useFakeTimers()
  const act = vi.fn()
  const life = new AbortController()
  const soon = together(act, life.signal)
  for (let slice = 0; slice < 50; slice += 1) soon()
  expect(act).not.toHaveBeenCalled()
  vi.advanceTimersByTime(400)
  expect(act).toHaveBeenCalledTimes(1)
  soon()
  vi.advanceTimersByTime(400)
  expect(act).toHaveBeenCalledTimes(2)
  vi.useRealTimers()
})
