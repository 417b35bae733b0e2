import type { AskBrowser } from '../../src/messages/asking.ts'
import type { ListenRuntime } from '../../src/messages/listening.ts'
import type { Runtime } from '../../src/platform/browser.ts'

type Listener = Parameters<ListenRuntime['onMessage']['addListener']>[0]

const OWN = 'chrome-extension://earned'

/** A script of ours in the top frame of a tab, as the browser describes it (measured 2026-11, Chromium 156). */
export function scriptAt(url: string, more: Partial<Runtime.MessageSender> = {}): Runtime.MessageSender {
  return { id: 'earned', url, frameId: 0, tab: tab(7, url), ...more }
}
export const POPUP: Runtime.MessageSender = { id: 'earned', url: `${OWN}/src/pages/popup/index.html` }
export const DESK: Runtime.MessageSender = {
  id: 'earned',
  url: `${OWN}/desk.html`,
  frameId: 0,
  tab: tab(9, `${OWN}/desk.html`),
}
export const WORKER: Runtime.MessageSender = { id: 'earned', url: `${OWN}/service-worker-loader.js` }

function tab(id: number, url: string) {
  return { id, url, index: 0, highlighted: true, active: true, pinned: false, incognito: false }
}

/** The browser's messaging between one teller and everyone who listens: JSON in, JSON out, the first promise answers. */
export function wire() {
  const listeners = new Set<Listener>()
  const runtime: ListenRuntime = {
    id: 'earned',
    getURL: (path) => `${OWN}/${path}`,
    onMessage: {
      addListener: (listener) => listeners.add(listener),
      removeListener: (listener) => listeners.delete(listener),
    },
  }
  /** Delivers a message as it is; `undefined` when nobody takes it for theirs. */
  function deliver(message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined {
    const answers = [...listeners].map((listener) => listener(message, sender))
    return answers.find((answer) => answer !== undefined)
  }
  /** The asking side, spoken for by this sender. */
  function from(sender: Runtime.MessageSender): AskBrowser {
    const send = async (message: unknown) => {
      const answer = deliver(throughJson(message), sender)
      return answer === undefined ? undefined : throughJson(await answer)
    }
    return { runtime: { id: 'earned', sendMessage: send }, tabs: { sendMessage: (_tab, message) => send(message) } }
  }
  return { runtime, deliver, from, heardBy: () => listeners.size }
}

function throughJson(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}
