import { describe, expect, it } from 'vitest'
import { countIn, exactly } from '../../src/counts/index.ts'

describe('the number of a label', () => {
  it.each([
    ['1 view', 'en', 1],
    ['345 followers', 'en', 345],
    ['788311 views', 'en', 788_311],
    ['5979037 visualizações', 'pt', 5_979_037],
    ['Followers: 1,234', 'en', 1234],
    ['(1,234)', 'en', 1234],
    ['345 followers.', 'en', 345],
    ['1 Reply. Reply', 'en', 1],
    ['팔로워 345명', 'ko', 345],
    ['フォロワー345人', 'ja', 345],
    ['345 粉丝', 'zh', 345],
    ['1 234 abonnés', 'fr', 1234],
    ['12 J’aime', 'fr', 12],
    ['12 Mi piace', 'it', 12],
    ['127.696 visualizaciones', 'es', 127_696],
    ['٣٤٥ متابع', 'ar-EG', 345],
    ['\u200f345 עוקבים\u200f', 'he', 345],
    ['345', 'en', 345],
  ])('%s in %s is in full', (text, lang, count) => {
    expect(countIn(text, lang)).toEqual(exactly(count))
  })

  it.each([
    ['5.04 million subscribers', 'en', 5_040_000, 5_049_999],
    ['1.2K Followers', 'en', 1200, 1299],
    ['17,7 k abonnés', 'fr', 17_700, 17_799],
    ['2,9 M d’abonnés', 'fr', 2_900_000, 2_999_999],
    ['17 mil seguidores', 'es', 17_000, 17_999],
    ['1,8 millones de visualizaciones', 'es', 1_800_000, 1_899_999],
    ['1,2 mil M de visualizaciones', 'es', 1_200_000_000, 1_299_999_999],
    ['2,4 tys. obserwujących', 'pl', 2400, 2499],
    ['1,2 Mio. Follower', 'de', 1_200_000, 1_299_999],
    ['12,3 mil. pratitelja', 'hr', 12_300_000, 12_399_999],
    ['チャンネル登録者数 12.3万人', 'ja', 123_000, 123_999],
    ['1.2만명', 'ko', 12_000, 12_999],
    ['1.2万粉丝', 'zh-CN', 12_000, 12_999],
    ['ผู้ติดตาม 1.2 ล้านคน', 'th', 1_200_000, 1_299_999],
    ['Wafuatiliaji elfu 1.2', 'sw', 1200, 1299],
    ['1.2 लाख सब्सक्राइबर', 'hi', 120_000, 129_999],
    ['1,2 B abone', 'tr', 1200, 1299],
  ])('%s in %s is short', (text, lang, low, high) => {
    expect(countIn(text, lang, { rounding: 'truncated' })).toMatchObject({ low, high, exact: false })
  })

  it('leaves "500+ followers" open', () => {
    expect(countIn('500+ followers', 'en')).toEqual({
      value: 500,
      low: 500,
      high: Number.MAX_SAFE_INTEGER,
      exact: false,
    })
  })
})

describe('a label that proves nothing', () => {
  it.each([
    ['', 'en'],
    ['no followers', 'en'],
    ['3 of 4', 'en'],
    ['3 posts 5 likes', 'en'],
    ['120 121', 'en'],
    ['1 234 likes', 'en'],
    ['123 followers123 followers', 'en'],
    ['user345', 'en'],
    ['02blog.it', 'en'],
    ['View Count Icon10.2K', 'en'],
    ['-5 likes', 'en'],
    ['5% of likes', 'en'],
    ['5 % de vues', 'fr'],
    ['$5 off', 'en'],
    ['1/2 likes', 'en'],
    ['#5 on trending', 'en'],
    ['1.5 followers', 'en'],
    ['1.234 followers', 'en'],
    ['5. Platz', 'de'],
    ['5°', 'en'],
    [`345 ${'x'.repeat(200)}`, 'en'],
  ])('%s in %s', (text, lang) => {
    expect(countIn(text, lang)).toBeNull()
  })

  it('because its unit may be of another language than the page says', () => {
    expect(countIn('17 mil seguidores', 'en')).toBeNull()
    expect(countIn('17 mil seguidores', '')).toBeNull()
    expect(countIn('12 тыс. подписчиков', 'en')).toBeNull()
    expect(countIn('12 万人', 'en')).toBeNull()
    expect(countIn('12 rb pengikut', 'de')).toBeNull()
  })

  it('because nobody here knows the words of its language', () => {
    expect(countIn('12 blorp zif', 'tlh')).toBeNull()
    expect(countIn('345 followers', '')).toBeNull()
    expect(countIn('345', 'tlh')).toEqual(exactly(345))
    expect(countIn('54321 followers', '')).toEqual(exactly(54_321))
    expect(countIn('1.2K followers', '')?.value).toBe(1200)
  })

  it('because its unit is a form that Intl does not write, or one of two', () => {
    expect(countIn('5 миллионам людей', 'ru')).toBeNull()
    expect(countIn('5 K M seguidores', 'es')).toBeNull()
    expect(countIn('5만화', 'ko')).toBeNull()
  })
})
