import { expect, test } from 'vitest'
import { type Installs, welcomeOnce } from '../../src/background/first-run.ts'

test.each([
  [{ reason: 'install' }, 1],
  [{ reason: 'install', temporary: true }, 0],
  [{ reason: 'update' }, 0],
  [{ reason: 'browser_update' }, 0],
])('%o shows the welcome %i times', (details, times) => {
  let shown = 0
  let heard: Parameters<Installs['onInstalled']['addListener']>[0] = () => undefined
  const onInstalled: Installs['onInstalled'] = {
    addListener(listener) {
      heard = listener
    },
  }
  welcomeOnce({ onInstalled }, async () => {
    shown += 1
  })
  heard(details)
  expect(shown).toBe(times)
})
