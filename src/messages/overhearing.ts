import type { Runtime } from '../platform/browser.ts'
import type { Kind } from './contract.ts'

interface OverhearRuntime {
  readonly id: string
  readonly onMessage: {
    addListener(listener: (message: unknown, sender: Runtime.MessageSender) => undefined): void
    removeListener(listener: (message: unknown, sender: Runtime.MessageSender) => undefined): void
  }
}

/** `overhear` of this browser; taken apart from it so that tests can bring their own. */
export function overhearing(runtime: OverhearRuntime) {
  /**
   * Lets a page of the extension hear that a tab has told the worker something of this kind, and which tab; or that the worker has told
   * everyone, and then there is no tab. It never answers, and reads no word of what was told: who wants to know asks. So there is
   * nothing here to check but the sender.
   */
  return function overhear(kind: Kind, heard: (tabId: number | undefined) => void, signal: AbortSignal): void {
    const listener = (message: unknown, { id, tab }: Runtime.MessageSender): undefined => {
      if (id !== runtime.id) return
      if (typeof message === 'object' && message !== null && 'kind' in message && message.kind === kind) heard(tab?.id)
    }
    if (signal.aborted) return
    runtime.onMessage.addListener(listener)
    signal.addEventListener('abort', () => runtime.onMessage.removeListener(listener), { once: true })
  }
}
