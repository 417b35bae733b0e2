import * as v from 'valibot'

/**
 * What gallery and end-to-end tests ask of a browser, so that each is written once and run in both. Two engines stand behind
 * it: Chromium over the DevTools protocol (playwright-core), Firefox over Marionette.
 */
export interface Driver {
  readonly name: 'chromium' | 'firefox'
  /** A new tab at this address. */
  open(url: string): Promise<Tab>
  /** The popup for a tab, as a page of its own: a real toolbar popup can be neither read nor photographed from outside. */
  popup(tab: Tab): Promise<Tab>
  /** Clicks the toolbar icon over a tab: the real popup, with all that the browser grants for that click (`activeTab`). */
  clickIcon(tab: Tab): Promise<ToolbarPopup>
  /** The panel beside the page, the browser's own, once its user has opened it. */
  panel(): Promise<BesideTabs>
  /** Answers the question that the browser itself asks its user when the extension wants a permission. */
  answerPrompt(allow: boolean): Promise<void>
  /** Where the browser puts what its user saves. */
  readonly downloads: string
  /** Any page of the extension, by path. */
  page(path: string): Promise<Tab>
  /** Ends the background worker as the browser does when it is idle. */
  killWorker(): Promise<void>
  /** Reloads the extension, as an update does. */
  reload(): Promise<void>
  /** Addresses that the extension itself asked for since the start: pages, worker and content scripts. */
  requests(): Promise<readonly string[]>
  /** Settles when the user has closed the browser. */
  readonly closed: Promise<void>
  close(): Promise<void>
}

export interface Tab {
  /** The browser's own number of the tab, as `tabs.Tab.id`. */
  readonly id: number
  /** Goes to an address by a full load. */
  go(url: string): Promise<void>
  back(): Promise<void>
  /** Runs an expression in the page's own world, or in the extension's where the tab is a page of it. Promises are awaited. */
  run<T>(expression: string): Promise<T>
  /** Runs an expression with `root` bound to our closed shadow root in the page, `null` where there is none. */
  inBadge<T>(expression: string): Promise<T>
  /** Moves the pointer over the first element that matches. */
  hover(selector: string): Promise<void>
  /** A real click at the middle of the element that the expression gives (with `root` bound as in `inBadge`). */
  clickIn(expression: string): Promise<void>
  /** Chooses a file of this machine in the file field that matches, as its user would in the browser's own window. */
  chooseFile(selector: string, file: string): Promise<void>
  /** A real key press: 'Tab', 'Enter', 'Escape', 'ArrowDown' …; 'Shift+Tab' with Shift held. */
  press(key: string): Promise<void>
  bringToFront(): Promise<void>
  resize(width: number, height: number): Promise<void>
  screenshot(file: string): Promise<void>
  /** What would come out of a printer, as a PDF, on the paper that the page asks for. */
  pdf(): Promise<Uint8Array>
  close(): Promise<void>
}

/** What stands beside the tabs and is none: less can be asked of it. */
export interface BesideTabs {
  /** Runs an expression in it. Promises are awaited. */
  run<T>(expression: string): Promise<T>
  screenshot(file: string): Promise<void>
  close(): Promise<void>
}

/** The popup at the toolbar: it goes when its user looks elsewhere. */
export interface ToolbarPopup extends BesideTabs {
  /** Scrolls there and clicks: a real click, as `permissions.request` asks for one. */
  clickIn(expression: string): Promise<void>
}

/** Where to click: the middle of an element, in the page's own coordinates. */
export function middleOf(expression: string): string {
  return `(() => { const { x, y, width, height } = (${expression}).getBoundingClientRect(); return [x + width / 2, y + height / 2] })()`
}

const PointSchema = v.tuple([v.number(), v.number()])

/** Where to click, once the element stands still: a popup grows while its parts come in. */
export async function restingMiddle(
  run: (expression: string) => Promise<unknown>,
  expression: string,
): Promise<readonly [x: number, y: number]> {
  let last = ''
  await until('an element at rest', async () => {
    await run(`void (${expression}).scrollIntoView({ block: 'center', behavior: 'instant' })`)
    const before = last
    last = JSON.stringify(await run(middleOf(expression)))
    return last === before
  })
  return v.parse(PointSchema, JSON.parse(last))
}

/** Waits until the expression is true. Polls: the thing waited for has no event. */
export async function until(
  what: string,
  check: () => Promise<boolean>,
  { timeout = 15_000, every = 100 }: { timeout?: number; every?: number } = {},
): Promise<void> {
  const end = Date.now() + timeout
  for (;;) {
    if (await check()) return
    if (Date.now() > end) throw new Error(`waited ${timeout} ms in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, every))
  }
}

/** All visible text of the badge; empty where there is none. */
export function badgeText(tab: Tab): Promise<string> {
  return tab.inBadge<string>('root === null ? "" : root.textContent.replace(/\\s+/g, " ").trim()')
}

/** What the content script of a tab says it sees, asked from a page of the extension as the popup does. */
export function pageState(from: Tab, of: Tab): Promise<unknown> {
  return from.run(
    `(globalThis.browser ?? globalThis.chrome).tabs.sendMessage(${of.id}, { kind: 'page/ask', body: null }, { frameId: 0 })`,
  )
}
