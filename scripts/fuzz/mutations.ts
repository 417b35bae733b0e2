import type { Chance } from './chance.ts'
import type { Journal } from './journal.ts'
import type { PageToBreak } from './pages.ts'

/** One way to break a page. What is true of the account stays true: a reader may go blank, and must not go wrong. */
export type Mutation = (broken: Broken) => void

/** A page being broken. */
export interface Broken {
  readonly document: Document
  /** The elements of the page as it was, each once. */
  readonly elements: readonly Element[]
  readonly chance: Chance
  readonly journal: Journal
  /** Another page of the same site, of somebody else. */
  readonly other: PageToBreak | undefined
}

/** A page breaks in small places more often than in large ones. */
const LARGEST = 400

const dropNodes: Mutation = ({ elements, chance, journal }) => {
  for (let left = 1 + chance.below(6); left > 0; left--) {
    const element = chance.of(elements)
    if (element?.parentElement) journal.remove(element)
  }
}

const dropText: Mutation = ({ document, chance, journal }) => {
  for (const text of some(textsOf(bodyOf(document)), chance, 4)) journal.remove(text)
}

const doubleNodes: Mutation = ({ elements, chance, journal }) => {
  const element = chance.of(elements)
  if (!element?.parentElement || element.querySelectorAll('*').length > LARGEST) return
  journal.insert(element.cloneNode(true), element.parentElement, chance.maybe(0.5) ? element : element.nextSibling)
}

/** A copy of a number that says another: two candidates for one count. */
const doubleAndAlter: Mutation = ({ document, chance, journal }) => {
  const text = chance.of(textsOf(bodyOf(document)).filter(({ data }) => /\d/.test(data)))
  let element = text?.parentElement ?? null
  for (let up = chance.below(3); up > 0 && element?.parentElement; up--) element = element.parentElement
  if (!element?.parentElement || element === bodyOf(document) || element.querySelectorAll('*').length > LARGEST) return
  const copy = element.cloneNode(true)
  for (const number of textsOf(copy)) number.data = number.data.replace(/\d/g, () => String(1 + chance.below(9)))
  journal.insert(copy, element.parentElement, chance.maybe(0.5) ? element : element.nextSibling)
}

const shuffleChildren: Mutation = ({ elements, chance, journal }) => {
  const parent = chance.of(elements.filter(({ childElementCount }) => childElementCount > 1))
  if (parent === undefined || parent.localName === 'html') return
  for (const child of chance.shuffled([...parent.children])) journal.move(child, parent, null)
}

/** In boxes that say nothing: a section of its own would say that what is around a number is not about it. */
const nest: Mutation = ({ document, elements, chance, journal }) => {
  const element = chance.of(elements)
  if (!element?.parentElement || ['body', 'head', 'html'].includes(element.localName)) return
  for (let left = 1 + chance.below(4); left > 0; left--) {
    const wrap = document.createElement(chance.of(['div', 'span']) ?? 'div')
    journal.insert(wrap, element.parentNode ?? bodyOf(document), element)
    journal.move(element, wrap, null)
  }
}

/**
 * Not of an element that holds one post together: what was in somebody else's would stand there as a post of its own, and
 * nobody could know better.
 */
const unwrap: Mutation = ({ elements, chance, journal }) => {
  const element = chance.of(
    elements.filter(
      ({ childElementCount, localName }) =>
        childElementCount > 0 && localName !== 'article' && !localName.includes('-'),
    ),
  )
  if (!element?.parentElement || ['body', 'head', 'html'].includes(element.localName)) return
  const { parentElement: parent } = element
  for (const child of [...element.childNodes]) journal.move(child, parent, element)
  journal.remove(element)
}

/** Of what other mutations put in as well: a false copy would else be the only one that still looks like a number. */
const renameClasses: Mutation = ({ document, chance, journal }) => {
  for (const element of document.querySelectorAll('[class]'))
    journal.attribute(element, 'class', `x${chance.digits(6)}`)
}

const STRIPPED = [
  'title',
  'aria-label',
  'data-testid',
  'data-e2e',
  'data-test-id',
  'data-a-target',
  'href',
  'role',
  'lang',
]
const stripAttributes: Mutation = ({ elements, chance, journal }) => {
  if (chance.maybe(0.5)) {
    const name = chance.of(STRIPPED) ?? 'title'
    for (const element of elements) if (element.hasAttribute(name)) journal.attribute(element, name, null)
    return
  }
  for (let left = 1 + chance.below(8); left > 0; left--) {
    const element = chance.of(elements)
    // Sorted: what an earlier mutant took away is back in another place.
    const name = element && chance.of(element.getAttributeNames().sort())
    if (element && name) journal.attribute(element, name, null)
  }
}

const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'pt-BR',
  'cs',
  'tr',
  'id',
  'vi',
  'ar',
  'fa',
  'hi',
  'ja',
  'ko',
  'zh-CN',
  'kk',
  '',
  'xx',
]
const swapLanguage: Mutation = ({ document, chance, journal }) => {
  journal.attribute(document.documentElement, 'lang', chance.of(LANGUAGES) ?? 'en')
}

const DIGITS = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10]
const swapDigits: Mutation = ({ document, chance, journal }) => {
  const zero = chance.of(DIGITS) ?? 0x660
  for (const text of textsOf(bodyOf(document)).filter(
    ({ data, parentElement }) => /\d/.test(data) && !isScript(parentElement),
  ))
    journal.text(
      text,
      text.data.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit))),
    )
}

const NOISE = ['\u200E', '\u200F', '\u202A', '\u202C', '\u2066', '\u2069', '\u061C', '\u200B', '\u00AD']
const noise: Mutation = ({ document, chance, journal }) => {
  for (const text of some(
    textsOf(bodyOf(document)).filter(({ parentElement }) => !isScript(parentElement)),
    chance,
    12,
  )) {
    const mark = chance.of(NOISE) ?? ''
    journal.text(text, chance.maybe(0.5) ? mark + text.data + mark : text.data.replace(/(?=\d)/, mark))
  }
}

/** Numbers where people write: names, bios, captions. */
const numbersInWords: Mutation = ({ document, chance, journal }) => {
  const words = textsOf(bodyOf(document)).filter(
    ({ data, parentElement }) =>
      !isScript(parentElement) && !/\p{Nd}/u.test(data) && data.trim().split(/\s+/).length > 2,
  )
  for (const text of some(words, chance, 3)) journal.text(text, `${text.data} ${sentence(chance)}`)
}

function sentence(chance: Chance): string {
  const number = `${1 + chance.below(99)}${chance.of([',', '.', '']) ?? ''}${chance.digits(3)}`
  return (
    chance.of([`${number} followers`, `${number} likes`, `since ${number}`, `${number}K`, `★ ${number} Mio. ★`]) ??
    number
  )
}

/** Accounts that the site suggests, cards of hovered names, advertisements: numbers of others, anywhere. */
const decoys: Mutation = ({ document, elements, chance, journal }) => {
  const card = document.createElement(chance.of(['div', 'aside', 'section', 'article', 'li']) ?? 'div')
  if (chance.maybe(0.4))
    card.setAttribute('role', chance.of(['dialog', 'complementary', 'listitem', 'tooltip']) ?? 'dialog')
  const name = chance.of(['someone.else', 'another_one', 'third-party', 'popular.account']) ?? 'someone.else'
  for (const path of chance
    .shuffled([`/${name}/`, `/@${name}`, `/${name}/followers`, `/profile/${name}`, `/${name}/following`])
    .slice(0, 2)) {
    const link = document.createElement('a')
    link.setAttribute('href', path)
    const number = document.createElement('span')
    const shown = `${1 + chance.below(900)},${chance.digits(3)}`
    if (chance.maybe(0.4)) number.setAttribute('title', shown)
    if (chance.maybe(0.4)) link.setAttribute('aria-label', `${shown} followers`)
    number.textContent = shown
    link.append(name, number, chance.of([' followers', ' Follower', ' abonnés', ' 粉丝', ' likes', ' posts']) ?? '')
    card.append(link)
  }
  const place = chance.maybe(0.5) ? bodyOf(document) : (chance.of(elements) ?? bodyOf(document))
  const parent = place.localName === 'html' || place.localName === 'head' ? bodyOf(document) : place
  journal.insert(card, parent, chance.maybe(0.5) ? parent.firstChild : null)
}

/** The data of somebody else's page, before or after this page's own. */
const foreignData: Mutation = ({ document, chance, journal, other }) => {
  const carriers = other === undefined ? [] : [...other.document.querySelectorAll('script:not([src]), meta[content]')]
  for (const carrier of some(carriers, chance, 6)) {
    const copy = document.importNode(carrier, true)
    const parent = (chance.maybe(0.7) ? document.head : null) ?? bodyOf(document)
    journal.insert(copy, parent, chance.maybe(0.5) ? parent.firstChild : null)
  }
}

/** A piece of somebody else's page that is still mounted, or already, beside this page's own. */
const foreignScreen: Mutation = ({ document, chance, journal, other }) => {
  if (other === undefined) return
  const pieces = [
    ...bodyOf(other.document).querySelectorAll(
      'header, main, section, article, [role], [data-testid], [data-e2e], a, ul',
    ),
  ]
  const piece = chance.of(pieces.filter((element) => element.querySelectorAll('*').length <= LARGEST))
  if (piece === undefined) return
  const shell = document.createElement('div')
  if (chance.maybe(0.3)) shell.setAttribute('hidden', '')
  if (chance.maybe(0.3)) shell.setAttribute('role', 'dialog')
  shell.append(document.importNode(piece, true))
  const parent = bodyOf(document)
  journal.insert(shell, parent, chance.maybe(0.5) ? parent.firstChild : null)
}

const truncateData: Mutation = ({ document, chance, journal }) => {
  const script = chance.of(
    [...document.querySelectorAll('script:not([src])')].filter(({ textContent }) => (textContent ?? '').length > 40),
  )
  if (!script?.parentElement) return
  // In a new element: readers parse a script once, and would not see that it has changed.
  const cut = document.createElement('script')
  for (const { name, value } of script.attributes) cut.setAttribute(name, value)
  const whole = script.textContent ?? ''
  cut.textContent = whole.slice(0, chance.below(whole.length))
  journal.insert(cut, script.parentElement, script)
  journal.remove(script)
}

const insertMany: Mutation = (broken) => insertCrowd(broken, 60)
const insertThousands: Mutation = (broken) => insertCrowd(broken, 50_000)

function insertCrowd({ document, elements, chance, journal }: Broken, count: number): void {
  const crowd = document.createElement('div')
  for (let left = count; left > 0; left--) {
    const child = document.createElement(left % 3 === 0 ? 'a' : 'span')
    if (left % 3 === 0) child.setAttribute('href', `/n${left}`)
    child.textContent = left % 2 === 0 ? `${left} ` : 'and so on'
    crowd.append(child)
  }
  const parent = chance.maybe(0.5) ? bodyOf(document) : (chance.of(elements)?.closest('body *') ?? bodyOf(document))
  journal.insert(crowd, parent, chance.maybe(0.5) ? parent.firstChild : null)
}

/** The page is being taken down, or was never finished. */
const emptyHalf: Mutation = ({ document, elements, chance, journal }) => {
  const from = chance.below(elements.length)
  const doomed = chance.maybe(0.5) ? elements.slice(from) : elements.slice(0, from)
  for (const element of doomed)
    if (element.parentElement && !['html', 'head', 'body'].includes(element.localName) && !holds(element, document))
      journal.remove(element)
}

/** Taking away an element that holds what is to stay would empty the whole page. */
function holds(element: Element, document: Document): boolean {
  return (
    element.parentElement === bodyOf(document) &&
    element.querySelectorAll('*').length > bodyOf(document).querySelectorAll('*').length / 2
  )
}

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  dropNodes,
  dropText,
  doubleNodes,
  doubleAndAlter,
  shuffleChildren,
  nest,
  unwrap,
  renameClasses,
  stripAttributes,
  swapLanguage,
  swapDigits,
  noise,
  numbersInWords,
  decoys,
  foreignData,
  foreignScreen,
  truncateData,
  insertMany,
  insertThousands,
  emptyHalf,
}

/** A page may have lost its body to another mutation. */
function bodyOf(document: Document): Element {
  return document.body ?? document.documentElement
}

function textsOf(root: Node): Text[] {
  const texts: Text[] = []
  for (let node = root.firstChild; node !== null; node = node.nextSibling) {
    if (isText(node)) {
      if (node.data.trim() !== '') texts.push(node)
    } else texts.push(...textsOf(node))
  }
  return texts
}

function some<T>(things: readonly T[], chance: Chance, most: number): T[] {
  if (things.length === 0) return []
  return Array.from({ length: 1 + chance.below(most) }, () => chance.of(things)).flatMap((one) => one ?? [])
}

function isScript(element: Element | null): boolean {
  return element?.localName === 'script' || element?.localName === 'style'
}

function isText(node: Node): node is Text {
  return node.nodeType === 3
}
