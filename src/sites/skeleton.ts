import { isElement } from './node.ts'

/**
 * What is left of a page when everybody is taken out of it: a broken-page report. Tags, names of attributes and test ids
 * stay; every letter of a text becomes x, every digit 9, and of an address only its shape is kept. What comes out is a page
 * again, so that a report can be turned into a fixture by filling in an invented account.
 */

/** Larger reports are nothing that a person reads before sending them. */
const MOST_CHARACTERS = 400_000
const DEEPEST = 120
/** Of equal neighbours (the tiles of a grid, the rows of a list) this many say as much as all. */
const MOST_ALIKE = 4

/** Attributes whose values are names that the site's own people gave to parts of the page. */
const IDS = new Set([
  'data-testid',
  'data-e2e',
  'data-test-id',
  'data-a-target',
  'data-pressable-container',
  'role',
  'type',
  'itemprop',
  'property',
  'name',
  'rel',
  'dir',
  'hidden',
])
/** Attributes that carry numbers in words: their shape is what a reader reads. */
const TEXTS = new Set(['title', 'aria-label', 'content', 'datetime', 'number', 'score', 'subscribers', 'comment-count'])
/** Parts of addresses that are a site's own, in any site. */
const ROUTES = new Set(
  (
    'followers following verified_followers follows likes like media video videos shorts photo photos post posts p reel reels ' +
    'tagged reposts status statuses profile in company school showcase feed update watch channel user about with_replies ' +
    'highlights articles streams live playlists community home explore search settings people analytics r u comments submitted'
  ).split(' '),
)
const EMPTY = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])
/** Nothing of a picture, a style or a frame says where a count stands. */
const LEFT_OUT = new Set(['style', 'svg', 'canvas', 'iframe', 'noscript', 'template', 'link'])
const PAGE = new Set(['head', 'body', 'frameset'])
const LANG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i

/** @param handle Whose page it is: written HANDLE wherever it stands in an address or a test id. */
export function skeletonOf(root: Document, handle: string): string {
  const redact = redactor(root, handle)
  const lines: string[] = ['<!doctype html>']
  let length = 0
  const write = (depth: number, line: string) => {
    const text = ' '.repeat(Math.min(depth, 40)) + line
    length += text.length + 1
    if (length <= MOST_CHARACTERS) lines.push(text)
  }

  const outline = (element: Element, depth: number): void => {
    const tag = element.localName
    if (LEFT_OUT.has(tag) || depth > DEEPEST || length > MOST_CHARACTERS) return
    // Beside head and body stands what extensions put there, our badge first of all: no part of the page.
    if (depth === 1 && !PAGE.has(tag)) return
    const open = `<${[tag, ...attributesOf(element, redact)].join(' ')}>`
    const text = element.textContent ?? ''
    const whole = EMPTY.has(tag) || tag === 'script' || element.childElementCount === 0
    write(depth, whole ? open + (EMPTY.has(tag) ? '' : leaf(tag, text)) : open)
    if (whole) return
    let alike = 0
    let before = ''
    for (const node of element.childNodes) {
      if (node.nodeType === 3) {
        const words = masked(node.nodeValue ?? '')
        if (words.trim() !== '') write(depth + 1, quoted(words))
      } else if (isElement(node)) {
        const shape = `${node.localName} ${node.getAttributeNames().join()} ${node.childElementCount}`
        alike = shape === before ? alike + 1 : 1
        before = shape
        if (alike <= MOST_ALIKE) outline(node, depth + 1)
        else if (alike === MOST_ALIKE + 1) write(depth + 1, '<!-- more of the same -->')
      }
    }
    write(depth, `</${tag}>`)
  }

  const leaf = (tag: string, text: string) => `${tag === 'script' ? redact.data(text) : quoted(masked(text))}</${tag}>`

  outline(root.documentElement, 0)
  return `${lines.join('\n')}\n`
}

interface Redactor {
  id(value: string): string
  address(value: string): string
  data(text: string): string
}

/** Knows who is on the page: whoever an address leads to is taken out of test ids and of the keys of data, too. */
function redactor(root: Document, handle: string): Redactor {
  const own = handle.toLowerCase()
  const people = new Set<string>()
  for (const link of root.querySelectorAll('a[href]'))
    for (const part of partsOf(link.getAttribute('href') ?? ''))
      if (!ROUTES.has(part.toLowerCase())) people.add(part.replace(/^@/, '').toLowerCase())
  const part = (text: string): string => {
    const plain = text.replace(/^@/, '').toLowerCase()
    if (plain === own) return text.startsWith('@') ? '@HANDLE' : 'HANDLE'
    return people.has(plain) ? masked(text) : text
  }
  return {
    id(value) {
      const hidden =
        value.toLowerCase().includes(own) && own !== ''
          ? value.replace(new RegExp(escaped(handle), 'gi'), 'HANDLE')
          : value
      // A name may hold the very marks that part the words of an id: the longest run that is somebody is taken out first.
      const named = [...people].find((person) => person.length > 2 && hidden.toLowerCase().includes(person))
      const clean = named === undefined ? hidden : hidden.replace(new RegExp(escaped(named), 'gi'), masked(named))
      return clean
        .split(/(?<=[-_ :/])|(?=[-_ :/])/)
        .map(part)
        .join('')
        .replace(/\p{Nd}/gu, '9')
    },
    address(value) {
      const parts = partsOf(value).map((one) =>
        ROUTES.has(one.toLowerCase()) ? one : part(one) === one || part(one) === masked(one) ? masked(one) : part(one),
      )
      return `/${parts.join('/')}`
    },
    data(text) {
      try {
        // A script ends at its first `</`, wherever that stands.
        return JSON.stringify(
          shapeOf(JSON.parse(text), (key) =>
            people.has(key.toLowerCase()) || key.toLowerCase() === own ? 'HANDLE' : key,
          ),
        ).replaceAll('<', '\\u003c')
      } catch {
        return text.trim() === '' ? '' : `/* ${text.length} characters */`
      }
    },
  }
}

function attributesOf(element: Element, redact: Redactor): string[] {
  return element.getAttributeNames().flatMap((name) => {
    const value = element.getAttribute(name) ?? ''
    if (!/^[a-z][a-z0-9:_-]{0,60}$/i.test(name)) return []
    if (name === 'lang') return LANG.test(value) ? [`lang="${value}"`] : []
    if (name === 'href') return [`href="${quoted(redact.address(value))}"`]
    if (IDS.has(name)) return [`${name}="${quoted(redact.id(value))}"`]
    if (TEXTS.has(name)) return [`${name}="${quoted(masked(value))}"`]
    if (name.startsWith('aria-')) return [`${name}="${/^(?:true|false)$/.test(value) ? value : ''}"`]
    return [name]
  })
}

/** Letters to x and digits to 9; what stands between them, and how long it is, says how a number is written. */
function masked(text: string): string {
  return text
    .slice(0, 300)
    .replace(/\p{Nd}/gu, '9')
    .replace(/[\p{L}\p{M}]/gu, 'x')
    .replace(/\p{Extended_Pictographic}/gu, '')
    .replace(/\s+/g, ' ')
}

/** Text that cannot be taken for markup. */
function quoted(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

function partsOf(address: string): string[] {
  try {
    return new URL(address, 'https://page.invalid').pathname.split('/').filter((part) => part !== '')
  } catch {
    return []
  }
}

/** The shape of data: keys that a schema would have, and of every value its kind; of a list the first entry. */
function shapeOf(value: unknown, keyOf: (key: string) => string, depth = 0): unknown {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'number') return 9
  if (typeof value === 'string') return masked(value.slice(0, 40))
  if (depth > 14 || typeof value !== 'object') return {}
  if (Array.isArray(value)) return value.slice(0, 1).map((entry) => shapeOf(entry, keyOf, depth + 1))
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, 80)
      .map(([key, entry]) => [
        /^[A-Za-z_@$.-]{1,60}$/.test(key) ? keyOf(key) : 'KEY',
        shapeOf(entry, keyOf, depth + 1),
      ]),
  )
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
