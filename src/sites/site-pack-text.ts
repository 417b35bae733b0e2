import { type CountStyle, countIn, parseCount } from '../counts/index.ts'
import type { Count } from '../profile.ts'

/** A label with its number is a few short texts; what is longer is a part of the page, and no count. */
const MOST_NODES = 40
const MOST_CHARACTERS = 200
/** No pack can say how its site rounds, and YouTube shows three digits even where it writes them out ("123.000"). */
const STYLE: CountStyle = { rounding: 'unknown', significantDigits: 3 }
/** "783.4K": as TikTok and X write it whatever the language. */
const ENGLISH_FORM = /^\d+(?:\.\d+)?[KMB]$/

/** The texts in an element, in page order; `null` where they are too many to be one label. */
export function textsOf(element: Element): readonly string[] | null {
  const texts: string[] = []
  let left = MOST_NODES
  let length = 0

  const walk = (node: Node): boolean => {
    for (const child of node.childNodes) {
      left -= 1
      const text = child.nodeType === 3 ? (child.nodeValue ?? '').trim() : ''
      length += text.length
      if (left < 0 || length > MOST_CHARACTERS) return false
      if (text !== '') texts.push(text)
      if (child.nodeType === 1 && !walk(child)) return false
    }
    return true
  }

  return walk(element) ? texts : null
}

/**
 * The one count in some texts that stand beside each other. Two numbers (a digit that is just rolling over, a date) are none,
 * and a number is only what it also is together with its words: "17" and "mil seguidores" is not 17.
 */
export function countAcross(texts: readonly string[], lang: string, numbers?: 'english'): Count | null {
  const [number, other] = texts.filter((text) => /\p{Nd}/u.test(text))
  if (number === undefined || other !== undefined) return null
  const alone = inLanguage(parseCount, number, lang, numbers)
  const whole = inLanguage(countIn, texts.join(' '), lang, numbers)
  if (alone === null) return whole?.exact && /\p{Nd}\p{L}/u.test(number) ? null : whole
  if (texts.length === 1) return alone
  return whole === null || isApart(alone, whole) ? null : alone
}

/**
 * A text in the page's language. The letters of short numbers clash (B is a thousand in Turkish, M a thousand million in
 * Indonesian), and many sites write the English ones in every language: what English reads otherwise is not read at all.
 */
function inLanguage(parse: typeof parseCount, text: string, lang: string, numbers?: 'english'): Count | null {
  const own = parse(text, lang, STYLE)
  const english = parse(text, 'en', STYLE)
  if (own !== null) return english !== null && isApart(own, english) ? null : own
  return numbers === 'english' && ENGLISH_FORM.test(text.trim()) ? english : null
}

/** Whether a number is only half of what stands around it: "17" in an element, "mil seguidores" beside it. */
export function isCutShort(count: Count, around: readonly string[], lang: string, numbers?: 'english'): boolean {
  const whole = inLanguage(countIn, around.join(' '), lang, numbers)
  return whole !== null && isApart(whole, count)
}

function isApart(a: Count, b: Count): boolean {
  return a.high < b.low || b.high < a.low
}
