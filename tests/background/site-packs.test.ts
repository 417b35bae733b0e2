import { describe, expect, test, vi } from 'vitest'
import { getPacks, loadPack, putPack, removePack } from '../../src/background/site-packs.ts'
import { asking } from '../../src/messages/asking.ts'
import { fail, ok } from '../../src/messages/reply.ts'
import { sitePacksIn } from '../../src/store/site-packs.ts'
import { DESK, scriptAt } from '../messages/wire.ts'
import { packOf } from '../packs/pack.ts'
import { workerWith } from './worker.ts'

const X = packOf('x')

function worker(sitePacks: Record<string, unknown> = {}) {
  const kept: Record<string, unknown> = { sitePacks }
  const packs = sitePacksIn({ get: async () => kept, set: async (entries) => void Object.assign(kept, entries) })
  const tell = vi.fn(async () => {})
  const executeScript = vi.fn(async () => [])
  const { from } = workerWith({
    'pack/load': loadPack(packs, { executeScript }),
    'packs/get': getPacks(packs),
    'packs/put': putPack(packs, tell),
    'packs/remove': removePack(packs, tell),
  })
  return {
    kept,
    tell,
    executeScript,
    options: asking(from(DESK)).ask,
    script: (url: string) => asking(from(scriptAt(url))).ask,
  }
}

describe('the options', () => {
  test('load a pack, list it, remove it; every tab is told', async () => {
    const { options, tell } = worker()
    expect(await options('packs/put', X)).toEqual(ok(null))
    expect(await options('packs/get', null)).toEqual(ok([X]))
    expect(await options('packs/remove', 'x')).toEqual(ok(null))
    expect(await options('packs/get', null)).toEqual(ok([]))
    expect(tell).toHaveBeenCalledTimes(2)
  })

  test('load nothing else', async () => {
    const { options, kept, tell } = worker()
    for (const other of [null, 'x', { ...X, version: 2 }, { ...X, more: 1 }, [X]])
      expect(await options('packs/put', other)).toEqual(fail('bad-message'))
    expect(kept).toEqual({ sitePacks: {} })
    expect(tell).not.toHaveBeenCalled()
  })

  test('no script in a page may load, list or remove one', async () => {
    const { script } = worker({ x: X })
    const ask = script('https://x.com/glass_bridge')
    expect(await ask('packs/put', X)).toEqual(fail('bad-sender'))
    expect(await ask('packs/get', null)).toEqual(fail('bad-sender'))
    expect(await ask('packs/remove', 'x')).toEqual(fail('bad-sender'))
  })
})

describe('a script in a page', () => {
  test('gets the pack of its own site, with what reads by it', async () => {
    const { script, executeScript } = worker({ x: X })
    expect(await script('https://x.com/glass_bridge')('pack/load', null)).toEqual(ok(true))
    expect(executeScript.mock.calls).toMatchObject([
      [{ target: { tabId: 7, frameIds: [0] }, files: ['src/content/site-pack.iife.js'] }],
      [{ target: { tabId: 7, frameIds: [0] }, args: [JSON.stringify(X)] }],
    ])
  })

  test('gets nothing where there is no pack for its site', async () => {
    const { script, executeScript } = worker({ x: X })
    expect(await script('https://www.tiktok.com/@lanternpost')('pack/load', null)).toEqual(ok(false))
    expect(executeScript).not.toHaveBeenCalled()
  })
})
