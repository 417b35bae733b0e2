import type { Count } from '../profile.ts'
import { type CountStyle, countIn, parseCount } from './parse.ts'
import { EVERYWHERE, KINDS, WORDS } from './words.ts'

/** What a count beside these words is a count of. */
export type Label = (typeof KINDS)[number]

/** A meaning that is none: the word stands beside two kinds of counts. */
type Meaning = Label | 'either'
type Vocabulary = ReadonlyMap<string, Meaning>

/** No label is longer, and no phrase has more words. */
const LONGEST = 200
const PHRASE = 4
/** The most letters of an ending that `*` stands for. */
const ENDING = 5
/** With the endings that name all genders: "Follower:innen", "suivi(e)s", "abonné·e·s". */
const WORD = /[\p{L}\p{M}\u200c\u200d]+(?:[:*·(]\p{L}+\)?\p{L}*)*/gu
/** Scripts that write words without spaces between them: there a word is looked for within the run of letters. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u
/** Marks that are as often left out as written. Vowel signs of Indian scripts are not among them. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u064d\u064f\u0651-\u0655\u0640\u093c\u09bc\p{Cf}]/gu
/** Arabic tells those who follow from those who are followed by one short vowel, so there it is kept. */
const HARAKAT = /(?<!متاب)[\u064e\u0650]/g

const kept = new Map<string, Vocabulary>()

/**
 * Which count a label names: "12.3K followers" in English, "フォロー中 120人" in Japanese. Whole words, in any case, with and
 * without diacritics. `null` for a text that names no count or two, and for words that may mean two ("følger" in Danish). A
 * language that the table lacks, or none: words that mean the same in every language which has them.
 */
export function labelledAs(text: string, lang: string): Label | null {
  return only(found(composed(text), lang))
}

/**
 * The count of a text that is one number and the name of one count, and nothing else: "5,04 Mio. Abonnenten", but not "12
 * mutual followers". For the strategy of last resort: the words alone say what the number is.
 */
export function labelledCount(
  text: string,
  lang: string,
  style: CountStyle = {},
): { readonly label: Label; readonly count: Count } | null {
  const spelled = composed(text)
  const words = found(spelled, lang)
  const label = only(words)
  if (label === null) return null
  // A line break in the place of a word: "1 follower 234" is no 1,234.
  let rest = spelled
  for (const { start, end } of [...words].reverse()) rest = `${rest.slice(0, start)}\n${rest.slice(end)}`
  const number = withoutCounter(rest)
  const count = parseCount(number, lang, style)
  // Read in two ways, with the words and without, it must be one number. And beside a word that is English too, one number in
  // English: "1.5M followers" on an Indonesian page, whose M are thousands of millions.
  const others = [countIn(text, lang, style), isEnglish(spelled) ? parseCount(number, 'en', style) : null]
  if (count === null || others.some((other) => other !== null && !isSame(other, count))) return null
  return { label, count }
}

function isEnglish(text: string): boolean {
  return only(found(text, 'en')) !== null
}

function isSame(a: Count, b: Count): boolean {
  return a.low === b.low && a.high === b.high
}

interface Found {
  readonly meaning: Meaning
  readonly start: number
  readonly end: number
}

function only(words: readonly Found[]): Label | null {
  const [first] = words
  if (first === undefined || first.meaning === 'either') return null
  return words.every(({ meaning }) => meaning === first.meaning) ? first.meaning : null
}

function composed(text: string): string {
  return text.length > LONGEST ? '' : text.normalize('NFC')
}

function found(text: string, lang: string): Found[] {
  const vocabulary = vocabularyOf(lang)
  const words = [...text.matchAll(WORD)].map((match) => ({
    folded: fold(match[0].replace(/[:*·()]/g, '')),
    written: match[0],
    at: match.index,
  }))
  const result: Found[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === undefined) continue
    if (UNSPACED.test(word.written)) {
      result.push(...within(word.written, word.at, vocabulary))
      continue
    }
    for (let length = Math.min(PHRASE, words.length - at); length > 0; length--) {
      const phrase = words.slice(at, at + length)
      const meaning = meaningOf(phrase.map(({ folded }) => folded).join('_'), vocabulary)
      const last = phrase.at(-1)
      if (meaning === undefined || last === undefined) continue
      result.push({ meaning, start: word.at, end: last.at + last.written.length })
      at += length - 1
      break
    }
  }
  return result
}

/** The words within a run of letters that knows no spaces, the longest first: 关注者 is not 关注. */
function within(run: string, start: number, vocabulary: Vocabulary): Found[] {
  const result: Found[] = []
  for (let at = 0; at < run.length; at++) {
    for (let end = Math.min(run.length, at + 16); end > at; end--) {
      const meaning = vocabulary.get(run.slice(at, end))
      if (meaning === undefined) continue
      result.push({ meaning, start: start + at, end: start + end })
      at = end - 1
      break
    }
  }
  return result
}

/** A word itself or its beginning; "al-" is written as part of the Arabic word. */
function meaningOf(phrase: string, vocabulary: Vocabulary): Meaning | undefined {
  const known = vocabulary.get(phrase)
  if (known !== undefined) return known
  const shortest = Math.max(2, phrase.length - ENDING, phrase.lastIndexOf('_') + 2)
  for (let end = phrase.length; end >= shortest; end--) {
    const meaning = vocabulary.get(`${phrase.slice(0, end)}*`)
    if (meaning !== undefined) return meaning
  }
  return phrase.startsWith('ال') ? meaningOf(phrase.slice(2), vocabulary) : undefined
}

function vocabularyOf(lang: string): Vocabulary {
  const code = lang.slice(0, 40).split(/[-_]/)[0]?.toLowerCase() ?? ''
  const lines = WORDS.filter((line) => line.slice(0, line.indexOf(':')).split(' ').includes(code))
  const key = lines.length > 0 || code === 'en' ? code : ''
  const known = kept.get(key)
  if (known) return known
  const vocabulary = new Map<string, Meaning>()
  const own = key === '' ? WORDS : lines
  for (const line of [EVERYWHERE, ...own]) learn(vocabulary, line.slice(line.indexOf(':') + 1), own.length < 2)
  kept.set(key, vocabulary)
  return vocabulary
}

/** A language's own words say more than English ones; of several languages none does. */
function learn(vocabulary: Map<string, Meaning>, columns: string, overrules: boolean): void {
  for (const [at, column] of columns.split('|').entries()) {
    for (const written of column.split(' ')) {
      const word = fold(written)
      if (word === '') continue
      const meaning = KINDS[at] ?? 'either'
      const other = vocabulary.get(word)
      vocabulary.set(word, overrules || other === undefined || other === meaning ? meaning : 'either')
    }
  }
}

function fold(word: string): string {
  return (
    word
      .toLowerCase()
      .normalize('NFD')
      .replace(MARKS, '')
      .replace(HARAKAT, '')
      .normalize('NFC')
      // Capitals of Turkish and of Greek, made small in no language's way.
      .replaceAll('ı', 'i')
      .replaceAll('ς', 'σ')
  )
}

/** What stands between number and word and says nothing: "5 M de suscriptores", "12.3万人", "345명", "Followers: 12". */
function withoutCounter(rest: string): string {
  return rest
    .replace(/(?<![\p{L}\p{M}])(?:de|d['’]|of|a)(?![\p{L}\p{M}])/giu, '\n')
    .replace(/[\s:：·•,،の]+$|^[\s:：·•,،数數]+/gu, '')
    .replace(/\s*(?:[人名位个個件次回条條명개회건]|คน|ครั้ง|জন)$/u, '')
}
