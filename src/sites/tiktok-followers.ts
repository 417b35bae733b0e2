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
    if (shown.whose !== 'ours') return undefined
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
    const links = [...item.querySelectorAll('a[href]')].map((link) => handleIn(link.getAttribute('href') ?? ''))
    const [handle] = links
    if (handle == null || links.some((other) => other !== handle)) continue
    if (!rows.has(handle.toLowerCase())) rows.set(handle.toLowerCase(), rowOf(item, handle))
    if (rows.size >= MOST) break
  }
  return [...rows.values()]
}

/** Handle and nickname stand side by side, in one order or the other. */
function rowOf(item: Element, handle: string): FollowerRow {
  const texts = leavesIn(item).map((leaf) => textOf(leaf))
  const isHandle = (text: string) => text.replace(/^@/, '').toLowerCase() === handle.toLowerCase()
  // The same word twice: the nickname is the handle.
  const names = texts.filter((text) => text !== '' && !isHandle(text))
  const nickname = names[0] ?? (texts.filter(isHandle).length > 1 ? handle : null)
  const picture = item.querySelector('img')?.getAttribute('src') ?? ''
  return {
    handle,
    ...{ displayName: displayName(nickname).displayName, bioLength: null, isPrivate: null },
    hasAvatar: picture === '' ? null : hasOwnPicture(picture),
    isVerified: item.querySelector('svg [fill="#20D5EC" i]') === null ? null : true,
  }
}

/** Innermost elements with text, buttons left out. */
function leavesIn(item: Element): Element[] {
  return [...item.querySelectorAll('span, p, h3, h4, div')].filter(
    (one) => one.children.length === 0 && one.closest('button, [role="button"]') === null,
  )
}

function handleIn(href: string): string | null {
  return /^(?:https:\/\/www\.tiktok\.com)?\/@([\w.]{2,24})\/?(?:\?|$)/.exec(href)?.[1] ?? null
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/[\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g, '').trim()
}
