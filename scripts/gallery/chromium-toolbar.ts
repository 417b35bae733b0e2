import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, CDPSession } from 'playwright-core'
import * as v from 'valibot'
import { WebSocket } from 'ws'
import { type BesideTabs, restingMiddle, type Tab, type ToolbarPopup, until } from './driver.ts'

/** What Chromium tells of a tab as a tab: which one is in front. */
const InFrontSchema = v.looseObject({ tabActive: v.literal(true) })
const AnswerSchema = v.looseObject({
  id: v.number(),
  result: v.optional(v.unknown()),
  error: v.optional(v.looseObject({ message: v.string() })),
})
type Send = (method: string, parameters?: object) => Promise<unknown>

/**
 * Presses the toolbar icon over a tab. `Extensions.triggerAction` is the browser's own way to do so (Chromium 147 and later):
 * it opens the popup at the toolbar and grants what a click grants.
 */
export async function clickIcon(context: BrowserContext, id: string, tab: Tab): Promise<ToolbarPopup> {
  await tab.bringToFront()
  const browser = await context.browser()?.newBrowserCDPSession()
  if (browser === undefined) throw new Error('Chromium is gone')
  const targets = async () => (await browser.send('Target.getTargets', { filter: [{}] })).targetInfos
  const inFront = (await targets()).find(
    ({ type, embedderData }) => type === 'tab' && v.is(InFrontSchema, embedderData),
  )
  if (inFront === undefined) throw new Error('no tab is in front')
  const before = new Set((await targets()).map(({ targetId }) => targetId))
  await browser.send('Extensions.triggerAction', { id, targetId: inFront.targetId })
  let popup: string | undefined
  await until('the popup at the toolbar', async () => {
    popup = (await targets()).find(
      ({ targetId, type, url }) =>
        !before.has(targetId) && type === 'page' && url.startsWith(`chrome-extension://${id}/`),
    )?.targetId
    return popup !== undefined
  })
  if (popup === undefined) throw new Error('the popup is gone')
  return popupAt(browser, popup)
}

/** The side panel, once it is open. */
export async function panelBeside(context: BrowserContext, id: string): Promise<BesideTabs> {
  const browser = await context.browser()?.newBrowserCDPSession()
  if (browser === undefined) throw new Error('Chromium is gone')
  let panel: string | undefined
  await until('the side panel', async () => {
    const { targetInfos } = await browser.send('Target.getTargets', { filter: [{}] })
    panel = targetInfos.find(({ url }) => url === `chrome-extension://${id}/src/pages/side-panel/index.html`)?.targetId
    return panel !== undefined
  })
  if (panel === undefined) throw new Error('the side panel is gone')
  return popupAt(browser, panel)
}

/** Playwright knows tabs alone, and what stands beside them is none: spoken to through the browser. */
async function popupAt(browser: CDPSession, targetId: string): Promise<ToolbarPopup> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false })
  const { send, heard } = asking((message) => browser.send('Target.sendMessageToTarget', { sessionId, message }))
  browser.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId === sessionId) heard(event.message)
  })

  async function run<T>(expression: string): Promise<T> {
    const parameters = { expression: `(async () => (${expression}))()`, awaitPromise: true, returnByValue: true }
    const { result, exceptionDetails } = v.parse(
      v.looseObject({ result: v.looseObject({ value: v.optional(v.any()) }), exceptionDetails: v.optional(v.any()) }),
      await send('Runtime.evaluate', parameters),
    )
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails))
    return result.value
  }
  await until('the popup at rest', () =>
    run<boolean>("document.readyState === 'complete' && document.body.childElementCount > 0"),
  )
  return {
    run,
    async clickIn(expression) {
      const [x, y] = await restingMiddle(run, expression)
      const at = { x, y, button: 'left', clickCount: 1 }
      await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at })
      // The click may close the popup, and nobody is left to answer.
      await Promise.race([send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at }), gone(browser, sessionId)])
    },
    async screenshot(file) {
      const { data } = v.parse(v.looseObject({ data: v.string() }), await send('Page.captureScreenshot'))
      writeFileSync(file, Buffer.from(data, 'base64'))
    },
    async close() {
      await browser.send('Target.closeTarget', { targetId }).catch(() => undefined)
      await browser.detach().catch(() => undefined)
    },
  }
}

function gone(browser: CDPSession, sessionId: string): Promise<void> {
  return new Promise((resolve) => {
    browser.on('Target.detachedFromTarget', (event) => event.sessionId === sessionId && resolve())
  })
}

/** The browser's own dialog, "Earned wants additional permissions": Cancel stands first, Allow second. */
const DIALOG = 'ExtensionInstallDialogView'
/** Well beyond a double click. */
const BETWEEN_CLICKS_MS = 1_200
const NodeSchema: v.GenericSchema<unknown, UiNode> = v.looseObject({
  nodeId: v.number(),
  attributes: v.optional(v.array(v.string()), []),
  children: v.optional(v.array(v.lazy(() => NodeSchema)), []),
})
interface UiNode {
  readonly nodeId: number
  readonly attributes: readonly string[]
  readonly children: readonly UiNode[]
}
const DocumentSchema = v.looseObject({ root: NodeSchema })

/**
 * Presses a button of the browser's own dialog, which no DevTools session of a page reaches. Chromium can be looked at and
 * pressed like a page, through a socket of its own (`--enable-ui-devtools`).
 */
export async function answerPrompt(profile: string, allow: boolean): Promise<void> {
  const [port] = readFileSync(join(profile, 'UIDevToolsActivePort'), 'utf8').split('\n')
  const socket = new WebSocket(`ws://127.0.0.1:${port}/0`)
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  const { send, heard } = asking(async (message) => socket.send(message))
  socket.on('message', (data) => heard(String(data)))
  try {
    await send('DOM.enable')
    const dialog = async () => {
      const { root } = v.parse(DocumentSchema, await send('DOM.getDocument'))
      return below(root).find(({ attributes }) => attributes.includes(DIALOG))
    }
    // So that nobody says yes by accident it takes no click in its first moments, nor one that follows soon upon another.
    const press = async () => {
      const shown = await dialog()
      if (shown === undefined) return
      const [cancel, ok] = below(shown).filter(({ attributes }) => attributes.includes('MdTextButton'))
      const nodeId = (allow ? ok : cancel)?.nodeId
      for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'])
        await send('DOM.dispatchMouseEvent', {
          nodeId,
          event: { type, x: 8, y: 8, button: 'left', wheelDirection: 'none' },
        })
    }
    await until("the browser's question", async () => (await dialog()) !== undefined)
    await until('an answer', async () => {
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_CLICKS_MS))
      await press()
      return (await dialog()) === undefined
    })
  } finally {
    socket.close()
  }
}

function below(node: UiNode): UiNode[] {
  return [node, ...node.children.flatMap(below)]
}

/** Numbers questions, and hands each its answer. */
function asking(tell: (message: string) => Promise<unknown>): { send: Send; heard: (message: string) => void } {
  let last = 0
  const waiting = new Map<number, (answer: v.InferOutput<typeof AnswerSchema>) => void>()
  return {
    async send(method, params = {}) {
      last += 1
      const id = last
      const answered = new Promise<v.InferOutput<typeof AnswerSchema>>((resolve) => waiting.set(id, resolve))
      await tell(JSON.stringify({ id, method, params }))
      const { result, error } = await answered
      if (error !== undefined) throw new Error(`${method}: ${error.message}`)
      return result
    },
    heard(message) {
      const answer = v.safeParse(AnswerSchema, JSON.parse(message))
      if (answer.success) waiting.get(answer.output.id)?.(answer.output)
    },
  }
}
