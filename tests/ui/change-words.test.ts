import { expect, test } from 'vitest'
import { english } from '../../scripts/look/english.ts'
import type { Change } from '../../src/model/change.ts'
import { changeSentence } from '../../src/ui/change-words.ts'

const said = (more: Partial<Change>) =>
  changeSentence(english(), { kind: 'reactions', posts: 0, from: 406.5, to: 39, band: 'low', ...more })

test('the smallest change is said with what was read and what it would have to be', () => {
  expect(said({})).toBe('If reactions to a typical post numbered about 39, not 410, this would read as: Low.')
  expect(said({ kind: 'views', from: 1, to: 1_200, band: 'fits' })).toBe(
    'If views of a typical post numbered about 1,200, not 1, this would read as: Fits.',
  )
  expect(said({ kind: 'followers', from: 38_612, to: 270_000 })).toBe(
    'If followers numbered about 270,000, not 39,000, with posts as they are, this would read as: Low.',
  )
})

test('missing posts are said as posts', () => {
  expect(said({ posts: 3, from: 2_000, to: 2_000, band: 'fits' })).toBe(
    '3 more posts at about 2,000 each would read as: Fits.',
  )
  expect(said({ posts: 1, from: 12, to: 12 })).toBe('One more post at about 12 would read as: Low.')
})
