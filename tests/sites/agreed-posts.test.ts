import { expect, test } from 'vitest'
import { exactly } from '../../src/counts/index.ts'
import { agreedPosts } from '../../src/sites/agreed-posts.ts'
import { blankPost } from '../../src/sites/snapshot.ts'

const first = { ...blankPost('a'), likes: exactly(120), comments: exactly(7) }

test('a post that stands there twice is one, at its first place', () => {
  const other = { ...blankPost('b'), likes: exactly(3) }
  expect(agreedPosts([first, other, first])).toEqual([first, other])
})

test('of two numbers for one post neither is taken, whatever a third sighting says', () => {
  const again = { ...first, comments: exactly(9) }
  const [post] = agreedPosts([first, again, { ...again, comments: exactly(7) }])
  expect(post).toMatchObject({ likes: { value: 120 }, comments: null })
})

test('a short number and the full one are one number, and blanks are filled', () => {
  const short = {
    ...first,
    likes: { value: 120, low: 100, high: 199, exact: false },
    shares: exactly(4),
    comments: null,
  }
  expect(agreedPosts([short, { ...first, pinned: true }])).toEqual([{ ...first, shares: exactly(4), pinned: true }])
})
