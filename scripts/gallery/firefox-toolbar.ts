import { writeFileSync } from 'node:fs'
import * as v from 'valibot'
import { type BesideTabs, restingMiddle, type Tab, type ToolbarPopup, until } from './driver.ts'
import type { Marionette } from './marionette.ts'

/** Runs the body of an asynchronous function in the browser itself. */
export type InBrowser = (script: string) => Promise<unknown>

const WINDOW = "const window = Services.wm.getMostRecentWindow('navigator:browser')"
/** Where a document of ours stands beside the tabs: `shown` is its frame, `null` where there is none. */
const POPUP = `${WINDOW}; const shown = window.document.querySelector('browser.webextension-popup-browser')`
const SIDEBAR = `${WINDOW}; const shown = window.document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser') ?? null`
const PointSchema = v.tuple([v.number(), v.number()])

/** Clicks the toolbar icon over a tab, as its user does: behind the puzzle piece, where Firefox puts new extensions. */
export async function clickIcon(
  marionette: Marionette,
  inBrowser: InBrowser,
  id: string,
  tab: Tab,
): Promise<ToolbarPopup> {
  await tab.bringToFront()
  /** The id of the button in the browser's own document, as Firefox makes it of the extension's. */
  const widget = id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')
  await press(marionette, '#unified-extensions-button')
  await press(marionette, `#${widget}-BAP`)
  await until('the popup at the toolbar', async () => (await inBrowser(`${POPUP}; return shown !== null`)) === true)
  const run = <T>(expression: string) => within<T>(inBrowser, POPUP, expression)
  await until('the popup at rest', () =>
    run<boolean>("document.readyState === 'complete' && document.body.childElementCount > 0").catch(() => false),
  )
  return {
    run,
    async clickIn(expression) {
      const [x, y] = await restingMiddle(run, expression)
      const [left, top] = v.parse(
        PointSchema,
        await inBrowser(`${POPUP}; const { x, y } = shown.getBoundingClientRect(); return [x, y]`),
      )
      await click(marionette, left + x, top + y)
    },
    screenshot: (file) => photograph(inBrowser, POPUP, file),
    close: async () => void (await inBrowser(`${POPUP}; shown?.closest('panel')?.hidePopup()`)),
  }
}

/** The sidebar, once it is open. */
export async function panelBeside(inBrowser: InBrowser): Promise<BesideTabs> {
  const run = <T>(expression: string) => within<T>(inBrowser, SIDEBAR, expression)
  await until('the sidebar', () => run<boolean>('document.body.childElementCount > 0').catch(() => false))
  return {
    run,
    screenshot: (file) => photograph(inBrowser, SIDEBAR, file),
    close: async () => void (await inBrowser(`${WINDOW}; window.SidebarController.hide()`)),
  }
}

async function photograph(inBrowser: InBrowser, where: string, file: string): Promise<void> {
  const picture = v.parse(v.string(), await inBrowser(`${where}; ${SNAPSHOT}`))
  writeFileSync(file, Buffer.from(picture.split(',')[1] ?? '', 'base64'))
}

/** Presses a button of the question that Firefox asks. It takes no click in its first half second. */
export async function answerPrompt(inBrowser: InBrowser, allow: boolean): Promise<void> {
  const question = `${WINDOW}; const question = window.PopupNotifications.panel.querySelector('#addon-webext-permissions-notification')`
  const isAsked = async () =>
    (await inBrowser(`${question}; return question !== null && window.PopupNotifications.panel.state === 'open'`)) ===
    true
  await until("the browser's question", isAsked)
  const button = `.popup-notification-${allow ? 'primary' : 'secondary'}-button`
  await until('an answer', async () => {
    await inBrowser(`${question}; question?.querySelector(${JSON.stringify(button)}).click()`)
    return !(await isAsked())
  })
}

const SNAPSHOT = `
  const picture = await shown.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white')
  const canvas = window.document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas')
  canvas.width = picture.width
  canvas.height = picture.height
  canvas.getContext('2d').drawImage(picture, 0, 0)
  return canvas.toDataURL()`

const AnswerSchema = v.object({ value: v.optional(v.any()), error: v.optional(v.string()) })

/** Such a document lives in the extension's process; a frame script goes there and sends back what came of it. */
async function within<T>(inBrowser: InBrowser, where: string, expression: string): Promise<T> {
  const body = `
    const window = content, document = content.document
    ;(async () => (${expression}))().then((value) => sendAsyncMessage(name, { value }), (error) => sendAsyncMessage(name, { error: String(error) }))`
  const answer = v.parse(
    AnswerSchema,
    await inBrowser(`${where}
      if (shown === null) return { error: 'it is closed' }
      const name = 'earned:' + Math.random()
      return new Promise((resolve) => {
        // Firefox draws a popup beforehand and then moves it: who was asked in between does not answer.
        window.setTimeout(() => resolve({ error: 'it does not answer' }), 5_000)
        const heard = ({ data }) => {
          shown.messageManager.removeMessageListener(name, heard)
          resolve(data)
        }
        shown.messageManager.addMessageListener(name, heard)
        const script = '(() => { const name = ' + JSON.stringify(name) + ';' + ${JSON.stringify(body)} + '})()'
        shown.messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false)
      })`),
  )
  if (answer.error !== undefined) throw new Error(answer.error)
  return answer.value
}

const FoundSchema = v.object({ value: v.record(v.string(), v.string()) })

/** A real click on an element of the browser itself, once it is there. */
async function press(marionette: Marionette, selector: string): Promise<void> {
  const end = Date.now() + 10_000
  for (;;) {
    const pressed = await inChrome(marionette, async () => {
      const found = await marionette.send('WebDriver:FindElement', { using: 'css selector', value: selector })
      const [id] = Object.values(v.parse(FoundSchema, found).value)
      await marionette.send('WebDriver:ElementClick', { id })
    }).then(
      () => undefined,
      (error: unknown) => error,
    )
    if (pressed === undefined) return
    // The panel slides in.
    if (Date.now() > end) throw pressed
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function click(marionette: Marionette, x: number, y: number): Promise<unknown> {
  const actions = [
    { type: 'pointerMove', duration: 20, origin: 'viewport', x: Math.round(x), y: Math.round(y) },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ]
  const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }
  return inChrome(marionette, () => marionette.send('WebDriver:PerformActions', { actions: [pointer] }))
}

function inChrome<T>(marionette: Marionette, work: () => Promise<T>): Promise<T> {
  return marionette.exclusively(async () => {
    await marionette.send('Marionette:SetContext', { value: 'chrome' })
    try {
      return await work()
    } finally {
      await marionette.send('Marionette:SetContext', { value: 'content' })
    }
  })
}
