import { expect, test } from 'vitest'
import { type AskBrowser, asking } from '../../src/messages/asking.ts'
import { DEFAULT_SETTINGS } from '../../src/messages/contract.ts'
import { fail, ok } from '../../src/messages/reply.ts'

/** A browser whose worker gives these answers, one after the other; an error is thrown, a promise awaited. */
function answering(...answers: unknown[]) {
  const asked: unknown[] = []
  const sendMessage = async (message: unknown) => {
    asked.push(message)
    const answer = answers[asked.length - 1]
    if (answer instanceof Error) throw answer
    return answer
  }
  return { asked, browser: { runtime: { id: 'earned', sendMessage } } }
}

test('the answer comes back, checked', async () => {
  const { browser, asked } = answering(ok(DEFAULT_SETTINGS))
  expect(await asking(browser).ask('settings/get', null)).toEqual(ok(DEFAULT_SETTINGS))
  expect(asked).toEqual([{ kind: 'settings/get', body: null }])
})

test('a worker that is stopped while it answers is asked once more', async () => {
  for (const lost of [undefined, null, new Error('channel closed')]) {
    const { browser, asked } = answering(lost, ok(DEFAULT_SETTINGS))
    expect(await asking(browser).ask('settings/get', null)).toEqual(ok(DEFAULT_SETTINGS))
    expect(asked).toHaveLength(2)
  }
})

test('a worker that never answers is asked twice and no more', async () => {
  const { browser, asked } = answering()
  expect(await asking(browser).ask('settings/get', null)).toEqual(fail('failed'))
  expect(asked).toHaveLength(2)
})

test.each<[string, unknown]>([
  ['a text', 'ok'],
  ['settings of another shape', ok({ theme: 'neon' })],
  ['a code that is none of ours', { ok: false, error: { code: 'whatever' } }],
  ['a list', []],
])('an answer that is %s is a failure', async (_what, answer) => {
  expect(await asking(answering(answer).browser).ask('settings/get', null)).toEqual(fail('failed'))
})

test('an orphaned script is told that nobody is there, whichever way its browser says so', async () => {
  const orphans: AskBrowser[] = [
    {},
    { runtime: { sendMessage: () => Promise.reject(new Error('no')) } },
    {
      get runtime(): never {
        throw new TypeError('Extension context invalidated.')
      },
    },
  ]
  for (const orphan of orphans) expect(await asking(orphan).ask('settings/get', null)).toEqual(fail('gone'))
})

test('a script that is orphaned while it waits is told so, and does not ask again', async () => {
  let alive = true
  let asked = 0
  const runtime = {
    get id() {
      return alive ? 'earned' : undefined
    },
    sendMessage: () => {
      alive = false
      asked += 1
      throw new TypeError("Cannot read properties of undefined (reading 'sendMessage')")
    },
  }
  expect(await asking({ runtime }).ask('settings/get', null)).toEqual(fail('gone'))
  expect(asked).toBe(1)
})

test('a tab without a script of ours: nobody is there', async () => {
  const tabs = { sendMessage: () => Promise.reject(new Error('Could not establish connection.')) }
  expect(await asking({ tabs }).askTab(3, 'page/ask', null)).toEqual(fail('gone'))
  expect(await asking({ tabs: { sendMessage: async () => undefined } }).askTab(3, 'page/ask', null)).toEqual(
    fail('gone'),
  )
  expect(await asking({}).askTab(3, 'page/ask', null)).toEqual(fail('gone'))
})
