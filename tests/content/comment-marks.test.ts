import { expect, test } from 'vitest'
import { kindOf, markOf } from '../../src/content/comment-marks.ts'
import { saltedHash } from '../../src/content/salted-hash.ts'
import type { ShownComment } from '../../src/sites/site.ts'

const comment = (text: string, more: Partial<ShownComment> = {}): ShownComment => ({
  id: null,
  author: 'tide.reader',
  text,
  isReply: false,
  ...more,
})

test.each([
  ['What flour do you use for the second loaf?', 'words'],
  ['Beautiful!', 'one-word'],
  ['🔥🔥🔥', 'emoji'],
  ['👩‍👩‍👧 ❤️', 'emoji'],
  ['!!!', 'emoji'],
  ['@marta.bakes', 'mention'],
  ['@marta.bakes @lea_k', 'mention'],
  ['@marta.bakes look at this', 'words'],
  ['@marta.bakes 😍', 'emoji'],
  ['すごい', 'one-word'],
  ['このパンはどこで買えますか', 'words'],
  ['رائع', 'one-word'],
  ['2', 'one-word'],
] as const)('%s is %s', (text, kind) => {
  expect(kindOf(text)).toBe(kind)
})

test('a mark holds no word and no name, and is the same for the same comment alone', async () => {
  const hash = await saltedHash('00'.repeat(32))
  const mark = (shown: ShownComment) => markOf(shown, 'post1', 'Marta.Bakes', hash)
  const one = await mark(comment('Love this so much'))
  expect(JSON.stringify(one)).not.toMatch(/tide|love|marta/i)
  expect(await mark(comment('Love this so much'))).toEqual(one)
  const other = await mark(comment('love this, so  much!!', { author: 'someone.else' }))
  expect(other.text).toBe(one.text)
  expect(other.id).not.toBe(one.id)
  expect(other.author).not.toBe(one.author)
})

test('the author is known in any case, and an answer from an answer', async () => {
  const hash = await saltedHash('00'.repeat(32))
  const answer = await markOf(
    comment('Rye, mostly.', { author: 'marta.bakes', isReply: true }),
    'p',
    'Marta.Bakes',
    hash,
  )
  expect(answer).toMatchObject({ own: true, reply: true })
})

test('another browser’s salt gives other marks: they say nothing to anyone else', async () => {
  const [here, there] = [await saltedHash('00'.repeat(32)), await saltedHash('01'.repeat(32))]
  expect(await here('author', 'tide.reader')).not.toBe(await there('author', 'tide.reader'))
})
