import { describe, expect, test } from 'vitest'
import { LABEL_WORDS } from '../../src/sites/label-words.ts'
import { wordedCount } from '../../src/sites/worded-count.ts'

describe('a number and its word', () => {
  test.each([
    ['5,750 followers', 'en', 5750, true],
    ['17,000 followers', 'en', 17000, true],
    ['2,4 tys. obserwujący', 'pl', 2400, false],
    ['1.234 Follower:innen', 'de', 1234, true],
    ['4267 Follower:innen', 'de', 4267, true],
    ['68.000 Follower', 'de', 68000, false],
    ['1,2 mi de seguidores', 'pt-BR', 1200000, false],
    ['1\u202f234 abonnés', 'fr', 1234, true],
    ['フォロワー12.3万人', 'ja', 123000, false],
    ['12.3万位关注者', 'zh-CN', 123000, false],
    ['팔로워 345명', 'ko', 345, true],
    ['\u200f٢٬٤٣٢ متابعًا', 'ar', 2432, true],
    ['8 123 подписчика', 'ru', 8123, true],
    ['3 हज़ार फ़ॉलोअर', 'hi', 3000, false],
    ['۱٬۲۳۴ دنبال‌کننده', 'fa', 1234, true],
  ])('%s (%s)', (text, lang, value, exact) =>
    expect(wordedCount(text, 'followers', lang)).toMatchObject({ value, exact }),
  )

  test('is read in the language of its word where the page is marked with another', () => {
    for (const lang of ['en', 'cs', 'tr', ''])
      expect(wordedCount('2,4 mil seguidores', 'followers', lang)).toMatchObject({ value: 2400 })
    expect(wordedCount('12,345 followers', 'followers', 'de')).toMatchObject({ value: 12345 })
  })

  test.each([
    '500+ connections',
    'I have 5,000 followers',
    '5,000 followers and counting',
    '5,000 followers · 12 posts',
    '02blog followers',
    'followers',
    '',
    '12 fans',
    `${'9'.repeat(400)} followers`,
  ])('%s is none', (text) => expect(wordedCount(text, 'followers', 'en')).toBeNull())

  test('a number of one thing is no number of another', () => {
    expect(wordedCount('12 comments', 'reactions', 'en')).toBeNull()
    expect(wordedCount('12 Kommentare', 'shares', 'de')).toBeNull()
    // Dutch says "reacties" for comments on one site and for reactions on the next.
    expect(wordedCount('12 reacties', 'comments', 'nl')).toBeNull()
  })

  test('followers have a word in at least thirty languages', () => {
    expect(Object.keys(LABEL_WORDS.followers).length).toBeGreaterThanOrEqual(30)
  })
})
