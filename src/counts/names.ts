import { everyVocabulary, folded, type Meaning, type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** A word that names a count, or may, and where it stands. */
interface Name {
  readonly meaning: Meaning
  readonly start: number
  readonly end: number
  /** Whether it is of the language itself: English ones are known on every page. */
  readonly isOwn: boolean
}

/** What a text says in languages that read it alike; at least one name. */
export interface Naming {
  readonly languages: readonly string[]
  readonly names: readonly Name[]
}

/** No phrase has more words. */
const PHRASE = 4
/** The most letters of an ending that `*` stands for. */
const ENDING = 5
/** No word of a script without spaces is longer. */
const LONGEST_WITHIN = 16
/** With the endings that name all genders: "Follower:innen", "suivi(e)s", "abonné·e·s". */
const WORD = /[\p{L}\p{M}\u200c\u200d]+(?:[:*·(]\p{L}+\)?\p{L}*)*/gu
/** Scripts that write words without spaces between them: there a word is looked for within the run of letters. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u

/**
 * What the text says in the page's language, with the English words that are known on every page. On a page whose language the
 * table lacks: in every language that knows a word of it. None where no word is known.
 */
export function namingsOf(text: string, lang: string): readonly Naming[] {
  // A reader asks of one text whether it is this count, and that, and the next.
  const key = `${lang}\n${text}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const namings = namingsIn(text, lang)
  if (kept.size >= KEPT) kept.clear()
  if (key.length <= LONGEST_KEPT) kept.set(key, namings)
  return namings
}

const KEPT = 500
const LONGEST_KEPT = 80
const kept = new Map<string, readonly Naming[]>()

function namingsIn(text: string, lang: string): readonly Naming[] {
  const own = vocabularyOf(lang)
  if (own === null) return namingsAnywhere(text)
  const english = vocabularyOf('en')
  const known = english === null || english === own ? [own] : [own, english]
  return naming([lang], namesIn(wordsOf(text), known))
}

/** What the text says in every language that knows a word of it. */
export function namingsAnywhere(text: string): readonly Naming[] {
  const words = wordsOf(text)
  if (words.length === 0) return []
  return everyVocabulary().flatMap((own) => naming(own.languages, namesIn(words, [own])))
}

function naming(languages: readonly string[], names: readonly Name[]): Naming[] {
  return names.length === 0 ? [] : [{ languages, names }]
}

interface Word {
  readonly folded: string
  readonly written: string
  readonly at: number
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    folded: folded(match[0].replace(/[:*·()]/g, '')),
    written: match[0],
    at: match.index,
  }))
}

/** @param known The language's own words first: they say more than English ones. */
function namesIn(words: readonly Word[], known: readonly Vocabulary[]): Name[] {
  const names: Name[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === undefined) continue
    if (UNSPACED.test(word.written)) {
      names.push(...namesWithin(word.written, word.at, known))
      continue
    }
    for (let length = Math.min(PHRASE, words.length - at); length > 0; length--) {
      const phrase = words.slice(at, at + length)
      const last = phrase.at(-1)
      const found = meant(phrase.map((part) => part.folded).join('_'), known, meaningOf)
      if (found === null || last === undefined) continue
      names.push({ ...found, start: word.at, end: last.at + last.written.length })
      at += length - 1
      break
    }
  }
  return names
}

/** The words within a run of letters that knows no spaces, the longest first: 关注者 is not 关注. */
function namesWithin(run: string, start: number, known: readonly Vocabulary[]): Name[] {
  const names: Name[] = []
  for (let at = 0; at < run.length; at++) {
    for (let end = Math.min(run.length, at + LONGEST_WITHIN); end > at; end--) {
      const found = meant(run.slice(at, end), known, (word, meanings) => meanings.get(word))
      if (found === null) continue
      names.push({ ...found, start: start + at, end: start + end })
      at = end - 1
      break
    }
  }
  return names
}

type Meanings = Vocabulary['meanings']

function meant(
  phrase: string,
  known: readonly Vocabulary[],
  look: (phrase: string, meanings: Meanings) => Meaning | undefined,
): Pick<Name, 'meaning' | 'isOwn'> | null {
  for (const [at, { meanings }] of known.entries()) {
    const meaning = look(phrase, meanings)
    if (meaning !== undefined) return { meaning, isOwn: at === 0 }
  }
  return null
}

/** By a word itself or its beginning; "al-" is written as part of the Arabic word. */
function meaningOf(phrase: string, meanings: Meanings): Meaning | undefined {
  const known = meanings.get(phrase)
  if (known !== undefined) return known
  const shortest = Math.max(2, phrase.length - ENDING, phrase.lastIndexOf('_') + 2)
  for (let end = phrase.length; end >= shortest; end--) {
    const meaning = meanings.get(`${phrase.slice(0, end)}*`)
    if (meaning !== undefined) return meaning
  }
  return phrase.startsWith('ال') ? meaningOf(phrase.slice(2), meanings) : undefined
}
