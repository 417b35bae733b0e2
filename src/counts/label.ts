import { isUnitSomewhere } from './foreign.ts'

/** What a number in a label is multiplied with, and whether "+" leaves it open ("500+ followers"). */
interface LabelUnit {
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
const WORD_START = /^[\p{L}\p{M}]/u
// Scripts without spaces between words: "팔로워 345명", "12.3万人". In all others a letter at a digit is a name: "02blog".
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hira}\\p{Script=Kana}\\p{Script=Hang}\\p{Script=Thai}\\p{Script=Laoo}\\p{Script=Khmr}\\p{Script=Mymr}'
const UNSPACED_END = new RegExp(`[${UNSPACED}]\\p{M}*$`, 'u')
const UNSPACED_START = new RegExp(`^[${UNSPACED}]`, 'u')
// What follows a unit without a space: anything after 万, but after 만 and พัน only counters ("5만화" is a comic).
const HAN_END = /\p{Script=Han}$/u
const COUNTER_START = /^(?:[명개회건번]|คน|ครั้ง)/u

/** Finds the unit of the number between `before` and `after`; `null` where the label may mean something else. */
export function unitBeside(before: string, after: string, factorOf: FactorOf): LabelUnit | null {
  const behind = longestAfter(after.trimStart(), (word) => factorOf('', word) !== undefined)
  const ahead = longestBefore(before.trimEnd(), (word) => factorOf(word, '') !== undefined)
  if (behind !== '' && ahead !== '') return null
  const rest = behind === '' ? after : after.trimStart().slice(behind.length)
  const front = ahead === '' ? before : before.trimEnd().slice(0, -ahead.length)
  const open = rest.startsWith('+')
  const words = open ? rest.slice(1) : rest
  if (NO_COUNT_BEFORE.test(front) || NO_COUNT_AFTER.test(words)) return null
  if (behind + ahead === '') {
    if (WORD_START.test(words) && !UNSPACED_START.test(words)) return null
    if (WORD_END.test(front) && !UNSPACED_END.test(front)) return null
  }
  if (ahead === '' && WORD_END.test(front) && !UNSPACED_END.test(front)) return null
  if (looksLikeUnit(front.trimEnd(), words.trimStart(), factorOf)) return null
  const factor = behind + ahead === '' ? 1 : factorOf(ahead, behind)
  return factor ? { factor, open } : null
}

/** A second unit ("1,2 mil M"), another language's, or a form of one that Intl does not write ("миллионам"). */
function looksLikeUnit(front: string, words: string, factorOf: FactorOf): boolean {
  const known = (before: string, after: string) =>
    factorOf(before, after) !== undefined || isUnitSomewhere(before, after)
  if (longestBefore(front, (word) => known(word, '')) !== '') return true
  for (let length = Math.min(LONGEST, words.length); length > 0; length--) {
    const word = words.slice(0, length)
    if ((length > 2 || UNSPACED_START.test(word) || endsWord(word, words.slice(length))) && known('', word)) return true
  }
  return false
}

function longestAfter(text: string, isUnit: (word: string) => boolean): string {
  for (let length = Math.min(LONGEST, text.length); length > 0; length--) {
    const word = text.slice(0, length)
    if (/\S$/.test(word) && endsWord(word, text.slice(length)) && isUnit(word)) return word
  }
  return ''
}

function longestBefore(text: string, isUnit: (word: string) => boolean): string {
  for (let length = Math.min(LONGEST, text.length); length > 0; length--) {
    const word = text.slice(-length)
    if (/^\S/.test(word) && !WORD_END.test(text.slice(0, -length)) && isUnit(word)) return word
  }
  return ''
}

function endsWord(word: string, next: string): boolean {
  if (!WORD_START.test(next)) return true
  return HAN_END.test(word) || (UNSPACED_END.test(word) && COUNTER_START.test(next))
}
