import type { Count } from '../profile.ts'
import { shownCount } from './tiktok-numbers.ts'

/** Two elements with one name that disagree tell nothing, and nothing else can settle it. */
export type Shown = Count | 'contested' | null

/** What the open post shows beside its player. */
export interface OpenPost {
  readonly likes: Shown
  readonly comments: Shown
  readonly shares: Shown
  /** Handles that it names as its author's; one, unless the page contradicts itself. */
  readonly authors: readonly string[]
  readonly box: Element
  /** No other post is mounted. */
  readonly isAlone: boolean
}

/** The post's own page and the layer over the grid name the same things differently. */
const LIKES = ['like-count', 'browse-like-count']
const COMMENTS = ['comment-count', 'browse-comment-count']
const SHARES = ['share-count', 'browse-share-count']
const NAMES = ['browse-username', 'video-author-uniqueid']
const PORTRAITS = ['video-author-avatar', 'browse-user-avatar']
const LINK = 'browse-video-link'
const COUNTS = new Set([...LIKES, ...COMMENTS, ...SHARES])
const AUTHORS = new Set([...NAMES, ...PORTRAITS])
const READ = new Set([...COUNTS, ...AUTHORS])

/**
 * The post with this id, if it is mounted. A page mounts several: those before and after it, previews in the grid. Each player
 * carries the id of its post (`xgwrapper-0-ID`, seen 2023 to 2026), the layer its address. The smallest box around such a
 * mark that names an author and a count, and holds no other post's mark, is the post.
 */
export function openPost(root: Document, id: string, lang: string): OpenPost | null {
  const marks = new Map<Element, string | null>()
  const anchors: Element[] = []
  for (const element of root.querySelectorAll('[data-e2e], [id^="xgwrapper-"]')) {
    const name = nameOf(element)
    const player = /^xgwrapper-\d+-(\d+)$/.exec(element.getAttribute('id') ?? '')?.[1]
    if (player !== undefined) marks.set(element, player)
    else if (name === LINK) marks.set(element, /\/(?:video|photo)\/(\d{5,25})(?!\d)/.exec(textOf(element))?.[1] ?? null)
    else if (READ.has(name)) anchors.push(element)
  }
  const box = boxOf(id, marks, anchors)
  if (box === null) return null
  const named = (names: readonly string[]) => anchors.filter((one) => names.includes(nameOf(one)) && box.contains(one))
  const count = (names: readonly string[]) => same(named(names).map((one) => shownCount(one.textContent, lang)))
  const handles = [
    ...named(NAMES).map((one) => textOf(one).replace(/^@/, '')),
    ...named(PORTRAITS).map((one) => /^(?:https:\/\/www\.tiktok\.com)?\/@([\w.]+)/.exec(hrefOf(one))?.[1] ?? ''),
  ]
  return {
    likes: count(LIKES),
    comments: count(COMMENTS),
    shares: count(SHARES),
    authors: handles.filter((handle) => /^[\w.]{2,24}$/.test(handle)),
    box,
    isAlone: new Set(marks.values()).size === 1,
  }
}

function boxOf(id: string, marks: ReadonlyMap<Element, string | null>, anchors: readonly Element[]): Element | null {
  const boxes = boxesOf(marks)
  const holding = (names: ReadonlySet<string>) => {
    const around = new Set<Element>()
    for (const anchor of anchors) {
      if (!names.has(nameOf(anchor))) continue
      for (let box: Element | null = anchor; box !== null && !around.has(box); box = box.parentElement) around.add(box)
    }
    return around
  }
  const [counted, authored] = [holding(COUNTS), holding(AUTHORS)]
  const found: Element[] = []
  for (const [mark, of] of marks) {
    if (of !== id) continue
    let box: Element | null = mark
    while (box !== null && boxes.get(box) === id && !(counted.has(box) && authored.has(box))) box = box.parentElement
    if (box !== null && boxes.get(box) === id) found.push(box)
  }
  return found.find((box) => !found.some((other) => other !== box && box.contains(other))) ?? null
}

/** Every box that holds a mark, and the one post that its marks are of: `null` for a box that holds several posts. */
function boxesOf(marks: ReadonlyMap<Element, string | null>): Map<Element, string | null> {
  const boxes = new Map<Element, string | null>()
  for (const [mark, id] of marks) {
    for (let box: Element | null = mark; box !== null; box = box.parentElement) {
      const known = boxes.get(box)
      if (known === undefined) boxes.set(box, id)
      else if (known === id) break
      else boxes.set(box, null)
    }
  }
  return boxes
}

function nameOf(element: Element): string {
  return element.getAttribute('data-e2e') ?? ''
}

function same(counts: readonly (Count | null)[]): Shown {
  const [first = null, ...more] = counts
  return more.every((count) => count?.low === first?.low && count?.high === first?.high) ? first : 'contested'
}

function hrefOf(element: Element): string {
  return (element.closest('a[href]') ?? element.querySelector('a[href]'))?.getAttribute('href') ?? ''
}

function textOf(element: Element): string {
  return (element.textContent ?? '')
    .replace(/[\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .trim()
    .slice(0, 500)
}
