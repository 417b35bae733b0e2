import { isUnitSomewhere } from './foreign.ts'

/** What a number in a label is multiplied with, and whether "+" leaves it open ("500+ followers"). */
export interface LabelUnit {
  readonly factor: number
  readonly open: boolean
}

/** The factor of the unit around a number: `null` means two things, `undefined` is no unit. */
type FactorOf = (before: string, after: string) => number | null | undefined

/** No unit of any language that Intl knows is longer, by far. */
const LONGEST = 24
// -5, 5-10, 1/2, #5, v1.2, ~5, $5, 5%: a number, but not a count that can be stood by.
const NO_COUNT_BEFORE = /[-–—−+/\\#@=^_*&<>~≈.,'|]$|[\p{Sc}%٪]\s*$/u
const NO_COUNT_AFTER = /^[-–—−/\\#@=^_*&<>°']|^\s*[%٪‰\p{Sc}]|^[.:,]\S|^\.\s*\S/u
const WORD_END = /[\p{L}\p{M}]$/u
// An apostrophe goes on with the word: the J of "12 J’aime" is no Malay million.
const WORD_START = /^'?[\p{L}\p{M}]/u
// Scripts without spaces between words: "팔로워 345명", "12.3万人". In all others a letter at a digit is a name: "02blog".
const UNSPACED = '\\p{sc=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{sc=Hang}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}'
const UNSPACED_END = new RegExp(`[${UNSPACED}]\\p{M}*$`, 'u')
const UNSPACED_START = new RegExp(`^[${UNSPACED}]`, 'u')
// What follows a unit without a space: anything after 万, but after 만 and พัน only counters ("5만화" is a comic).
const HAN_END = /\p{sc=Han}$/u
const COUNTER_START = /^(?:[명개회건번]|คน|ครั้ง)/u
// Bengali has spaces, but glues its counters to what they count: "১০ লাটি" is ten lakh, "১০ লাটিম" ten tops.
const BENGALI_END = /\p{sc=Beng}\p{M}*$/u
const BENGALI_COUNTER = /^(?:টি|টা|জন)(?![\p{L}\p{M}])/u

/**
 * Finds the unit of the number between `before` and `after`; `null` where the label may mean something else. A number
 * that `isLong` has more digits than any language puts beside a unit.
 */
export function unitBeside(before: string, after: string, isLong: boolean, factorOf: FactorOf): LabelUnit | null {
  const isUnit = (front: string, back: string) => factorOf(front, back) !== undefined
  const behind = unitAtStart(after.trimStart(), (word) => isUnit('', word))
  const ahead = unitAtEnd(before.trimEnd(), (word) => isUnit(word, ''))
  if (behind !== '' && ahead !== '') return null
  const alone = behind + ahead === ''
  const front = ahead === '' ? before : before.trimEnd().slice(0, -ahead.length)
  const gap = after.slice(0, after.indexOf(behind))
  const rest = after.slice(gap.length + behind.length)
  const open = rest.startsWith('+')
  const words = open ? rest.slice(1) : rest
  if (NO_COUNT_BEFORE.test(front) || NO_COUNT_AFTER.test(words)) return null
  if (isGlued(ahead === '' ? front : '', behind === '' ? words : '')) return null
  // A second unit ("5 K M"), or without a first one another language's, or a form that Intl does not write ("миллионам").
  const isSuspect = (head: string, tail: string) => isUnit(head, tail) || (alone && isUnitSomewhere(head, tail))
  const isSafe = alone && isLong
  if (!isSafe && unitAtStart(words.trimStart(), (word) => isSuspect('', word), beginsAlike) !== '') return null
  if (!isSafe && unitAtEnd(front.trimEnd(), (word) => isSuspect(word, '')) !== '') return null
  const factor = alone ? 1 : factorOf(ahead, gap + behind)
  return factor ? { factor, open } : null
}

/** Whether the digits are part of a word, as far as its script shows where words end. */
function isGlued(front: string, words: string): boolean {
  const goesOn = WORD_START.test(words) && !UNSPACED_START.test(words) && !BENGALI_COUNTER.test(words)
  return goesOn || (WORD_END.test(front) && !UNSPACED_END.test(front))
}

function unitAtStart(text: string, isUnit: (word: string) => boolean, ends = endsWord): string {
  for (let length = Math.min(LONGEST, text.length); length > 0; length--) {
    const word = text.slice(0, length)
    if (ends(word, text.slice(length)) && /\S$/.test(word) && isUnit(word)) return word
  }
  return ''
}

function unitAtEnd(text: string, isUnit: (word: string) => boolean): string {
  for (let length = Math.min(LONGEST, text.length); length > 0; length--) {
    const word = text.slice(-length)
    if (!WORD_END.test(text.slice(0, -length)) && /^\S/.test(word) && isUnit(word)) return word
  }
  return ''
}

function endsWord(word: string, next: string): boolean {
  if (!WORD_START.test(next) || HAN_END.test(word)) return true
  if (BENGALI_END.test(word) && BENGALI_COUNTER.test(next)) return true
  return UNSPACED_END.test(word) && COUNTER_START.test(next)
}

function beginsAlike(word: string, next: string): boolean {
  return word.length > 2 || UNSPACED_START.test(word) || endsWord(word, next)
}
