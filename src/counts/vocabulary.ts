import { DOUBTS, EVERYWHERE, KINDS, WORDS } from './words.ts'

/** What a count beside these words is a count of. */
export type Label = (typeof KINDS)[number]
/** A word that may name two counts. */
export type Doubt = (typeof DOUBTS)[number]
export type Meaning = Label | Doubt | 'none'

/** The words of one line of the table. */
export interface Vocabulary {
  readonly languages: readonly string[]
  /** By the word as `folded`, with a star behind it for one that has endings. */
  readonly meanings: ReadonlyMap<string, Meaning>
}

/** Marks that are as often left out as written. Vowel signs of Indian scripts are not among them, their dots are. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u064d\u064f\u0651-\u0655\u0640\u093c\u09bc\u0a3c\p{Cf}]/gu
/** Arabic tells those who follow from those who are followed by one short vowel, so there it is kept. */
const HARAKAT = /(?<!متاب)[\u064e\u0650]/g

/** A word in any case, with and without diacritics. */
export function folded(word: string): string {
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

/**
 * What was learned. A page pays for the words of its own language alone, unless it shows those of another; and it may change
 * its `lang` at will, but not fill our memory.
 */
const learned = new Map<string, Vocabulary>()
const byLang = new Map<string, Vocabulary | null>()
const KEPT = 64
let every: readonly Vocabulary[] | null = null

/** The words of the page's `lang`, whatever stands there; `null` for a language that the table lacks, and for none. */
export function vocabularyOf(lang: string): Vocabulary | null {
  const known = byLang.get(lang)
  if (known !== undefined) return known
  const code = lang.trim().slice(0, 40).split(/[-_]/)[0]?.toLowerCase() ?? ''
  const line = lines().find((one) => languagesOf(one).includes(code))
  const vocabulary = line === undefined ? null : learn(line)
  if (byLang.size >= KEPT) byLang.clear()
  if (lang.length < 40) byLang.set(lang, vocabulary)
  return vocabulary
}

export function everyVocabulary(): readonly Vocabulary[] {
  every ??= lines().map(learn)
  return every
}

/** A function, for a bundle leaves out what it never calls, but not what a module does when it is loaded. */
function lines(): string[] {
  return [`en:${EVERYWHERE}`, ...WORDS]
}

function languagesOf(line: string): string[] {
  return line.slice(0, line.indexOf(':')).split(' ')
}

function learn(line: string): Vocabulary {
  const known = learned.get(line)
  if (known !== undefined) return known
  const meanings = new Map<string, Meaning>()
  for (const [at, column] of line
    .slice(line.indexOf(':') + 1)
    .split('|')
    .entries()) {
    const meaning = KINDS[at] ?? DOUBTS[at - KINDS.length] ?? 'none'
    for (const word of column.split(' ')) if (word !== '') meanings.set(folded(word), meaning)
  }
  const vocabulary = { languages: languagesOf(line), meanings }
  learned.set(line, vocabulary)
  return vocabulary
}
