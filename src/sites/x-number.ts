import { type CountStyle, countIn, type Decided, type Label, labelledAs, parseCount } from '../counts/index.ts'
import type { Count } from '../profile.ts'
import { settle } from './settle.ts'
import { textsIn } from './x-parts.ts'

/** 788,311 is shown as "788K" and 23,961 as "23.9K": cut off, never rounded up (pairs seen 2022 to 2025). */
const SHORT: CountStyle = { rounding: 'truncated' }
const DIGITS = /\p{Nd}(?:[.,'’٬٫\s]?\p{Nd})*/u
/** What follows a number glued to it and makes it another one: "12K", "12万件". A counter ("785件の返信") does not. */
const UNIT = /^(?:[a-z]|\s?[万萬億亿千천만억])/i

/** X has likes and no other reactions: a word that elsewhere may mean them ("reacties") means replies. */
const DECIDED: Decided = { responses: 'comments' }

/** What the words of an element say that its number counts. */
export function wordOf(place: Element, lang: string): Label | null {
  return labelledAs(textsIn(place).join(' '), lang, DECIDED)
}

/**
 * The number that an element shows beside its label. `null` where it shows none or, half way through an animation, two.
 */
export function shownIn(element: Element | null, lang: string): Count | null {
  if (element === null) return null
  const texts = textsIn(element)
  const [number, more] = texts.filter((text) => /\p{Nd}/u.test(text))
  if (number === undefined || more !== undefined) return null
  const alone = parseCount(number, lang, SHORT)
  const whole = countIn(texts.join(' '), lang, SHORT)
  if (alone === null) return whole?.exact && UNIT.test(behind(number)) ? null : whole
  // "17" in one element and "mil seguidores" in the next.
  return whole !== null && (whole.high < alone.low || alone.high < whole.low) ? null : alone
}

/**
 * The number that a button or link carries: every digit in its label ("788311 views. View post analytics", the words
 * in any language), held against the short number that it shows, and against its like where there are two of it.
 */
export function carriedBy(controls: readonly Element[], lang: string): Count | null {
  return settle({ now: controls.flatMap((control) => carried(control, lang)) })
}

/** X shows every number that a label says but zero: with nothing beside it, nobody knows what it would be held against. */
function carried(control: Element, lang: string): (Count | null)[] {
  const numbers = textsIn(control).filter((text) => /\p{Nd}/u.test(text))
  const label = inLabel(control.getAttribute('aria-label') ?? '', lang)
  if (numbers.length === 0) return label?.value === 0 ? [label] : []
  if (numbers.length === 1) return [shownIn(control, lang), label]
  // Half way through an animation there are two, and one of them is it.
  const isOneOfThem = numbers.some((number) => settle({ now: [label, parseCount(number, lang, SHORT)] }) !== null)
  return label !== null && isOneOfThem ? [label] : []
}

/**
 * The numbers of a label that names several ("10 replies, 27 likes, 11424 views"), each in full; `null` where one of them
 * is not. What is zero is not named, so that no number is known by its place.
 */
export function numbersInLabel(label: string, lang: string): number[] | null {
  const numbers = label
    .slice(0, 400)
    .split(/[,;،]\s+|[、，；]/u)
    .map((piece) => inLabel(piece, lang)?.value)
  return numbers.every((number) => number !== undefined) ? numbers : null
}

function inLabel(label: string, lang: string): Count | null {
  const text = label.slice(0, 200).replace(/\p{Cf}/gu, '')
  const number = DIGITS.exec(text)?.[0]
  const after = behind(text)
  if (number === undefined || UNIT.test(after)) return null
  // Seen in full only (en, pt). Should a language write "17 mil respostas" here, 17 is not the number.
  const [word = ''] = after.trim().split(/\s/)
  if (parseCount(`${number} ${word}`, lang)?.exact === false) return null
  const count = parseCount(number, lang)
  return count?.exact ? count : null
}

function behind(text: string): string {
  const number = DIGITS.exec(text)
  return number === null ? '' : text.slice(number.index + number[0].length)
}
