import { beforeEach, expect, test } from 'vitest'
import { DESK_STATES, mockDesk } from '../../scripts/look/desk-states.ts'
import { fail } from '../../src/messages/reply.ts'
import { hashOf, routeOf } from '../../src/pages/desk/route.ts'
import type { Connector } from '../../src/pages/desk/state.ts'
import type { ProfileRef } from '../../src/profile.ts'
import { everything, freshDisk, newWorker } from '../store/disk.ts'
import { look, post, verdict } from '../store/sample.ts'
import { deskWorker } from '../transfer/desk-worker.ts'
import { says, screen } from '../transfer/screen.tsx'
import { press } from '../ui/document.ts'

const { Profile } = await import('../../src/pages/desk/profile/profile.tsx')

// jsdom's listeners end with its own signals alone.
Object.assign(globalThis, { Element: window.Element, AbortController: window.AbortController })

const BAKER: ProfileRef = {
  platform: 'instagram',
  handle: 'Invented.Baker',
  url: 'https://www.instagram.com/Invented.Baker/',
}

beforeEach(async () => {
  freshDisk()
  const { keep } = newWorker()
  await keep(look({ handle: 'other', url: 'https://www.instagram.com/other/' }), verdict())
})

async function profile(ask: Connector['ask'] = deskWorker().ask) {
  const state = DESK_STATES.profile
  if (state === undefined) throw new Error('there is no such state')
  const route = routeOf(hashOf({ screen: 'profile', of: [BAKER] }))
  const connector = { ...mockDesk(state), ask, route: () => route }
  const root = await screen(<Profile connector={connector} route={route} />)
  await says(root, 'Invented.Baker')
  return root
}
async function readAndWatched() {
  // More posts than one message of records holds.
  const recent = Array.from({ length: 450 }, (_, n) => post(`p${n}`))
  await newWorker().keep(look({ recent }), verdict())
  await deskWorker().ask('watch/add', { refs: [BAKER], tags: ['bakers'], lists: [] })
}

test('a profile is erased with all that was said of it, the others stay, and it can be undone', async () => {
  const others = await everything()
  await readAndWatched()
  const before = await everything()
  const root = await profile()
  await press(root, 'Erase this profile')
  await says(root, 'has not read this profile yet')
  await says(root, 'Everything kept of \u2068@Invented.Baker\u2069 is erased.')
  expect(document.activeElement?.tagName).toBe('H1')
  expect(await everything()).toEqual(others)

  await press(root, 'Undo')
  await says(root, 'Erase this profile')
  expect(await everything()).toEqual({ ...before, progress: [] })
  expect(root.textContent).toContain('bakers')
})

test('it can be undone, too, after a worker that erased was stopped before it answered', async () => {
  await readAndWatched()
  const before = await everything()
  const { ask } = deskWorker()
  const root = await profile(async (kind, body) => {
    if (kind === 'keeping/erase') await ask(kind, body)
    return ask(kind, body)
  })
  await press(root, 'Erase this profile')
  await says(root, 'has not read this profile yet')
  await press(root, 'Undo')
  await says(root, 'Erase this profile')
  expect(await everything()).toEqual({ ...before, progress: [] })
})

test('a disk that refuses is said, and nothing is gone', async () => {
  await readAndWatched()
  const before = await everything()
  const { ask } = deskWorker()
  const root = await profile(async (kind, body) => (kind === 'keeping/erase' ? fail('store-blocked') : ask(kind, body)))
  await press(root, 'Erase this profile')
  await says(root, 'another tab holds an older version')
  expect(root.querySelector('h1')?.textContent).toBe('Invented.Baker')
  expect(await everything()).toEqual(before)
})
