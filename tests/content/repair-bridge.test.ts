import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { repaired } from '../../src/content/repair-bridge.ts'
import { x } from '../../src/sites/x.ts'
import { packOf } from '../packs/pack.ts'
import { pageOf, SEEN_AT } from '../sites/reading.ts'
import '../../src/content/site-pack.iife.ts'

const GLASS = new URL('https://x.com/glass_bridge')
const page = pageOf(readFileSync(join(import.meta.dirname, '../fixtures/x/layout-changed.html'), 'utf8'), GLASS.href)

function read() {
  const ref = x.profileAt(GLASS)
  if (ref === undefined) throw new Error('no profile')
  return repaired(x).read(page, ref, SEEN_AT)
}

afterEach(() => {
  globalThis.earnedRepair = undefined
})

test('a site without a pack reads as it always does', () => {
  expect(read().state).toBe('layout-changed')
})

test('with one, what the reader missed is filled', () => {
  globalThis.earnedUsePack?.(JSON.stringify(packOf('x')))
  expect(read()).toMatchObject({ state: 'ready', snapshot: { followers: { value: 7654 } } })
})

test('what is no pack is not used, and takes the place of what was', () => {
  globalThis.earnedUsePack?.(JSON.stringify(packOf('x')))
  globalThis.earnedUsePack?.(JSON.stringify({ ...packOf('x'), version: 2 }))
  expect(read().state).toBe('layout-changed')
})

test('a pack that costs the page its time rests after two looks', () => {
  globalThis.earnedUsePack?.(JSON.stringify(packOf('x')))
  let now = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 150))
  expect([read().state, read().state, read().state]).toEqual(['ready', 'ready', 'layout-changed'])
  clock.mockRestore()
})
