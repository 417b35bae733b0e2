import type { Count } from '../profile.ts'
import { shownIn } from './cut-number.ts'
import { readOnce } from './read-once.ts'
import type { DataPost } from './threads-embedded.ts'
import type { Item } from './threads-parts.ts'
import { ACTIONS, type Action, actionCalled } from './threads-words.ts'

/** What the four buttons below a post show. */
export type Actions = Readonly<Record<Action, Count | null>>

const NOTHING: Actions = { like: null, reply: null, repost: null, share: null }

/** The labels of the four buttons, as most posts of the page have them, in their order; "" where it has no such order. */
export function orderOn(items: readonly Item[]): string {
  const rows = new Map<string, number>()
  let all = 0
  for (const item of items) {
    const order = once(item.element, [], () => {
      const row = rowOf(item)
      return row === null ? null : orderOf(row.map(labelOf))
    })
    if (order === null) continue
    rows.set(order, (rows.get(order) ?? 0) + 1)
    all += 1
  }
  const [most] = [...rows].sort((a, b) => b[1] - a[1])
  return most !== undefined && most[1] > 1 && most[1] * 2 > all ? most[0] : ''
}

const once = readOnce<string | null>()

/**
 * The counts beside the buttons. A number is a like where its button is called so, in a language whose words are known. In
 * every other it is one by the order of the four, and only if something else says so too: the other posts of the page
 * have their buttons in the very same order, or the page's data of this post has the same numbers.
 */
export function actionsIn(item: Item, order: string, data: DataPost | null, lang: string): Actions {
  const row = rowOf(item)
  const named = byName(row ?? item.buttons, lang)
  if (row === null) return named.actions
  const labels = row.map(labelOf)
  const calls = labels.map(actionCalled)
  if (calls.some((call, at) => call !== null && call !== ACTIONS[at])) return named.actions
  if (named.known === ACTIONS.length) return named.actions
  const byOrder = inOrder(row, lang)
  const isKnownOrder = labels.every((label) => label !== '') && orderOf(labels) === order
  return isKnownOrder || named.known > 1 || hasSameNumbers(byOrder, data) ? byOrder : named.actions
}

/** The four buttons that stand in one row, each in its own place. */
function rowOf(item: Item): readonly Element[] | null {
  const rows = new Map<Element, Element[]>()
  for (const button of item.buttons) {
    const row = button.parentElement?.parentElement
    if (row == null || row.contains(item.element)) continue
    rows.set(row, [...(rows.get(row) ?? []), button])
  }
  const full = [...rows.values()].filter((buttons) => buttons.length === ACTIONS.length)
  return full.length === 1 ? (full[0] ?? null) : null
}

/** The first and the third are called otherwise once they are pressed: the order is that of the other two. */
function orderOf([, reply = '', , share = '']: readonly string[]): string {
  return reply === '' || share === '' || reply === share ? '' : `${reply}\n${share}`
}

function byName(buttons: readonly Element[], lang: string): { actions: Actions; known: number } {
  const found = new Map<Action, Count | null>()
  for (const button of buttons) {
    const action = actionCalled(labelOf(button))
    if (action === null) continue
    const count = shownIn(button, lang)
    const before = found.get(action)
    const differs = before !== undefined && (before?.value !== count?.value || before?.high !== count?.high)
    found.set(action, differs ? null : count)
  }
  const of = (action: Action) => found.get(action) ?? null
  return {
    actions: { like: of('like'), reply: of('reply'), repost: of('repost'), share: of('share') },
    known: found.size,
  }
}

function inOrder(row: readonly Element[], lang: string): Actions {
  const [like, reply, repost, share] = row
  if (like === undefined || reply === undefined || repost === undefined || share === undefined) return NOTHING
  return {
    like: shownIn(like, lang),
    reply: shownIn(reply, lang),
    repost: shownIn(repost, lang),
    share: shownIn(share, lang),
  }
}

function hasSameNumbers(shown: Actions, data: DataPost | null): boolean {
  const pairs = [
    [shown.like, data?.likes],
    [shown.reply, data?.comments],
    [shown.repost, data?.shares],
  ] as const
  const both = pairs.flatMap(([count, value]) => (count !== null && value != null ? [{ count, value }] : []))
  return both.length > 1 && both.every(({ count, value }) => count.low <= value.low && value.high <= count.high)
}

/** An icon names its button: in its label, or in the title that is drawn with it. */
function labelOf(button: Element): string {
  const icon = button.querySelector('svg')
  return icon?.getAttribute('aria-label') ?? icon?.querySelector('title')?.textContent ?? ''
}
