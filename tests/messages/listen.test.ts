import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { asking } from '../../src/messages/asking.ts'
import { DEFAULT_SETTINGS } from '../../src/messages/contract.ts'
import { type Handlers, listening } from '../../src/messages/listening.ts'
import { overhearing } from '../../src/messages/overhearing.ts'
import { fail, ok } from '../../src/messages/reply.ts'
import { siteAt } from '../../src/messages/site-access.ts'
import { look, verdict } from '../store/sample.ts'
import { DESK, POPUP, scriptAt, WORKER, wire } from './wire.ts'

const INSTAGRAM = scriptAt('https://www.instagram.com/invented.baker/')

/** Everything a worker hears, answered with the least, and a note of what got through. */
function worker() {
  const line = wire()
  const heard: unknown[] = []
  const life = new AbortController()
  const handlers: Handlers = {
    'profile/observed': ({ snapshot }) => {
      heard.push(snapshot)
      return ok({
        snapshot,
        verdict: verdict(),
        change: null,
        history: [],
        conversation: null,
        audience: null,
        watched: false,
        notKept: null,
      })
    },
    'page/changed': (state) => {
      heard.push(state)
      return ok(null)
    },
    'settings/get': () => ok(DEFAULT_SETTINGS),
    'settings/change': (change) => {
      heard.push(change)
      return ok(DEFAULT_SETTINGS)
    },
    'profiles/lately': () => ok([]),
  }
  listening(line.runtime, siteAt)(handlers, life.signal)
  return { ...line, heard, life }
}

describe('what is said comes through', () => {
  test('a snapshot and its scored reply, as they were', async () => {
    const { from, heard } = worker()
    const reply = await asking(from(INSTAGRAM)).ask('profile/observed', { snapshot: look() })
    expect(reply).toEqual(
      ok({
        snapshot: look(),
        verdict: verdict(),
        change: null,
        history: [],
        conversation: null,
        audience: null,
        watched: false,
        notKept: null,
      }),
    )
    expect(heard).toEqual([look()])
  })

  test('a refusal comes with its code', async () => {
    const line = wire()
    listening(line.runtime, siteAt)({ 'profiles/lately': () => fail('store-blocked') }, new AbortController().signal)
    expect(await asking(line.from(POPUP)).ask('profiles/lately', null)).toEqual(fail('store-blocked'))
  })

  test('a handler that breaks answers "failed", and the log names no one', async () => {
    const said = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const line = wire()
    const handlers: Handlers = {
      'profiles/lately': () => {
        throw new TypeError('cannot read invented.baker')
      },
    }
    listening(line.runtime, siteAt)(handlers, new AbortController().signal)
    expect(await asking(line.from(POPUP)).ask('profiles/lately', null)).toEqual(fail('failed'))
    expect(said).toHaveBeenCalledOnce()
    expect(JSON.stringify(said.mock.calls)).not.toContain('invented.baker')
    said.mockRestore()
  })

  test('other kinds are left to others, at once', () => {
    const { deliver } = worker()
    for (const message of [null, 1, 'profile/observed', [], {}, { kind: 'page/show', body: { where: 'likes' } }])
      expect(deliver(message, POPUP)).toBeUndefined()
    for (const kind of ['unknown/kind', '__proto__', 'constructor', 'toString', 4, null, ['settings/get']])
      expect(deliver({ kind, body: null }, POPUP)).toBeUndefined()
  })

  test('nobody listens after the signal', () => {
    const { deliver, life, heardBy } = worker()
    life.abort()
    expect(heardBy()).toBe(0)
    expect(deliver({ kind: 'settings/get', body: null }, POPUP)).toBeUndefined()
  })

  test('an orphaned script ends in peace, though its browser throws at every call', async () => {
    const line = wire()
    const life = new AbortController()
    const errors: unknown[] = []
    const gone = () => {
      throw new Error('Extension context invalidated.')
    }
    const runtime = { ...line.runtime, onMessage: { ...line.runtime.onMessage, removeListener: gone } }
    const note = (error: unknown) => errors.push(error)
    process.once('uncaughtException', note)
    listening(runtime, siteAt)({}, life.signal)
    life.abort()
    // What a listener of an event throws is reported a tick later, to nobody in particular.
    await new Promise((resolve) => setTimeout(resolve, 0))
    process.off('uncaughtException', note)
    expect(errors).toEqual([])
  })

  test('a page overhears that a script told something, and leaves the answer to the worker', async () => {
    const line = wire()
    const life = new AbortController()
    const tabs: (number | undefined)[] = []
    overhearing(line.runtime)('page/changed', (tabId) => tabs.push(tabId), life.signal)
    listening(line.runtime, siteAt)({ 'page/changed': () => ok(null) }, life.signal)
    const state = { state: 'no-profile', platform: 'instagram' } as const
    expect(await asking(line.from(INSTAGRAM)).ask('page/changed', state)).toEqual(ok(null))
    await asking(line.from(POPUP)).ask('settings/get', null)
    line.deliver({ kind: 'page/changed', body: state }, { ...INSTAGRAM, id: 'someone-else' })
    expect(tabs).toEqual([INSTAGRAM.tab?.id])
    life.abort()
    await asking(line.from(INSTAGRAM)).ask('page/changed', state)
    expect(tabs).toHaveLength(1)
  })

  test('and that the worker has told everyone, which comes from no tab', () => {
    const line = wire()
    const life = new AbortController()
    const tabs: (number | undefined)[] = []
    overhearing(line.runtime)('settings/changed', (tabId) => tabs.push(tabId), life.signal)
    expect(line.deliver({ kind: 'settings/changed', body: DEFAULT_SETTINGS }, WORKER)).toBeUndefined()
    expect(tabs).toEqual([undefined])
  })
})

describe('who may say it', () => {
  const snapshot = { kind: 'profile/observed', body: { snapshot: look() } }
  const { frameId: _, ...unnamedFrame } = INSTAGRAM
  test.each([
    ['another extension', { ...INSTAGRAM, id: 'someone-else' }],
    ['no one', {}],
    ['a frame inside the page', { ...INSTAGRAM, frameId: 4 }],
    ['a frame that is not named', unnamedFrame],
    ['a page that is not listed', scriptAt('https://example.com/')],
    ['a host that only looks listed', scriptAt('https://www.instagram.com.example.com/')],
    ['a listed host over http', scriptAt('http://www.instagram.com/')],
    ['a listed host on another port', scriptAt('https://www.instagram.com:8443/')],
    ['a subdomain that is not listed', scriptAt('https://evil.x.com/')],
    ['an address that is none', scriptAt('about:blank')],
    ['an extension of a similar name', scriptAt('chrome-extension://earned-not/popup.html')],
    ['our own popup', POPUP],
    ['our own desk', DESK],
  ])('a snapshot from %s is refused', async (_who, sender) => {
    const { deliver, heard } = worker()
    expect(await deliver(snapshot, sender)).toEqual(fail('bad-sender'))
    expect(heard).toEqual([])
  })

  test('what was seen lately is for our own pages alone', async () => {
    const { deliver } = worker()
    const lately = { kind: 'profiles/lately', body: null }
    expect(await deliver(lately, POPUP)).toEqual(ok([]))
    expect(await deliver(lately, DESK)).toEqual(ok([]))
    expect(await deliver(lately, INSTAGRAM)).toEqual(fail('bad-sender'))
  })

  test('settings are for our pages and our scripts, not for strangers', async () => {
    const { deliver } = worker()
    const get = { kind: 'settings/get', body: null }
    for (const sender of [POPUP, DESK, INSTAGRAM, scriptAt('https://mobile.x.com/@invented')])
      expect(await deliver(get, sender)).toEqual(ok(DEFAULT_SETTINGS))
    expect(await deliver(get, scriptAt('https://example.com/'))).toEqual(fail('bad-sender'))
  })

  test('a script hears the worker and our pages, and takes new settings from the worker alone', async () => {
    const line = wire()
    const heard: unknown[] = []
    const handlers: Handlers = {
      'page/ask': () => ok({ state: 'no-profile', platform: 'x' }),
      'settings/changed': (settings) => {
        heard.push(settings)
        return ok(null)
      },
    }
    listening(line.runtime, siteAt)(handlers, new AbortController().signal)
    const changed = { kind: 'settings/changed', body: DEFAULT_SETTINGS }
    expect(await line.deliver(changed, WORKER)).toEqual(ok(null))
    expect(await line.deliver(changed, DESK)).toEqual(fail('bad-sender'))
    expect(await line.deliver(changed, INSTAGRAM)).toEqual(fail('bad-sender'))
    expect(heard).toEqual([DEFAULT_SETTINGS])
    expect(await asking(line.from(POPUP)).askTab(7, 'page/ask', null)).toEqual(
      ok({ state: 'no-profile', platform: 'x' }),
    )
  })
})

describe('hostile bodies are refused with a code', () => {
  const long = 'x'.repeat(10_000_000)
  const cyclic: { self?: unknown } = {}
  cyclic.self = cyclic
  const withProto = (json: string) => JSON.parse(json)
  test.each<[string, string, unknown]>([
    ['no body', 'profile/observed', undefined],
    ['a body that is a list', 'profile/observed', [look()]],
    ['a snapshot that is a list', 'profile/observed', { snapshot: [] }],
    ['a number for a handle', 'profile/observed', { snapshot: { ...look(), handle: 5 } }],
    ['a count that is a text', 'profile/observed', { snapshot: { ...look(), followers: '20000' } }],
    [
      'a count below nothing',
      'profile/observed',
      { snapshot: { ...look(), followers: { value: -1, low: -1, high: -1, exact: true } } },
    ],
    [
      'a count that is no number',
      'profile/observed',
      { snapshot: { ...look(), followers: { value: Number.NaN, low: 0, high: 1, exact: false } } },
    ],
    [
      'an interval inside out',
      'profile/observed',
      { snapshot: { ...look(), followers: { value: 5, low: 9, high: 1, exact: false } } },
    ],
    ['a field too many', 'profile/observed', { snapshot: { ...look(), extra: 1 } }],
    ['a field too few', 'profile/observed', { snapshot: { ...look(), recent: undefined } }],
    ['an unknown site', 'profile/observed', { snapshot: { ...look(), platform: 'elsewhere' } }],
    ['a handle of 10 MB', 'profile/observed', { snapshot: { ...look(), handle: long } }],
    [
      'a bio name of 10 MB',
      'profile/observed',
      { snapshot: { ...look(), account: { ...look().account, displayName: long } } },
    ],
    ['a key of 10 MB', 'settings/change', { [long]: 1 }],
    [
      '10 MB where the schema sets no length',
      'page/changed',
      { state: 'layout-changed', ref: { platform: 'x', handle: 'a', url: 'https://x.com/a' }, missing: [long] },
    ],
    ['a million entries', 'settings/change', { off: Array.from({ length: 1_000_000 }, () => 'x') }],
    ['an own __proto__', 'settings/change', withProto('{"__proto__":{"polluted":true}}')],
    ['an own __proto__ further in', 'settings/change', withProto('{"badgeOffset":{"__proto__":{"x":1,"y":1}}}')],
    ['an own constructor', 'settings/change', withProto('{"constructor":{"prototype":{"polluted":true}}}')],
    ['a key of every object', 'settings/change', withProto('{"toString":1,"hasOwnProperty":1}')],
    ['a list for a partial change', 'settings/change', []],
    ['a list for a record', 'settings/change', { badgeOffset: [] }],
    ['something where nothing belongs', 'settings/get', {}],
    ['a cycle', 'settings/change', cyclic],
    ['a map', 'settings/change', new Map([['theme', 'dark']])],
    ['a date', 'settings/change', { theme: new Date(0) }],
    [
      'a nest without end',
      'settings/change',
      Array.from({ length: 5_000 }).reduce<unknown>((inside) => [inside], null),
    ],
  ])('%s', async (_what, kind, body) => {
    const { deliver, heard } = worker()
    expect(await deliver({ kind, body }, INSTAGRAM)).toEqual(fail('bad-message'))
    expect(heard).toEqual([])
    expect({}).not.toHaveProperty('polluted')
  })

  test('an envelope with more in it than kind and body', async () => {
    const { deliver } = worker()
    expect(await deliver({ kind: 'settings/get', body: null, target: 'me' }, POPUP)).toEqual(fail('bad-message'))
  })

  test('whatever comes, the answer is a reply, and nothing but honest settings gets through', async () => {
    const { deliver, heard } = worker()
    await fc.assert(
      fc.asyncProperty(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        async (body) => {
          heard.length = 0
          const reply = await deliver({ kind: 'settings/change', body }, POPUP)
          expect(reply).toHaveProperty('ok')
          if (heard.length > 0) expect(Object.keys(Object(body)).every((key) => key in DEFAULT_SETTINGS)).toBe(true)
        },
      ),
    )
  })
})
