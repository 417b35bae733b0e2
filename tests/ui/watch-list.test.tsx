import { describe, expect, it, vi } from 'vitest'
import { DESK_STATES, mockDesk } from '../../scripts/look/desk-states.ts'
import { english } from '../../scripts/look/english.ts'
import { ROWS } from '../../scripts/look/watched-rows.ts'
import type { DeskKind } from '../../src/messages/desk-kinds.ts'
import type { Route } from '../../src/pages/desk/route.ts'
import type { Connector } from '../../src/pages/desk/state.ts'
import { WithWords } from '../../src/ui/words-context.ts'
import { doing, press, readOut, shown } from './document.ts'

const { WatchList } = await import('../../src/pages/desk/watch-list/watch-list.tsx')

// jsdom draws no dialogs; what is in them is what matters here.
Object.assign(window.HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true
  },
  close(this: HTMLDialogElement) {
    this.open = false
  },
})
// Its listeners end with its own signals alone.
Object.assign(globalThis, { Element: window.Element, AbortController: window.AbortController })
window.scrollTo = () => undefined

/** The watch list in one state, and everything that is asked of the worker. */
async function list(name: string, more: Partial<Connector> = {}) {
  const state = DESK_STATES[name]
  if (state === undefined) throw new Error(`no state ${name}`)
  const desk = mockDesk(state, more)
  const asked: [kind: DeskKind, body: unknown][] = []
  const connector: Connector = {
    ...desk,
    ask(kind, body) {
      asked.push([kind, body])
      return desk.ask(kind, body)
    },
  }
  const root = await shown(
    <WithWords value={english()}>
      <WatchList connector={connector} route={{ screen: 'watch', of: [] }} />
    </WithWords>,
  )
  await settle()
  return { root, asked, of: (kind: DeskKind) => asked.filter(([each]) => each === kind).map(([, body]) => body) }
}
const settle = () => doing(() => new Promise((resolve) => setTimeout(resolve, 5)))
const lines = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('.lines [role=row]')]
const names = (root: HTMLElement) => lines(root).map((line) => line.querySelector('[role=rowheader] a')?.textContent)
const status = (root: HTMLElement) => root.querySelector('.bottom')?.textContent
const tick = (root: HTMLElement, label: string) =>
  doing(() => {
    const box = [...root.querySelectorAll('label')].find((each) => each.textContent?.trim() === label)
    if (box === undefined) throw new Error(`no box ${label}`)
    box.click()
  })
const key = (target: Element, name: string, more: KeyboardEventInit = {}) =>
  doing(() => {
    target.dispatchEvent(new window.KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }))
  })
async function type(root: HTMLElement, selector: string, text: string) {
  const field = root.querySelector<HTMLInputElement>(selector)
  if (field === null) throw new Error(`no field ${selector}`)
  await doing(() => {
    field.value = text
    field.dispatchEvent(new window.Event('input', { bubbles: true }))
  })
}
const submit = (root: HTMLElement) =>
  doing(() => {
    root.querySelector('dialog form')?.dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }))
  })
const WATCH = Object.keys(DESK_STATES).filter((name) => name.startsWith('watch'))

describe.each(WATCH)('%s', (name) => {
  it('has one headline, no hole where a word should be, and gives every control a name', async () => {
    const { root } = await list(name)
    expect([...root.querySelectorAll('h1')].map((h1) => h1.textContent)).toEqual(['Watch list'])
    expect(readOut(root)).not.toMatch(/undefined|NaN|\[object|\$\d/)
    for (const control of root.querySelectorAll<HTMLInputElement>('button, input, select'))
      expect(control.getAttribute('aria-label') || control.labels?.[0]?.textContent || control.textContent).toBeTruthy()
  })
})

describe('the table', () => {
  it('says how long it is, and draws only what is in the window', async () => {
    const { root } = await list('watch-many')
    expect(root.querySelector('[role=table]')?.getAttribute('aria-rowcount')).toBe('5001')
    expect(lines(root).length).toBeGreaterThan(5)
    expect(lines(root).length).toBeLessThan(60)
    expect(
      lines(root)
        .map((line) => line.getAttribute('aria-rowindex'))
        .slice(0, 3),
    ).toEqual(['2', '3', '4'])
    expect(root.textContent).toContain('5,000 accounts')
  })

  it('is put in order by the head of a column, and says so', async () => {
    const { root } = await list('watch-list')
    await press(root, 'Account')
    expect(names(root)).toEqual(names(root).toSorted((a, b) => String(a).localeCompare(String(b), 'en')))
    const sorted = () =>
      [...root.querySelectorAll('[role=columnheader]')].find((head) => head.textContent === 'Account')
    expect(sorted()?.getAttribute('aria-sort')).toBe('ascending')
    await press(root, 'Account')
    expect(sorted()?.getAttribute('aria-sort')).toBe('descending')
  })

  it('is walked by keyboard, and the line that has the focus keeps it when the order changes', async () => {
    const { root } = await list('watch-list')
    const [first] = lines(root)
    await doing(() => first?.focus())
    await key(document.activeElement ?? root, 'ArrowDown')
    await key(document.activeElement ?? root, 'ArrowDown')
    const name = document.activeElement?.querySelector('a')?.textContent
    expect(name).toBe(names(root)[2])
    await press(root, 'Followers, your visits')
    expect(document.activeElement?.querySelector('a')?.textContent).toBe(name)
    await key(document.activeElement ?? root, 'End')
    expect(document.activeElement?.querySelector('a')?.textContent).toBe(names(root).at(-1))
    await key(document.activeElement ?? root, 'Home')
    expect(document.activeElement?.querySelector('a')?.textContent).toBe(names(root)[0])
    expect(root.querySelectorAll('[role=row][tabindex="0"]')).toHaveLength(1)
  })

  it('opens the profile on Enter and selects on Space', async () => {
    const go = vi.fn<(route: Route) => void>()
    const { root } = await list('watch-list', { go })
    await doing(() => lines(root)[1]?.focus())
    await key(document.activeElement ?? root, ' ')
    expect(root.textContent).toContain('1 selected')
    await key(document.activeElement ?? root, 'Enter')
    expect(go).toHaveBeenCalledWith({ screen: 'profile', of: [ROWS[1]?.watched.ref] })
  })
})

describe('what is done', () => {
  it('to a selection can be taken back, by the button and by Ctrl+Z', async () => {
    const { root, of } = await list('watch-list')
    const before = names(root)
    await tick(root, 'Select Marta Oliveira')
    await tick(root, 'Select Northline Studio')
    await press(root, 'Remove')
    expect(names(root)).toHaveLength(before.length - 2)
    expect(status(root)).toContain('2 accounts are no longer watched.')
    await press(root, 'Undo')
    expect(new Set(names(root))).toEqual(new Set(before))
    expect(of('watch/put')).toEqual([ROWS.slice(0, 2).map(({ watched }) => watched)])

    await tick(root, 'Select Marta Oliveira')
    await press(root, 'Remove')
    await key(document.body, 'z', { ctrlKey: true })
    await settle()
    expect(new Set(names(root))).toEqual(new Set(before))
    expect(status(root)).toContain('Taken back.')
  })

  it('is a tag for all that are selected', async () => {
    const { root, of } = await list('watch-list')
    await tick(root, 'Select Marta Oliveira')
    await tick(root, 'Select Kitchen of Two')
    await press(root, 'Tag')
    await type(root, 'dialog input', '  spring ')
    await submit(root)
    const refs = ['Marta Oliveira', 'Kitchen of Two'].map(
      (name) => ROWS.find(({ displayName }) => displayName === name)?.watched.ref,
    )
    expect(of('watch/change')).toEqual([{ refs, change: { addTags: ['spring'] } }])
    expect(status(root)).toContain('2 accounts tagged')
  })

  it('is said with its reason where it could not be kept, and nothing changes on screen', async () => {
    const state = DESK_STATES['watch-list']
    const desk = state && mockDesk(state)
    const full = { ok: false, error: { code: 'store-full' } } as const
    const { root } = await list('watch-list', {
      ask: async (kind, body) =>
        kind === 'watch/remove' ? full : (desk?.ask(kind, body) ?? { ok: false, error: { code: 'failed' } }),
    })
    const before = names(root)
    await tick(root, 'Select Marta Oliveira')
    await press(root, 'Remove')
    await settle()
    expect(names(root)).toEqual(before)
    expect(status(root)).toContain('the disk is full')
    expect(status(root)).not.toContain('Undo')
  })

  it('is one tab at each press', async () => {
    const visit = vi.fn()
    const { root } = await list('watch-list', { visit })
    await tick(root, 'Select Marta Oliveira')
    await tick(root, 'Select Northline Studio')
    await press(root, 'Open one by one')
    expect(visit.mock.calls).toEqual([[ROWS[0]?.watched.ref.url]])
    expect(root.querySelector('.walk')?.textContent).toContain('1 of 2 opened')
    await doing(() => root.querySelector<HTMLButtonElement>('.walk .primary')?.click())
    expect(visit).toHaveBeenCalledTimes(2)
  })

  it('is a comparison of two to five, and no other number', async () => {
    const { root } = await list('watch-list')
    const compare = () =>
      [...root.querySelectorAll('button')].find((button) => button.textContent?.trim() === 'Compare')
    await tick(root, 'Select Marta Oliveira')
    expect(compare()?.disabled).toBe(true)
    await tick(root, 'Select Northline Studio')
    expect(compare()?.disabled).toBe(false)
    await tick(root, 'Select all')
    expect(compare()?.disabled).toBe(true)
  })
})

describe('one profile', () => {
  it('has its tags, lists and note changed at once, and only what is different is said', async () => {
    const { root, of } = await list('watch-edit')
    await press(root, 'Tags, lists and note of Marta Oliveira')
    await press(root, 'Take bread off')
    await type(root, 'dialog textarea', 'Called back.')
    await submit(root)
    expect(of('watch/change')).toEqual([
      { refs: [ROWS[0]?.watched.ref], change: { removeTags: ['bread'], note: 'Called back.' } },
    ])
    expect(root.querySelector('dialog')).toBeNull()
  })

  it('is added by its address; what is watched or unknown is said', async () => {
    const { root, of } = await list('watch-add')
    await press(root, 'Add by address')
    await type(root, 'dialog textarea', 'https://www.instagram.com/ada.example/ nonsense')
    expect(root.querySelector('dialog')?.textContent).toContain('@ada.example')
    expect(root.querySelector('dialog')?.textContent).toContain('no address of a profile')
    await submit(root)
    expect(of('watch/add')).toEqual([
      {
        refs: [{ platform: 'instagram', handle: 'ada.example', url: 'https://www.instagram.com/ada.example/' }],
        tags: [],
        lists: [],
      },
    ])
  })
})

describe('what has changed', () => {
  it('stands beside the value, can be filtered for, and is no news once it is marked', async () => {
    const { root, of } = await list('watch-changed')
    expect(lines(root)).toHaveLength(3)
    expect(root.textContent).toContain('was Fits')
    await press(root, 'Mark all as seen')
    expect(of('watch/looked')).toHaveLength(1)
    expect(root.textContent).not.toContain('was Fits')
    await press(root, 'Undo')
    expect(root.textContent).toContain('was Fits')
  })

  it('is settled on leaving, for what was on screen long enough', async () => {
    let leave = () => undefined as undefined
    const { root, of } = await list('watch-changed', {
      leaving: (heard) => {
        leave = () => void heard()
      },
    })
    leave()
    expect(of('watch/looked')).toEqual([])
    await doing(() => new Promise((resolve) => setTimeout(resolve, 1_100)))
    leave()
    expect(of('watch/looked')).toHaveLength(1)
    expect(root.textContent).toContain('was Fits')
  })
})

it('is filtered as one types, and comes back as it was left', async () => {
  const memory = new Map<string, string>()
  const kept = {
    recall: (name: string) => memory.get(name) ?? null,
    remember: (name: string, text: string) => void memory.set(name, text),
  }
  const { root } = await list('watch-list', kept)
  await type(root, 'input[type=search]', 'marta')
  expect(names(root)).toEqual(['Marta Oliveira'])
  expect(names((await list('watch-list', kept)).root)).toEqual(['Marta Oliveira'])
})

it('appears slice by slice', async () => {
  const held: (() => void)[] = []
  const { root } = await list('watch-list', {
    ask: async (kind, body) => {
      const state = DESK_STATES['watch-many']
      if (kind === 'watch/list' && held.length === 0) held.push(() => undefined)
      else if (kind === 'watch/list') await new Promise<void>((resolve) => held.push(resolve))
      return state === undefined ? { ok: false, error: { code: 'failed' } } : mockDesk(state).ask(kind, body)
    },
  })
  expect(root.querySelector('[role=table]')?.getAttribute('aria-rowcount')).toBe('251')
  expect(root.textContent).toContain('Opening the watch list')
})
