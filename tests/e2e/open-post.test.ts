import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { badgeText, pageState, type Tab, until } from '../../scripts/gallery/driver.ts'
import { page as instagram } from '../invented/instagram.ts'
import { type InventedComment, withOpenPost } from '../invented/instagram-post.ts'
import type { InventedProfile } from '../invented/profile.ts'
import { page as x } from '../invented/x.ts'
import { ARTIFACTS, BROWSERS, type Stage, stage } from './browsers.ts'
import { kept } from './kept.ts'

const account: InventedProfile = {
  handle: 'halden.loaves',
  name: 'Halden Loaves',
  bio: 'Bread.',
  followers: 48_211,
  following: 312,
  posts: 1_204,
  recent: Array.from({ length: 6 }, (_, index) => ({ id: `DHaa000000${index + 1}`, kind: 'photo' as const })),
}
const OPENED = 'DHaa0000002'
const REPEATED = 'Such warm light, love every bit'
const SENTENCES = [
  'Which flour did you use for the third loaf?',
  'Mine fell flat at the second proof again',
  'The crust looks like a map of somewhere',
  'We drove two hours for the seeded one',
  'Do you still open on Sundays in winter?',
  'My grandmother scored hers the same way',
]
/** Twenty commenters: six say the same, four nothing but emoji, two one word, two a name alone; the account answers three. */
const COMMENTS: readonly InventedComment[] = [
  ...Array.from({ length: 6 }, () => REPEATED),
  ...['🔥🔥', '❤️', '😍😍😍', '🍞'],
  ...['Gorgeous', 'Yum!'],
  ...['@quiet.harbour.reads', '@moth.almanac.nine'],
  ...SENTENCES,
].map((text, index) => ({
  author: `reader.${'abcdefghijklmnopqrst'[index]}.invented`,
  text,
  ...(index > 13 && index < 17 ? { answer: 'Thank you, see you on Saturday then' } : {}),
}))
const SHARES = {
  'Say word for word the same': '30%',
  'Only emoji': '20%',
  'A single word': '10%',
  'Only names': '10%',
  'The account’s own answers': '3, under 1 of 1',
}
const INSTAGRAM = `https://www.instagram.com/${account.handle}/`
const POST = { id: OPENED, likes: 12_345, publishedAt: '2026-10-02T17:30:05.000Z', comments: COMMENTS }

/** A post of X on a page of its own, by an account whose profile has not been opened yet. */
const STATUS = 'https://x.com/fen_ledger/status/1965000000000002000'
const AUTHOR = { ...account, handle: 'fen_ledger', name: 'Fen Ledger', recent: [] }
const PAGES = new Map([
  [INSTAGRAM, withOpenPost(instagram(account), account, POST)],
  [STATUS, readFileSync(join(import.meta.dirname, '../fixtures/x/posts/comments-of-many-kinds.html'), 'utf8')],
  ['https://x.com/fen_ledger', x(AUTHOR)],
])

describe.each(BROWSERS)('a post that is opened, in %s', (name) => {
  let on: Stage
  beforeAll(async () => {
    on = await stage(name, PAGES)
  })
  afterAll(() => on?.close())

  async function stateOf(tab: Tab): Promise<unknown> {
    const page = await on.driver.page('src/pages/options/index.html')
    const state = await pageState(page, tab)
    await page.close()
    await tab.bringToFront()
    return state
  }

  test('Instagram: its exact counts join the profile behind it, and what its comments have in common is told', async () => {
    const tab = await on.driver.open(INSTAGRAM)
    await until('the badge', async () => (await badgeText(tab)) !== '')
    const expectMerged = async () => {
      expect(await stateOf(tab)).toMatchObject({
        body: { scored: { snapshot: { handle: account.handle, recent: expect.arrayContaining([opened]) } } },
      })
      const popup = await on.driver.clickIcon(tab)
      const says = () => popup.run<string>('document.body.innerText')
      await until('the conversation', async () => (await says()).includes('What people say under the posts'))
      const said = (await says()).replace(/\s+/g, ' ')
      expect(said).toContain('Likes 1 of 6 posts')
      expect(said).toContain('20 comments by 20 people, under 1 post that you opened.')
      for (const [share, number] of Object.entries(SHARES)) expect(said).toContain(`${share} ${number}`)
      await popup.run(
        `void [...document.querySelectorAll('h2')].find((title) => title.textContent.includes('What people say')).scrollIntoView()`,
      )
      await popup.screenshot(join(ARTIFACTS, `${name}-conversation-popup.png`))
      await popup.close()
    }
    const likes = { value: POST.likes, low: POST.likes, high: POST.likes, exact: true }
    const opened = expect.objectContaining({ id: OPENED, likes, publishedAt: POST.publishedAt })

    await tab.clickIn(`document.querySelector('a.tile[href*="${OPENED}"]')`)
    await until('the post', () => tab.run<boolean>(`document.querySelector('[role=dialog]') !== null`))
    await until('its counts on disk', async () => (await kept(on)).includes(String(POST.likes)))
    await tab.bringToFront()
    await tab.screenshot(join(ARTIFACTS, `${name}-open-post-page.png`))
    await expectMerged()

    // Also on the next visit, when nothing but the grid is there.
    await tab.go(INSTAGRAM)
    await until('the badge', async () => (await badgeText(tab)) !== '')
    await expectMerged()
    await tab.close()

    const everything = (await kept(on)).toLowerCase()
    expect(everything).toContain(account.handle)
    for (const { author, text, answer } of COMMENTS)
      for (const secret of [author, text, answer])
        if (secret !== undefined) expect(everything, secret).not.toContain(secret.toLowerCase().replace(/^@/, ''))
  })

  test('X: a post on a page of its own is credited to its author, whose profile is opened later', async () => {
    const tab = await on.driver.open(STATUS)
    await until('the counts', async () => JSON.stringify(await stateOf(tab)).includes('post-kept'))
    const popup = await on.driver.clickIcon(tab)
    const says = () => popup.run<string>('document.body.innerText')
    await until('a word on it', async () => (await says()).includes('The counts of this post are kept.'))
    expect(await says()).toMatch(/They join the profile of .{0,3}@fen_ledger/)
    await popup.screenshot(join(ARTIFACTS, `${name}-post-kept-popup.png`))
    await popup.close()
    expect(await badgeText(tab)).toBe('')

    await tab.go('https://x.com/fen_ledger')
    await until('the badge', async () => (await badgeText(tab)) !== '')
    const exactly = (value: number) => ({ value, low: value, high: value, exact: true })
    expect(await stateOf(tab)).toMatchObject({
      body: {
        scored: {
          snapshot: {
            recent: [{ id: '1965000000000002000', likes: exactly(240), comments: exactly(11), views: exactly(5_021) }],
          },
        },
      },
    })
    expect(await kept(on)).not.toMatch(/Great post|Moth_Almanac|reader_3|See you/i)
    await tab.close()
  })
})
