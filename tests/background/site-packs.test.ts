import { describe, expect, test, vi } from 'vitest'
import { afterPack, beginAnewIn, getPacks, putPack, removePack } from '../../src/background/site-packs.ts'
import { asking } from '../../src/messages/asking.ts'
import { DEFAULT_SETTINGS, type PageState } from '../../src/messages/contract.ts'
import { fail, ok } from '../../src/messages/reply.ts'
import { sitePacksIn } from '../../src/store/site-packs.ts'
import { DESK, POPUP, scriptAt } from '../messages/wire.ts'
import { packOf } from '../packs/pack.ts'
import { workerWith } from './worker.ts'

const X = packOf('x')
const PACK_SCRIPT = 'src/content/site-pack.iife.js'

function worker(sitePacks: Record<string, unknown> = {}) {
  const kept: Record<string, unknown> = { sitePacks }
  const packs = sitePacksIn({ get: async () => kept, set: async (entries) => void Object.assign(kept, entries) })
  const beginAnew = vi.fn(async () => {})
  const executeScript = vi.fn(async () => [])
  const { from } = workerWith({
    'settings/get': afterPack(packs, { executeScript }, async () => ok(DEFAULT_SETTINGS)),
    'packs/get': getPacks(packs),
    'packs/put': putPack(packs, beginAnew),
    'packs/remove': removePack(packs, beginAnew),
  })
  return {
    kept,
    packs,
    beginAnew,
    executeScript,
    options: asking(from(DESK)).ask,
    popup: asking(from(POPUP)).ask,
    script: (url: string) => asking(from(scriptAt(url))).ask,
  }
}

describe('the options', () => {
  test('load a pack, list it, remove it; its site begins anew each time', async () => {
    const { options, beginAnew } = worker()
    expect(await options('packs/put', X)).toEqual(ok(null))
    expect(await options('packs/get', null)).toEqual(ok([X]))
    expect(await options('packs/remove', 'x')).toEqual(ok(null))
    expect(await options('packs/get', null)).toEqual(ok([]))
    expect(beginAnew.mock.calls).toEqual([['x'], ['x']])
  })

  test('load nothing else', async () => {
    const { options, kept, beginAnew } = worker()
    for (const other of [null, 'x', { ...X, version: 2 }, { ...X, more: 1 }, [X]])
      expect(await options('packs/put', other)).toEqual(fail('bad-message'))
    expect(kept).toEqual({ sitePacks: {} })
    expect(beginAnew).not.toHaveBeenCalled()
  })

  test('no script in a page may load, list or remove one', async () => {
    const { script } = worker({ x: X })
    const ask = script('https://x.com/glass_bridge')
    expect(await ask('packs/put', X)).toEqual(fail('bad-sender'))
    expect(await ask('packs/get', null)).toEqual(fail('bad-sender'))
    expect(await ask('packs/remove', 'x')).toEqual(fail('bad-sender'))
  })
})

describe('a script that begins in a page', () => {
  test('finds the pack of its own site beside it', async () => {
    const { script, executeScript } = worker({ x: X })
    expect(await script('https://x.com/glass_bridge')('settings/get', null)).toEqual(ok(DEFAULT_SETTINGS))
    expect(executeScript.mock.calls).toMatchObject([
      [{ target: { tabId: 7, frameIds: [0] }, files: [PACK_SCRIPT] }],
      [{ target: { tabId: 7, frameIds: [0] }, args: [JSON.stringify(X)] }],
    ])
  })

  test('gets nothing where there is no pack for its site; a page of ours never does', async () => {
    const { script, popup, executeScript } = worker({ x: X })
    await script('https://www.tiktok.com/@lanternpost')('settings/get', null)
    await popup('settings/get', null)
    expect(executeScript).not.toHaveBeenCalled()
  })

  test('is answered even if the pack cannot be put there', async () => {
    const { script, executeScript } = worker({ x: X })
    executeScript.mockRejectedValueOnce(new Error('the tab is closed'))
    expect(await script('https://x.com/glass_bridge')('settings/get', null)).toEqual(ok(DEFAULT_SETTINGS))
  })
})

describe('tabs of a site whose pack has changed', () => {
  const PAGES: Record<number, PageState> = {
    3: { state: 'no-profile', platform: 'x' },
    5: {
      state: 'reading',
      ref: { platform: 'tiktok', handle: 'lanternpost', url: 'https://www.tiktok.com/@lanternpost' },
    },
  }
  const anew = async (sitePacks: Record<string, unknown>) => {
    const { packs, executeScript } = worker(sitePacks)
    const tabs = { query: async () => [{ id: 3 }, { id: 4 }, {}, { id: 5 }] }
    const pageOf = async (tabId: number) => {
      const page = PAGES[tabId]
      return page === undefined ? fail('gone') : ok(page)
    }
    await beginAnewIn({ tabs, pageOf, packs, scripting: { executeScript } })('x')
    return executeScript.mock.calls.flat()
  }
  const target = { tabId: 3, frameIds: [0] }

  test('are read by the new one, and no other tab is touched', async () => {
    expect(await anew({ x: X })).toMatchObject([
      { target, files: [PACK_SCRIPT] },
      { target, args: [JSON.stringify(X)] },
      { target, files: ['src/content/x.iife.js'] },
    ])
  })

  test('are read without one again once it is removed', async () => {
    expect(await anew({})).toMatchObject([
      { target, args: ['null'] },
      { target, files: ['src/content/x.iife.js'] },
    ])
  })
})
