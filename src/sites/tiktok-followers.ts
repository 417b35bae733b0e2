import type { FollowerList, FollowerRow } from './site.ts'
import { displayName } from './snapshot.ts'
import { hasOwnPicture } from './tiktok-account.ts'
import { type Anchors, anchorsOf } from './tiktok-anchors.ts'
import { headerOf } from './tiktok-header.ts'
import { profileAt } from './tiktok-ref.ts'

/** More than a person scrolls through. */
const MOST = 5_000
const MOST_TABS = 6

/**
 * The list of followers that is open over a profile. Its dialog has a lasting name, its tabs have none: the one that is named
 * like the header's followers, in whatever language, must be the chosen one.
 */
export function readFollowers(root: Document, url: URL): FollowerList | undefined {
  try {
    const of = profileAt(url)
    const dialogs = [...root.querySelectorAll('[data-e2e="follow-info-popup"]')]
    const [dialog] = dialogs
    if (of === undefined || dialog === undefined || dialogs.length > 1) return undefined
    const anchors = anchorsOf(root)
    const shown = headerOf(anchors, of.handle, root.documentElement.lang)
    // A dialog lies over the profile, it does not hold it.
    if (shown.whose !== 'ours' || dialog.querySelector('[data-e2e^="user-"]') !== null) return undefined
    const title = textOf(dialog.querySelector('h1'))
    const names = [of.handle.toLowerCase(), shown.header.nickname?.toLowerCase()]
    if (!names.includes(title.replace(/^@/, '').toLowerCase()) || !showsFollowers(dialog, anchors)) return undefined
    return { of, rows: rowsIn(dialog) }
  } catch {
    return undefined
  }
}

/** The chosen tab says so, or, in the layouts that only paint it, is the one that is painted unlike all others. */
function showsFollowers(dialog: Element, anchors: Anchors): boolean {
  const [followers, following] = ['followers', 'following'].map((name) => textOf(anchors.named(name)[0] ?? null))
  if (!followers || !following || followers === following) return false
  const tabs = tabsIn(dialog, followers, following)
  const own = tabs.filter((tab) => tab.label === followers)
  const [tab] = own
  if (tab === undefined || own.length > 1) return false
  const chosen = tabs.filter((one) => one.element.getAttribute('aria-selected') === 'true')
  if (tabs.some((one) => one.element.hasAttribute('aria-selected'))) return chosen.length === 1 && chosen[0] === tab
  const [first, ...others] = tabs.filter((one) => one !== tab).map((one) => one.element.getAttribute('class') ?? '')
  const painted = tab.element.getAttribute('class') ?? ''
  return others.length > 0 && others.every((one) => one === first) && painted !== first
}

/** The tabs stand side by side: each begins with its label, which its number may follow. */
function tabsIn(dialog: Element, followers: string, following: string): { element: Element; label: string }[] {
  for (const element of dialog.querySelectorAll('div, p, button, [role="tab"]')) {
    const siblings = element.parentElement?.children ?? []
    if (siblings.length > MOST_TABS || element.closest('li') !== null) continue
    const row = [...siblings].map((one) => ({ element: one, label: labelOf(one) }))
    const labels = row.map((one) => one.label)
    if (labels.includes(followers) && labels.includes(following)) return row
  }
  return []
}

/** The words of a tab without its number. */
function labelOf(tab: Element): string {
  const text = tab.children.length > 12 ? '' : (tab.textContent ?? '').slice(0, 100)
  return text.replace(/\p{Nd}[\p{Nd}.,٫٬]*\s?[KMB]?/gu, '').trim()
}

function rowsIn(dialog: Element): FollowerRow[] {
  const rows = new Map<string, FollowerRow>()
  for (const item of dialog.querySelectorAll('li')) {
    const row = rowOf(item)
    if (row !== null && !rows.has(row.handle.toLowerCase())) rows.set(row.handle.toLowerCase(), row)
    if (rows.size >= MOST) break
  }
  return [...rows.values()]
}

/** One descent into a row. Handle and nickname stand side by side, in one order or the other; buttons are left out. */
function rowOf(item: Element): FollowerRow | null {
  const handles: (string | null)[] = []
  const texts: string[] = []
  let [picture, isVerified]: [string, true | null] = ['', null]
  const descend = (within: Element) => {
    for (let child = within.firstElementChild; child !== null; child = child.nextElementSibling) {
      const name = child.localName
      if (name === 'button' || child.getAttribute('role') === 'button') continue
      if (name === 'a') handles.push(handleIn(child.getAttribute('href') ?? ''))
      if (name === 'img') picture ||= child.getAttribute('src') ?? ''
      if (child.getAttribute('fill')?.toUpperCase() === VERIFIED) isVerified = true
      if (child.firstElementChild === null) texts.push(textOf(child))
      else descend(child)
    }
  }
  descend(item)
  const [handle] = handles
  if (handle == null || handles.some((other) => other !== handle)) return null
  const isHandle = (text: string) => text.replace(/^@/, '').toLowerCase() === handle.toLowerCase()
  const names = texts.filter((text) => text !== '' && !isHandle(text))
  // The same word twice: the nickname is the handle. Two other words: one of them is something else.
  const nickname =
    names.length === 0 && texts.filter(isHandle).length > 1 ? handle : names.length === 1 ? names[0] : null
  const hasAvatar = picture === '' ? null : hasOwnPicture(picture)
  return { handle, ...{ displayName: displayName(nickname).displayName, hasAvatar, isVerified }, ...NOT_SHOWN }
}

/** The blue tick is a drawing without a name; that there is none proves nothing. */
const VERIFIED = '#20D5EC'
const NOT_SHOWN = { bioLength: null, isPrivate: null }

function handleIn(href: string): string | null {
  return /^(?:https:\/\/www\.tiktok\.com)?\/@([\w.]{2,24})\/?(?:\?|$)/.exec(href)?.[1] ?? null
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/[\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g, '').trim()
}
