import { type CountStyle, countIn, parseCount } from '../counts/index.ts'
import type { Count } from '../profile.ts'

/** `Intl`'s compact form in the language of the interface, cut off and never rounded up (social-app, 2024-12 on). */
const SHORT: CountStyle = { rounding: 'truncated' }
/** No number with its label is longer. */
const LONGEST = 100

/** The language of the interface: the site writes its choice into the page. */
export function languageOf(root: Document): string {
  return root.documentElement.getAttribute('lang') ?? ''
}

/** The number that a small element shows, its label beside it or not; `null` for two numbers (half way through a roll). */
export function shownIn(element: Element, lang: string): Count | null {
  const texts = textsIn(element)
  const [number, more] = texts.filter((text) => /\p{Nd}/u.test(text))
  if (number === undefined || more !== undefined) return null
  const whole = countIn(texts.join(' '), lang, SHORT)
  const alone = parseCount(number, lang, SHORT)
  // "17" in one element and "mil seguidores" in the next: where the two readings differ, neither stands.
  if (alone !== null && whole !== null && (alone.high < whole.low || whole.high < alone.low)) return null
  return alone ?? whole
}

/** The number in what the element says to a screen reader: every digit of it, in "Like (3,817 likes)" of any language. */
export function labelled(element: Element, lang: string): Count | null {
  const label = element.getAttribute('aria-label') ?? ''
  return label.length > LONGEST ? null : countIn(label, lang, SHORT)
}

/** The words of a small element, its number left out. */
export function wordsIn(element: Element): string {
  return textsIn(element)
    .join(' ')
    .replace(/\p{Nd}+(?:[.,'’٬٫\s]\p{Nd}+)*/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** The texts within a small element, one a text node; none where it is no small element. */
function textsIn(element: Element): string[] {
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
