import { type CountStyle, countIn, parseCount } from '../counts/index.ts'
import type { Count } from '../profile.ts'

/**
 * Numbers that a site cuts off and never rounds up, in a small element, their label beside them or not: "2.1K" for 2,190
 * (Threads, pairs seen 2025-12), "622" beside an icon (Bluesky, `Intl` with `roundingMode: 'trunc'`).
 */
export const CUT: CountStyle = { rounding: 'truncated' }

/** No number with its label is longer. */
const LONGEST = 100
/** Nobody has so many of anything: the number is of another language than the page says ("5.4M" is 10⁹ in Indonesian). */
const TOO_MANY = 1e9
/** A thousand in Spanish and Portuguese; the million of Czech and Romanian has a full stop. */
const THOUSAND = /mil(?![\p{L}.])/u

/** The number that a small element shows; `null` for none, and for two of them (half way through a roll). */
export function shownIn(element: Element, lang: string): Count | null {
  const texts = textsIn(element)
  const [number, more] = texts.filter((text) => /\p{Nd}/u.test(text))
  if (number === undefined || more !== undefined) return null
  const words = texts.join(' ')
  const whole = countIn(words, lang, CUT)
  const alone = parseCount(number, lang, CUT)
  // "17" in one element and "mil seguidores" in the next: where the two readings differ, neither stands.
  if (alone !== null && whole !== null && (alone.high < whole.low || whole.high < alone.low)) return null
  return plausible(alone ?? whole, words)
}

/** The only number of a label. */
export function labelled(label: string, lang: string): Count | null {
  return label.length > LONGEST ? null : plausible(countIn(label, lang, CUT), label)
}

/** The texts within a small element, one a text node, without its icons; none where it is no small element. */
export function textsIn(element: Element): string[] {
  const texts: string[] = []
  let length = 0
  const gather = (outer: Node): void => {
    for (let node = outer.firstChild; node !== null && length <= LONGEST; node = node.nextSibling) {
      if (node.nodeType === 3 /* text */) {
        const text = (node.nodeValue ?? '').trim()
        length += text.length
        if (text !== '') texts.push(text)
      } else if (node.nodeType === 1 && node.nodeName.toLowerCase() !== 'svg') gather(node)
    }
  }
  gather(element)
  return length > LONGEST ? [] : texts
}

function plausible(count: Count | null, text: string): Count | null {
  if (count === null || count.high >= TOO_MANY) return null
  return count.low >= 1e6 && THOUSAND.test(text) ? null : count
}
