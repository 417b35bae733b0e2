import type { ProfileRef } from '../profile.ts'
import { hasAvatar, isVerified } from './instagram-account.ts'
import { headerOf } from './instagram-header.ts'
import { pathOf, profileIn } from './instagram-path.ts'
import type { FollowerList, FollowerRow } from './site.ts'
import { displayName } from './snapshot.ts'

/** More than a page ever mounts at once; a hostile one may. */
const MOST = 1_000

/** A link to an account that is in the list or beside it. */
interface Account {
  readonly name: string
  readonly link: Element
}

/**
 * The list of followers that is open: a dialog over the profile, or on a narrow screen the page itself. Only the address
 * tells it from the list of the followed, and only the profile behind it that the address is no longer another's.
 */
export function followersIn(root: Document, of: ProfileRef): FollowerList | undefined {
  const handle = of.handle.toLowerCase()
  if (headerOf(root, handle) === 'other') return undefined
  const dialogs = [...root.querySelectorAll('[role="dialog"]')].filter(
    (dialog) => dialog.querySelector('article') === null,
  )
  const inner = dialogs.filter((dialog) => !dialogs.some((other) => other !== dialog && dialog.contains(other)))
  const main = root.querySelector('main, [role="main"]')
  // Two dialogs with accounts in them: one is the list, and which cannot be told.
  const [place, ...more] = inner.length > 0 ? inner.filter((one) => accountsIn(one).length > 0) : [main]
  if (more.length > 0) return undefined
  if (place === undefined || place === null) return inner.length > 0 ? { of, rows: [] } : undefined
  if (place === main && main.querySelector('header, article, [role="tablist"]') !== null) return undefined
  const accounts = accountsIn(place).filter(({ name }) => name !== handle)
  const list = listOf(accounts, place)
  if (list === null || isOfferedBelow(list, place, place === main ? 0 : 1)) return undefined
  const rows = new Map<string, FollowerRow>()
  for (const row of rowsIn(list, accounts)) if (rows.size < MOST && !rows.has(row.handle)) rows.set(row.handle, row)
  return { of, rows: [...rows.values()] }
}

function accountsIn(place: Element): Account[] {
  return [...place.querySelectorAll('a[href]')].flatMap((link) => {
    const name = profileIn(pathOf(link))
    return name === null ? [] : [{ name, link }]
  })
}

/**
 * Whether more words stand before the list than its title: where an account has no followers to show, suggestions under a
 * heading of their own are all that there is.
 */
function isOfferedBelow(list: Element, place: Element, titles: number): boolean {
  let texts = 0
  for (let at: Element | null = list; at !== null && at !== place; at = at.parentElement)
    for (let before = at.previousElementSibling; before !== null; before = before.previousElementSibling)
      if (/\p{L}/u.test((before.textContent ?? '').slice(0, 500)) && before.querySelector('input') === null) texts += 1
  return texts > titles
}

/** What holds the rows: the smallest element around the first two accounts. */
function listOf(accounts: readonly Account[], place: Element): Element | null {
  const [first] = accounts
  const second = accounts.find(({ name }) => name !== first?.name)
  if (first === undefined) return place
  let list = first.link.parentElement
  // A single row stands in a list of its own, of which nothing else is known.
  while (list !== null && list !== place && second !== undefined && !list.contains(second.link))
    list = list.parentElement
  if (second === undefined) list = rowOf(first, accounts, place).parentElement
  return list
}

function rowOf({ name, link }: Account, accounts: readonly Account[], place: Element): Element {
  let row = link
  for (let up = link.parentElement; up !== null && up !== place; up = up.parentElement) {
    const around = up
    if (around.querySelector('input, h1, h2, [role="heading"]') !== null) break
    if (accounts.some((other) => other.name !== name && around.contains(other.link))) break
    row = up
  }
  return row
}

/** The rows of one list, up to where something else begins: a heading ("Suggested for you"), or another list. */
function rowsIn(list: Element, accounts: readonly Account[]): FollowerRow[] {
  const rows: FollowerRow[] = []
  let at = 0
  for (const child of list.children) {
    const own: Account[] = []
    for (let next = accounts[at]; next !== undefined && child.contains(next.link); next = accounts[at]) {
      own.push(next)
      at += 1
    }
    const names = new Set(own.map(({ name }) => name))
    const isHeading = names.size === 0 && /\p{L}/u.test((child.textContent ?? '').slice(0, 500))
    if (isHeading && rows.length === 0) continue
    if (isHeading || names.size > 1) break
    const [account] = own
    if (account !== undefined) rows.push(rowFrom(child, account.name))
  }
  return rows
}

function rowFrom(row: Element, handle: string): FollowerRow {
  return {
    handle,
    displayName: displayName(nameIn(row, handle)).displayName,
    hasAvatar: hasAvatar(row.querySelector('img')?.getAttribute('src')),
    bioLength: null,
    isVerified: isVerified(row),
    isPrivate: null,
  }
}

/** The line below the handle: no link, no button, no dot between them. */
function nameIn(row: Element, handle: string): string | null {
  for (const text of row.querySelectorAll('span, div')) {
    if (text.childElementCount > 0 || text.closest('a, button, [role="button"], svg') !== null) continue
    const words = (text.textContent ?? '').trim()
    if (/[^\s·•]/.test(words) && words.toLowerCase() !== handle) return words
  }
  return null
}
