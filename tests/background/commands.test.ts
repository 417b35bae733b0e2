import { expect, test } from 'vitest'
import { obey, type Shortcuts } from '../../src/background/commands.ts'
import type { PageState, Scored } from '../../src/messages/contract.ts'
import { fail, ok } from '../../src/messages/reply.ts'
import type { ProfileRef } from '../../src/profile.ts'
import { look, verdict } from '../store/sample.ts'

const REF: ProfileRef = { platform: 'x', handle: 'harbour_notes', url: 'https://x.com/harbour_notes' }
const SCORED: Scored = {
  snapshot: look(),
  verdict: verdict(),
  change: null,
  history: [],
  conversation: null,
  audience: null,
  watched: false,
  notKept: null,
}
const TAB = { id: 7, windowId: 2 }

function keyboard(page: PageState | null) {
  const watched = new Set<string>()
  const done: string[] = []
  const shortcuts: Shortcuts = {
    showDesk: async () => void done.push('desk'),
    openSidePanel: async (windowId) => done.push(`panel ${windowId}`) > 0,
    pageOf: async () => (page === null ? fail('gone') : ok(page)),
    watchList: {
      has: async ({ url }) => watched.has(url),
      add: async (refs) => {
        for (const { url } of refs) watched.add(url)
      },
      remove: async (refs) => {
        for (const { url } of refs) watched.delete(url)
        return []
      },
    },
    now: () => 0,
  }
  return { press: obey(shortcuts), watched, done }
}

test('a shortcut watches the profile in front, pressed again no longer', async () => {
  const { press, watched } = keyboard({ state: 'ready', ref: REF, scored: SCORED })
  await press('watch', TAB)
  expect([...watched]).toEqual([REF.url])
  await press('watch', TAB)
  expect([...watched]).toEqual([])
})

test.each<[string, PageState | null]>([
  ['no page of ours', null],
  ['no profile', { state: 'no-profile', platform: 'x' }],
  ['a profile that is still read', { state: 'reading', ref: REF }],
])('%s is nothing to watch', async (_what, page) => {
  const { press, watched } = keyboard(page)
  await press('watch', TAB)
  expect([...watched]).toEqual([])
})

test('the desk and the side panel open; what is no shortcut does nothing', async () => {
  const { press, done } = keyboard(null)
  await press('desk', TAB)
  await press('side-panel', TAB)
  await press('side-panel', undefined)
  await press('erase-all', TAB)
  expect(done).toEqual(['desk', 'panel 2'])
})
