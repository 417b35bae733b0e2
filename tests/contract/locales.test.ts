import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { ENGLISH, type Locale, missingIn, needlessIn, stemOf, TRANSLATIONS } from '../../scripts/locales.ts'
import { LANGUAGES } from '../../src/messages/languages.ts'
import { filesOf, ROOT } from './source.ts'

/**
 * What people read, in every language: all of it there, nothing left in English, no sentence that says guilt. The compiler sees
 * to it that no key is used that English lacks.
 */
const ALL = [ENGLISH, ...TRANSLATIONS]
const textOf = ({ messages }: Locale) => Object.entries(messages).map(([key, { message }]) => [key, message] as const)

/** Words of guilt about a person. What buying would do may be said, that somebody did may not. */
const GUILT: Readonly<Record<string, string>> = {
  en: 'fakes?|bots?|bought|fraud\\w*|suspicious|cheat\\w*|scam\\w*|liars?',
  ar: '[وفبلك]?(?:ال)?(?:مزيّ?ف|وهمي|زائف|بوت|روبوت|مشترا|احتيال|مشبوه|غشّ?|خداع)\\p{L}*',
  de: 'fakes?|gefälscht\\p{L}*|unecht\\p{L}*|bots?|gekauft\\p{L}*|betr[uü]g\\p{L}*|verdächtig\\p{L}*|schumm?el\\p{L}*|lügner\\p{L}*',
  es: 'fals[oa]s?|bots?|comprad[oa]s?|fraud\\p{L}*|sospechos\\p{L}*|trampos\\p{L}*|estaf\\p{L}*|mentiros\\p{L}*',
  fr: 'faux|fausses?|bots?|robots?|achetée?s?|fraud\\p{L}*|suspect\\p{L}*|trich\\p{L}*|escro\\p{L}*|arnaqu\\p{L}*|menteu\\p{L}*',
  id: 'palsu|bot|dibeli|penipu\\p{L}*|curang|mencurigakan|pembohong',
  it: 'fals[oiae]|fint[oiae]|bot|comprat[oiae]|frod\\p{L}*|sospett\\p{L}*|truff\\p{L}*|imbrogli\\p{L}*|bugiard\\p{L}*',
  ja: '偽|フェイク|ボット|購入済|購入された|買った|買われ|詐欺|不正|怪し|疑わし|サクラ|水増し|嘘',
  'pt-BR':
    'fals[oa]s?|bots?|robôs?|comprad[oa]s?|fraud\\p{L}*|suspeit\\p{L}*|trapaç\\p{L}*|golp\\p{L}*|mentiros\\p{L}*',
  tr: 'sahte\\p{L}*|bot|botlar\\p{L}*|satın alın\\p{L}*|dolandır\\p{L}*|şüpheli\\p{L}*|hile\\p{L}*|yalancı\\p{L}*',
}

/** What a language says with the same word as English. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  // The name is a name; most languages are written from left to right.
  '*': ['name', 'text_direction'],
  // Words that German took over, and one that English took over.
  de: [
    'cover_likes',
    'direction_neutral',
    'strip_median',
    'profile_col_rate',
    'profile_kind_text',
    'profile_kind_video',
    'compare_rate',
    'policy_name',
    'transfer_version',
  ],
  es: ['direction_neutral'],
  fr: [
    'col_date',
    'cover_dates',
    'cover_likes',
    'desk_col_percentile',
    'desk_filter_site',
    'profile_kind_photo',
    'compare_percentile',
    'compare_score',
    'transfer_version',
  ],
  it: [
    'posts_one',
    'cover_followers',
    'col_followers',
    'followers_one',
    'followers_count_one',
    'options_used_posts_one',
    'desk_col_percentile',
    'desk_filter_tag',
    'profile_kind_video',
    'compare_percentile',
    'compare_lede_one',
    'report_together_one',
  ],
  id: ['strip_median', 'desk_filter_tag', 'profile_kind_video'],
  'pt-BR': ['desk_filter_site'],
  tr: ['desk_filter_site', 'profile_kind_video'],
}

const RIGHT_TO_LEFT = ['ar']

describe.each(ALL.map((locale) => [locale.tag, locale] as const))('%s', (tag, locale) => {
  const all = textOf(locale)
  const { text_language: language, text_direction: direction } = locale.messages

  it('knows its name and its direction, by which numbers and pages are written', () => {
    expect(language?.message).toBe(tag)
    expect(direction?.message).toBe(RIGHT_TO_LEFT.includes(tag) ? 'rtl' : 'ltr')
  })

  it('says signals, never guilt', () => {
    const words = GUILT[tag]
    expect(words, 'its words of guilt are not listed here').toBeDefined()
    // Japanese writes no spaces between words.
    const guilt = new RegExp(tag === 'ja' ? `${words}` : `(?<!\\p{L})(${words})(?!\\p{L})`, 'iu')
    expect(all.filter(([, message]) => guilt.test(message))).toEqual([])
  })

  it('stays calm: no exclamation mark, no emoji', () => {
    expect(all.filter(([, message]) => /[!！¡]|\p{Extended_Pictographic}/u.test(message))).toEqual([])
  })

  it('has a description as short as the stores want it', () => {
    expect(locale.messages.description?.message.length).toBeLessThanOrEqual(132)
  })

  it('is typed with care: no blank ends, no double spaces, no straight quotes, nothing that turns the line', () => {
    expect(all.filter(([, message]) => /^\s|\s$|\s\s|["'`]|^$|[\u202A-\u202E\u2066-\u2069]/.test(message))).toEqual([])
  })
})

describe.each(TRANSLATIONS.map((locale) => [locale.tag, locale] as const))('%s beside English', (tag, locale) => {
  const all = textOf(locale)

  it('says everything, in all the plural forms that it has', () => {
    expect(missingIn(locale)).toEqual([])
  })

  it('says nothing that is not asked for', () => {
    expect(needlessIn(locale)).toEqual([])
  })

  it('leaves nothing in English', () => {
    const same = new Set([...(SAME['*'] ?? []), ...(SAME[tag] ?? [])])
    const left = all.filter(([key, message]) => message === ENGLISH.messages[key]?.message && /\p{L}{2}/u.test(message))
    expect(left.filter(([key]) => !same.has(key))).toEqual([])
  })

  it('puts in what English puts in', () => {
    const wrong = all.filter(([key, message]) => {
      const here = placeholders(message)
      const stem = stemOf(key)
      const wanted = placeholders((ENGLISH.messages[stem === null ? key : `${stem}_other`] ?? { message: '' }).message)
      // "One post", "no posts": a form that means one number need not write it.
      const leaveOut = /_(zero|one|two)$/.test(key) && stem !== null ? ['$1'] : []
      return (
        here.some((place) => !wanted.includes(place)) ||
        wanted.some((place) => !here.includes(place) && !leaveOut.includes(place))
      )
    })
    expect(wrong).toEqual([])
  })

  it('has no descriptions: they are for whoever translates from English', () => {
    expect(Object.values(locale.messages).filter(({ description }) => description !== undefined)).toEqual([])
  })
})

test.each(ALL.map((locale) => [locale.tag, locale] as const))(
  '%s names a button to a screen reader by the word that is seen on it',
  (_, { messages }) => {
    for (const key of ['action_copy', 'action_show', 'action_off'])
      expect(messages[`${key}_label`]?.message.startsWith(messages[key]?.message ?? '-'), key).toBe(true)
  },
)

test('French keeps its signs at the word before them', () => {
  const french = TRANSLATIONS.find(({ tag }) => tag === 'fr')
  expect(french && textOf(french).filter(([, message]) => / [:;?»]|« /.test(message))).toEqual(french && [])
})

test('the languages that can be chosen are those that are there', () => {
  expect([...LANGUAGES].sort()).toEqual(ALL.map(({ tag }) => tag).sort())
})

const source = filesOf('src')

test('every message is used', () => {
  const text = [...source.map((file) => file.text), readFileSync(join(ROOT, 'manifest.json'), 'utf8')].join('\n')
  const literals = new Set([...text.matchAll(/['"`]([a-z]\w*)['"`]/gi)].map(([, key]) => key))
  const inManifest = new Set([...text.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key))
  // `benign_${key}_title` uses every benign_…_title whose key is itself named somewhere: that each exists is the compiler's part.
  const parts = [...text.matchAll(/['"`]([\w-]+)['"`]/g)].map(([, part]) => part?.replaceAll('-', '_'))
  const named = `(?:${[...new Set(parts), ''].join('|')})`
  const families = [...text.matchAll(/`([a-z]+(?:_[a-z]+)*_\$\{[^`]*)`/gi)].map(
    ([, template]) => new RegExp(`^${(template ?? '').replace(/\$\{[^}]*\}/g, named)}$`),
  )
  const unused = Object.keys(ENGLISH.messages).filter(
    (key) =>
      !literals.has(key) &&
      !literals.has(stemOf(key) ?? key) &&
      !inManifest.has(key) &&
      !families.some((family) => family.test(key) || family.test(stemOf(key) ?? key)),
  )
  expect(unused).toEqual([])
})

test('a handle put into a sentence cannot turn it', () => {
  const withHandle = Object.entries(ENGLISH.messages).flatMap(([key, { description }]) =>
    /\$\d:? (is )?(a|the) handle/.test(description ?? '') ? [key] : [],
  )
  expect(withHandle.length).toBeGreaterThan(1)
  for (const key of withHandle) {
    const calls = source.flatMap(({ path, text }) =>
      [...text.matchAll(new RegExp(`\\bt\\(\\s*'${key}',\\s*(\\w+)`, 'g'))].map(([, first]) => `${path}: ${first}`),
    )
    expect(calls.length, key).toBeGreaterThan(0)
    expect(
      calls.filter((call) => !call.endsWith(': isolated')),
      key,
    ).toEqual([])
  }
})

function placeholders(message: string): readonly string[] {
  return [...new Set(message.match(/\$[1-9]/g))].sort()
}
