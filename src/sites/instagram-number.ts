import { countIn, parseCount } from '../counts/index.ts'
import type { Count } from '../profile.ts'

/** A number on the page and the smallest element that holds it. */
interface Shown {
  readonly count: Count
  readonly element: Element
}

/** No number, and no number with its label, is longer than this; a caption or a hostile page may be. */
const LONGEST = 80
/** Tiles, cells and rows of icons say little; more is no place to look for one number. */
const LONGEST_AROUND = 1_000
const DIGIT = /\p{Nd}/u

/** The interface language: Instagram always states it. Without it only plain numbers read alike everywhere. */
export function languageOf(root: Document): string {
  return root.documentElement.lang || 'en'
}

/** The number in an element's own or inner title ("698,079,524" on "698M"), where the title is a full number. */
export function titleIn(element: Element, lang: string): Count | null {
  const titled = element.hasAttribute('title') ? element : element.querySelector('span[title]')
  const title = titled?.getAttribute('title') ?? ''
  const count = title.length > LONGEST || !DIGIT.test(title) ? null : parseCount(title, lang)
  return count?.exact === true ? count : null
}

/** The elements that hold a number and nothing else. Icon titles ("View Count Icon") are text of the page too, so svg is skipped. */
export function numbersIn(scope: Element, lang: string): Shown[] {
  const whole = scope.textContent ?? ''
  if (whole.length > LONGEST_AROUND || !DIGIT.test(whole)) return []
  const shown: Shown[] = []
  for (const element of [scope, ...scope.querySelectorAll('*')]) {
    if (element.childElementCount > 0) continue
    const text = element.textContent ?? ''
    if (text.length > LONGEST || !DIGIT.test(text) || element.closest('svg') !== null) continue
    const count = parseCount(text, lang)
    if (count !== null) shown.push({ count, element })
  }
  return shown
}

/** The text without what icons are called. */
export function plainText(element: Element): string {
  let text = element.textContent ?? ''
  for (const icon of element.querySelectorAll('svg')) text = text.replace(icon.textContent ?? '', '')
  return text.trim()
}

/** The one number in `scope`, repeated or not (a twin for screen readers); `null` where there are several or none. */
export function onlyNumberIn(scope: Element, lang: string): Shown | null {
  const [first, ...more] = numbersIn(scope, lang)
  if (first === undefined || more.some((other) => other.count.value !== first.count.value)) return null
  return first
}

/** As above, and where the number has no element of its own, the one in the text around it ("게시물 12"). */
export function labelledNumberIn(scope: Element, lang: string): Shown | null {
  if ((scope.textContent ?? '').length > LONGEST_AROUND) return null
  const shown = onlyNumberIn(scope, lang)
  if (shown !== null || numbersIn(scope, lang).length > 0) return shown
  const text = plainText(scope)
  if (text.length > LONGEST || !DIGIT.test(text)) return null
  const count = countIn(text, lang)
  return count === null ? null : { count, element: scope }
}
