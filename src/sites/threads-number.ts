import { type CountStyle, countIn, parseCount } from '../counts/index.ts'
import type { Count } from '../profile.ts'

/** 2,190 is shown as "2.1K" and 1,053 as "1K": cut off, never rounded up (pairs seen 2025-12). */
const SHORT: CountStyle = { rounding: 'truncated' }
/** No number with its label is longer. */
const LONGEST = 100

/** The interface language: the site always states it. */
export function languageOf(root: Document): string {
  return root.documentElement.getAttribute('lang') ?? ''
}

/** The number that a button or link shows beside its icon or label; `null` for none, and for two of them. */
export function shownIn(control: Element, lang: string): Count | null {
  const texts = textsIn(control)
  const [number, more] = texts.filter((text) => /\p{Nd}/u.test(text))
  if (number === undefined || more !== undefined) return null
  const whole = countIn(texts.join(' '), lang, SHORT)
  const alone = parseCount(number, lang, SHORT)
  // "17" in one element and "mil seguidores" in the next: where the two readings differ, neither stands.
  if (alone !== null && whole !== null && (alone.high < whole.low || whole.high < alone.low)) return null
  return alone ?? whole
}

/** The number in full that stands in an element's title ("5,427,419" on "5.4M"). */
export function titled(element: Element, lang: string): Count | null {
  const count = parseCount(element.getAttribute('title') ?? '', lang)
  return count?.exact ? count : null
}

export function countInText(text: string, lang: string): Count | null {
  return text.length > LONGEST ? null : countIn(text, lang, SHORT)
}

/** The texts within a control, one a text node, without the titles of its icons; none where it is no small element. */
export function textsIn(control: Element): string[] {
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
  gather(control)
  return length > LONGEST ? [] : texts
}
