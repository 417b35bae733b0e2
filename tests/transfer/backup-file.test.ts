import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { checkBackup, makeBackup, restoreBackup } from '../../src/pages/desk/transfer/backup-file.ts'
import { openDatabase } from '../../src/store/database.ts'
import { erasingIn } from '../../src/store/erase.ts'
import { saltIn } from '../../src/store/salt.ts'
import { everything, freshDisk, newWorker } from '../store/disk.ts'
import { deed, does, keyedStorage, watch } from '../store/invented-disk.ts'
import { exactly, look, post, verdict } from '../store/sample.ts'
import { course, deskWorker } from './desk-worker.ts'

beforeEach(freshDisk)

const MADE = '2026-11-28T09:00:00.000Z'

async function backedUp(storage = keyedStorage()): Promise<string> {
  const outcome = await makeBackup(deskWorker(storage), MADE, course())
  if (outcome.state !== 'done') throw new Error(outcome.state)
  return outcome.value.file.text()
}
async function kept() {
  const { progress: _, ...shelves } = await everything()
  return shelves
}

test('backed up into a file, erased and restored from it, once or twice: the same as before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 14 }), async (deeds) => {
      freshDisk()
      const storage = keyedStorage()
      const salt = await saltIn(storage)
      await does(deeds)
      const before = await kept()
      const file = new Blob([await backedUp(storage)])
      await erasingIn(openDatabase(), storage).all()

      const checked = await checkBackup(file, deskWorker(storage), course())
      const records = Object.values(before).flat().length
      expect(checked).toMatchObject({ state: 'done', value: { records, leftOut: 0, header: { made: MADE } } })
      expect(Object.values(await kept()).flat()).toEqual([])
      for (let times = 0; times < 2; times += 1) {
        const done = await restoreBackup(file, deskWorker(storage), course())
        expect(done).toEqual({ state: 'done', value: { restored: records, leftOut: 0 } })
        expect(await kept()).toEqual(before)
      }
      expect(storage.kept).toEqual({ salt })
    }),
    { numRuns: 25 },
  )
})

describe('what is no whole backup is refused with its line, and nothing is changed', () => {
  const refused = async (text: string | Blob) => {
    await watch('ash')
    const before = await everything()
    const outcome = await checkBackup(new Blob([text]), deskWorker(), course())
    expect(await everything()).toEqual(before)
    return outcome.state === 'refused' ? outcome.problem : outcome.state
  }

  test.each([
    ['nothing at all', '', 'not-a-backup', 1],
    ['a letter', 'Dear Sir or Madam\n', 'not-json', 1],
    ['other JSON', '{"format":"something-else"}\n', 'not-a-backup', 1],
    ['formulas', '=cmd|calc\n', 'not-json', 1],
    ['a later version', '{"format":"earned-backup","version":99,"salt":null,"new":1}\n', 'later-version', 1],
    ['a salt that is none', '{"format":"earned-backup","version":6,"salt":"pepper"}\n', 'not-a-backup', 1],
    ['a header alone', '{"format":"earned-backup","version":6,"salt":null}\n', 'cut-off', 1],
  ])('%s', async (_, text, why, line) => {
    expect(await refused(text)).toEqual({ why, line })
  })

  test('one that was cut off, wherever it was cut', async () => {
    await newWorker().keep(look({ recent: [post('a'), post('b')] }), verdict())
    const text = await backedUp()
    const bytes = [...new TextEncoder().encode(text)]
    for (let at = 10; at < bytes.length - 1; at += 97) {
      const problem = await refused(new Blob([new Uint8Array(bytes.slice(0, at))]))
      expect(problem, `cut at ${at}`).toMatchObject({ line: expect.any(Number) })
    }
    // A line in its middle is gone.
    const lines = text.split('\n')
    expect(await refused([...lines.slice(0, 2), ...lines.slice(3)].join('\n'))).toMatchObject({ why: 'cut-off' })
  })

  test.each([
    ['a text without end', { shelf: 'profiles', record: { handle: 'x'.repeat(5_000) } }, 'out-of-bounds'],
    ['depth', { shelf: 'profiles', record: JSON.parse(`${'['.repeat(60)}${']'.repeat(60)}`) }, 'out-of-bounds'],
    ['a shelf of ours alone', { shelf: 'progress', record: {} }, 'no-record'],
  ])('%s', async (_, line, why) => {
    const header = '{"format":"earned-backup","version":6,"salt":null}'
    expect(await refused(`${header}\n${JSON.stringify(line)}\n`)).toEqual({ why, line: 2 })
  })

  test('a key that means something to the language itself', async () => {
    const header = '{"format":"earned-backup","version":6,"salt":null}'
    const line = '{"shelf":"profiles","record":{"__proto__":{"polluted":true}}}'
    expect(await refused(`${header}\n${line}\n`)).toEqual({ why: 'out-of-bounds', line: 2 })
  })

  test('a hundred megabytes of one line, at once and without holding them', async () => {
    const part = new Blob(['x'.repeat(1_000_000)])
    expect(await refused(new Blob(Array.from({ length: 100 }, () => part)))).toEqual({ why: 'line-too-long', line: 1 })
  })

  test('what is no text', async () => {
    expect(await refused(new Blob([new Uint8Array([0xff, 0xfe, 0x00])]))).toEqual({ why: 'not-text', line: 1 })
  })
})

test('a record that cannot be read is told with its line, and left out; the rest is restored', async () => {
  await watch('ash')
  await newWorker().keep(look({ followers: exactly(9) }), verdict())
  const [header, ...rest] = (await backedUp()).trimEnd().split('\n')
  const damaged = '{"shelf":"posts","record":{"id":"x"}}'
  const records = rest.length
  const text = [header, damaged, ...rest.slice(0, -1), JSON.stringify({ format: 'earned-backup-end', records })].join(
    '\n',
  )
  const before = await kept()
  freshDisk()
  const checked = await checkBackup(new Blob([text]), deskWorker(), course())
  expect(checked).toMatchObject({
    state: 'done',
    value: { leftOut: 1, unreadable: [{ line: 2, why: 'unknown-record' }] },
  })
  const done = await restoreBackup(new Blob([text]), deskWorker(), course())
  expect(done).toEqual({ state: 'done', value: { restored: records - 1, leftOut: 1 } })
  expect(await kept()).toEqual(before)
})

test('it can be stopped, and then goes no further', async () => {
  for (let n = 0; n < 9; n += 1) await watch(`account${n}`)
  const stopped = course()
  stopped.ending.abort()
  expect(await makeBackup(deskWorker(), MADE, stopped)).toEqual({ state: 'stopped' })
  const file = new Blob([await backedUp()])
  freshDisk()
  expect(await restoreBackup(file, deskWorker(), stopped)).toEqual({ state: 'stopped' })
  expect(Object.values(await everything()).flat()).toEqual([])
})

test('it tells how far it has come', async () => {
  await watch('ash')
  const told = course()
  const file = new Blob([await backedUp()])
  await checkBackup(file, deskWorker(), told)
  expect(told.told.at(-1)?.share).toBe(1)
})
