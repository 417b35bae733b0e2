import { describe, expect, test } from 'vitest'
import { namedCount } from '../../src/counts/index.ts'

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
    ['\u200f٢٬٤٣٢ متابِعًا', 'ar', 2432, true],
    ['8 123 подписчика', 'ru', 8123, true],
    ['3 हज़ार फ़ॉलोअर', 'hi', 3000, false],
    ['۱٬۲۳۴ دنبال‌کننده', 'fa', 1234, true],
  ])('%s (%s)', (text, lang, value, exact) =>
    expect(namedCount(text, 'followers', lang)).toMatchObject({ value, exact }),
  )

  test('is read in the language of its word where the page is marked with another', () => {
    for (const lang of ['en', 'cs', 'tr', ''])
      expect(namedCount('2,4 mil seguidores', 'followers', lang)).toMatchObject({ value: 2400 })
    expect(namedCount('12,345 followers', 'followers', 'de')).toMatchObject({ value: 12345 })
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
  ])('%s is none', (text) => expect(namedCount(text, 'followers', 'en')).toBeNull())

  test('a number of one thing is no number of another', () => {
    expect(namedCount('12 comments', 'reactions', 'en')).toBeNull()
    expect(namedCount('12 Kommentare', 'shares', 'de')).toBeNull()
  })

  test('is none where its language does not count so, whatever others do', () => {
    // German groups with a full stop: this word is its own, so the number is too.
    expect(namedCount('12,345 Follower', 'followers', 'de')).toBeNull()
    // An English word on a Turkish page, whose B are thousands.
    expect(namedCount('12B followers', 'followers', 'tr')).toBeNull()
    expect(namedCount('1.5M followers', 'followers', 'id')).toBeNull()
    expect(namedCount('1.5M followers', 'followers', 'fr')).toMatchObject({ value: 1_500_000 })
  })

  test('is none where one language reads another count in the same word', () => {
    // Subscribers in Dutch, a spelling of followers in French.
    expect(namedCount('12 abonnees', 'followers', 'xx')).toBeNull()
    expect(namedCount('12 abonnees', 'subscribers', 'nl')).toMatchObject({ value: 12 })
    for (const lang of ['da', 'sv', 'en', '']) expect(namedCount('12 følger', 'followers', lang)).toBeNull()
    for (const lang of ['nl', 'en', ''])
      for (const label of ['comments', 'reactions'] as const) expect(namedCount('12 reacties', label, lang)).toBeNull()
  })

  test('of a doubtful word is what the site decides, on a page in any language', () => {
    for (const lang of ['ar', 'en', '']) {
      expect(namedCount('٢٬٤٣٢ متابعًا', 'followers', lang)).toBeNull()
      expect(namedCount('٢٬٤٣٢ متابعًا', 'followers', lang, {}, { follows: 'followers' })).toMatchObject({ value: 2432 })
      expect(namedCount('٢٬٤٣٢ متابعًا', 'following', lang, {}, { follows: 'followers' })).toBeNull()
    }
  })
})
