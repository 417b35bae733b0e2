import * as v from 'valibot'
import type { Runtime } from '../platform/browser.ts'
import { warn } from '../platform/log.ts'
import { type Body, type Kind, MESSAGES, type Reply } from './contract.ts'
import { isPlainJson, isSameJson } from './plain-json.ts'
import { fail } from './reply.ts'
import { maySay, type SiteAt, type Teller, tellerOf, type Witness } from './teller.ts'

/** What answers one kind. It refuses with a code; it may throw, and is then answered for with `failed`. */
export type Handler<K extends Kind> = (body: Body<K>, teller: Teller) => Reply<K> | Promise<Reply<K>>

/** The kinds that a context hears, and what answers them. */
export type Handlers = { readonly [K in Kind]?: Handler<K> }

/** What a listener asks of the browser. */
export interface ListenRuntime extends Witness {
  readonly onMessage: {
    addListener(listener: (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined): void
    removeListener(listener: (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined): void
  }
}

/** `listen` of this browser; taken apart from it so that tests can bring their own. */
export function listening(runtime: ListenRuntime, siteAt: SiteAt) {
  /**
   * Hears the given kinds until the signal ends. One synchronous listener that returns a promise for its own kinds alone:
   * an async one would answer everybody's messages, with nothing.
   */
  return function listen(handlers: Handlers, signal: AbortSignal): void {
    const heard = (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
      const kind = kindOf(message)
      if (kind === undefined || !Object.hasOwn(handlers, kind)) return undefined
      return answerTo(kind, message, tellerOf(sender, runtime, siteAt), handlers)
    }
    if (signal.aborted) return
    runtime.onMessage.addListener(heard)
    signal.addEventListener('abort', () => quietly(() => runtime.onMessage.removeListener(heard)), { once: true })
  }
}

/** In a script whose extension is gone every call of the browser's throws; there is nothing left to remove then. */
function quietly(last: () => void): void {
  try {
    last()
  } catch {
    // Gone with the extension.
  }
}

function kindOf(message: unknown): Kind | undefined {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return undefined
  const { kind } = message
  return typeof kind === 'string' && isKind(kind) ? kind : undefined
}

function isKind(kind: string): kind is Kind {
  return Object.hasOwn(MESSAGES, kind)
}

async function answerTo<K extends Kind>(
  kind: K,
  message: unknown,
  teller: Teller | undefined,
  handlers: Handlers,
): Promise<Reply<K>> {
  try {
    if (teller === undefined || !maySay(kind, teller)) return fail('bad-sender')
    const body = bodyOf(kind, message)
    const handler: Handler<K> | undefined = handlers[kind]
    if (body === undefined || handler === undefined) return fail('bad-message')
    return await handler(body.checked, teller)
  } catch (error) {
    // The name alone: a message may quote what it stumbled over.
    warn(`${kind} failed`, error instanceof Error ? error.name : typeof error)
    return fail('failed')
  }
}

function bodyOf<K extends Kind>(kind: K, message: unknown): { readonly checked: Body<K> } | undefined {
  if (!isPlainJson(message)) return undefined
  const envelope = v.safeParse(v.strictObject({ kind: v.literal(kind), body: v.unknown() }), message)
  if (!envelope.success) return undefined
  const checked = v.safeParse(MESSAGES[kind].body, envelope.output.body)
  if (!checked.success || !isSameJson(envelope.output.body, checked.output)) return undefined
  return { checked: checked.output }
}
