import { describe, expect, test } from 'vitest'
import { changeOf, isUnlooked } from '../../src/pages/desk/watch-list/changes.ts'
import type { Count } from '../../src/profile.ts'
import { exactly } from '../store/sample.ts'
import { row } from './invented-rows.ts'

const at = '2026-10-01T12:00:00.000Z'
const rounded = (value: number, step: number): Count => ({ value, low: value - step, high: value + step, exact: false })
const looked = (followers: Count | null, band: 'fits' | 'low' = 'fits') => ({ looked: { at, band, followers } })

describe('what has changed since the last look', () => {
  test('is the verdict then and now', () => {
    const change = changeOf(row('a', { band: 'low', said: looked(exactly(20_000)) }))
    expect(change).toEqual({ since: at, band: { was: 'fits', now: 'low' }, followers: null })
  })

  test('is the followers then and now', () => {
    const change = changeOf(row('a', { followers: 26_000, said: looked(exactly(20_000)) }))
    expect(change?.followers).toEqual({ was: exactly(20_000), now: exactly(26_000) })
    expect(change?.band).toBeNull()
  })

  test.each([
    ['a step that is no news', 20_150, exactly(20_000)],
    ['a step that may be rounding', 20_400, rounded(20_000, 500)],
    ['a count that was not shown then', 26_000, null],
    ['a count that is not shown now', null, exactly(20_000)],
  ])('is not %s', (_, followers, before) => {
    expect(changeOf(row('a', { followers, said: looked(before) }))).toBeNull()
  })

  test('is nothing before the first look, and before the first reading', () => {
    expect(changeOf(row('a'))).toBeNull()
    expect(changeOf(row('a', { unread: true, said: looked(exactly(1)) }))).toBeNull()
  })
})

test('to look is news for what changed and for what was never looked at, not for the rest', () => {
  expect(isUnlooked(row('never.looked'))).toBe(true)
  expect(isUnlooked(row('changed', { band: 'low', said: looked(exactly(20_000)) }))).toBe(true)
  expect(isUnlooked(row('same', { said: looked(exactly(20_000)) }))).toBe(false)
  expect(isUnlooked(row('unread', { unread: true }))).toBe(false)
})
