import { countIn } from '../counts/index.ts'
import type { Count, Post } from '../profile.ts'
import { linkAddress } from './facebook-address.ts'
import { labelled, shown } from './facebook-number.ts'
import { labelOf } from './facebook-page.ts'
import { readOnce } from './read-once.ts'
import { settle } from './settle.ts'
import { blankPost } from './snapshot.ts'

/** A post on the page. */
export interface ShownPost {
  readonly post: Post
  readonly element: Element
}

/** Signed in, posts are numbered and `article` is a comment; for guests they are articles without a label. */
const POST = '[aria-posinset],[role="article"]:not([aria-label])'
const MOST = 200

/** The profile's own posts on its timeline; the featured ones, the side column and rows of reels stand elsewhere. */
export function shownPosts(mains: readonly Element[], names: ReadonlySet<string>, lang: string): ShownPost[] {
  const timelines = mains.flatMap((main) => [...main.querySelectorAll('div[data-pagelet^="ProfileTimeline"]')])
  return timelines
    .flatMap((timeline) => [...timeline.querySelectorAll(POST)])
    .filter((element) => element.parentElement?.closest(POST) == null)
    .slice(0, MOST)
    .flatMap((element) => {
      const post = once(element, [lang, ...names], () => postIn(element, names, lang))
      return post === null ? [] : [{ post, element }]
    })
}

const once = readOnce<Post | null>()

function postIn(element: Element, names: ReadonlySet<string>, lang: string): Post | null {
  const id = ownId(element, names)
  if (id === null) return null
  const counts = { likes: reactionsIn(element, lang), ...saidIn(element, lang) }
  return { ...blankPost(id), kind: kindOf(element), ...counts }
}

/**
 * The post's id, if it is the profile's own: whoever the heading links to is the profile, it leads to no other's post (a shared
 * one does), and to one of its own alone.
 */
function ownId(post: Element, names: ReadonlySet<string>): string | null {
  const ids = new Set<string>()
  // A comment has no heading. Controls end a post: one without is not drawn to its end, and may yet say that it is an advert.
  if (own(post, 'h2,h3,h4').length === 0 || own(post, '[role="button"]').length === 0) return null
  for (const link of own(post, 'a[href]')) {
    const href = link.getAttribute('href') ?? ''
    if (href.includes('/ads/about')) return null
    const address = href.includes('comment_id=') ? null : linkAddress(href)
    if (address === null) continue
    const id = /^posts\/(?:[^/]{1,300}\/)?(pfbid\w{1,100}|\d{5,25})$/.exec(address.rest)?.[1]
    const isHeading = address.rest === '' && link.closest('h2,h3,h4') !== null
    if ((id !== undefined || isHeading) && !names.has(address.owner)) return null
    if (id !== undefined) ids.add(id)
  }
  const [id, more] = ids
  return id === undefined || more !== undefined ? null : id
}

/**
 * The total beside the toolbar of reactions. It is a number without a word, so the toolbar must bear it out: it names up to
 * three kinds with their own numbers, which cannot be more than all, and are all where there are fewer than three.
 */
function reactionsIn(post: Element, lang: string): Count | null {
  const counts = own(post, '[role="toolbar"]').map((toolbar) => {
    const kinds = [...toolbar.querySelectorAll('[aria-label]')].map((kind) => partIn(kind, lang))
    const parts = kinds.filter((count) => count !== null)
    const beside = [...(toolbar.parentElement?.children ?? [])].filter(
      (each) => each.getAttribute('aria-hidden') === 'true',
    )
    const total = settle({ now: beside.map((each) => shown(labelOf(each), lang)) })
    if (isInComment(toolbar, post) || total === null || parts.length === 0 || parts.length < kinds.length) return null
    const [least, most] = [sum(parts.map(({ low }) => low)), sum(parts.map(({ high }) => high))]
    return least > total.high || (parts.length < 3 && most < total.low) ? null : total
  })
  return counts.includes(null) ? null : settle({ now: counts })
}

/** Comments have toolbars too; they also link to themselves. */
function isInComment(toolbar: Element, post: Element): boolean {
  for (let around = toolbar.parentElement; around !== null && around !== post; around = around.parentElement)
    if (around.querySelector('a[href*="comment_id="]') !== null) return true
  return false
}

/** "Like: 1.1K people": one number behind the name of the reaction. */
function partIn(kind: Element, lang: string): Count | null {
  const words = kind.getAttribute('aria-label') ?? ''
  return countIn(words.slice(words.search(/[:：]/) + 1).trim(), lang, { rounding: 'truncated' })
}

function saidIn(post: Element, lang: string): { comments: Count | null; shares: Count | null } {
  const labels = own(post, '[role="button"]')
    .map(labelOf)
    .filter((label) => label.length < 60)
  const said = (thing: 'comments' | 'shares') => settle({ now: labels.map((label) => labelled(label, thing, lang)) })
  return { comments: said('comments'), shares: said('shares') }
}

function kindOf(post: Element): Post['kind'] {
  const rests = own(post, 'a[href]').map((link) => link.getAttribute('href') ?? '')
  if (rests.some((href) => /\/reel\/\d/.test(href))) return 'short'
  if (rests.some((href) => /\/videos\/\d|\/watch\/?\?v=/.test(href))) return 'video'
  return rests.some((href) => /\/photo(?:\/|\.php)?\?fbid=|\/photos\/\w/.test(href)) ? 'photo' : 'text'
}

/** What belongs to the post itself and not to the comments below it. */
function own(post: Element, selector: string): Element[] {
  return [...post.querySelectorAll(selector)].filter((element) => {
    const around = element.closest('[role="article"],[aria-posinset]')
    return around === post || around === null || around.contains(post)
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
