import * as v from 'valibot'
import type { Runtime } from '../platform/browser.ts'
import { warn } from '../platform/log.ts'
import { type Kind, MESSAGES } from './contract.ts'
import { type BodyIn, type Contract, entryOf, type KindIn, type ReplyIn } from './kinds.ts'
import { isPlainJson, isSameJson } from './plain-json.ts'
import { fail } from './reply.ts'
import { maySay, type SiteAt, type Teller, tellerOf, type Witness } from './teller.ts'

/** What answers one kind. It refuses with a code; it may throw, and is then answered for with `failed`. */
export type HandlerIn<C extends Contract, K extends KindIn<C>> = (
  body: BodyIn<C, K>,
  teller: Teller,
) => ReplyIn<C, K> | Promise<ReplyIn<C, K>>
export type Handler<K extends Kind> = HandlerIn<typeof MESSAGES, K>

/** The kinds that a context hears, and what answers them. */
export type HandlersIn<C extends Contract> = { readonly [K in KindIn<C>]?: HandlerIn<C, K> }
export type Handlers = HandlersIn<typeof MESSAGES>

/** What a listener asks of the browser. */
export interface ListenRuntime extends Witness {
  readonly onMessage: {
    addListener(listener: (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined): void
    removeListener(listener: (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined): void
  }
}

/** `listen` of this browser; taken apart from it so that tests can bring their own. */
export function listening(runtime: ListenRuntime, siteAt: SiteAt) {
  return listeningBy(runtime, siteAt, MESSAGES)
}

/** The same for the kinds of one contract. */
export function listeningBy<C extends Contract>(runtime: ListenRuntime, siteAt: SiteAt, contract: C) {
  /**
   * Hears the given kinds until the signal ends. One synchronous listener that returns a promise for its own kinds alone:
   * an async one would answer everybody's messages, with nothing.
   */
  return function listen(handlers: HandlersIn<C>, signal: AbortSignal): void {
    const heard = (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
      const kind = kindOf(contract, message)
      if (kind === undefined || !Object.hasOwn(handlers, kind)) return undefined
      return answerTo(contract, kind, message, tellerOf(sender, runtime, siteAt), handlers)
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

function kindOf<C extends Contract>(contract: C, message: unknown): KindIn<C> | undefined {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return undefined
  const { kind } = message
  return typeof kind === 'string' && isKindIn(contract, kind) ? kind : undefined
}

function isKindIn<C extends Contract>(contract: C, kind: string): kind is KindIn<C> {
  return Object.hasOwn(contract, kind)
}

async function answerTo<C extends Contract, K extends KindIn<C>>(
  contract: C,
  kind: K,
  message: unknown,
  teller: Teller | undefined,
  handlers: HandlersIn<C>,
): Promise<ReplyIn<C, K>> {
  try {
    if (teller === undefined || !maySay(entryOf(contract, kind).from, teller)) return fail('bad-sender')
    const body = bodyOf(contract, kind, message)
    const handler: HandlerIn<C, K> | undefined = handlers[kind]
    if (body === undefined || handler === undefined) return fail('bad-message')
    return await handler(body.checked, teller)
  } catch (error) {
    // The name alone: a message may quote what it stumbled over.
    warn(`${kind} failed`, error instanceof Error ? error.name : typeof error)
    return fail('failed')
  }
}

function bodyOf<C extends Contract, K extends KindIn<C>>(
  contract: C,
  kind: K,
  message: unknown,
): { readonly checked: BodyIn<C, K> } | undefined {
  if (!isPlainJson(message)) return undefined
  const envelope = v.safeParse(v.strictObject({ kind: v.literal(kind), body: v.unknown() }), message)
  if (!envelope.success) return undefined
  const checked = v.safeParse(entryOf(contract, kind).body, envelope.output.body)
  if (!checked.success || !isSameJson(envelope.output.body, checked.output)) return undefined
  return { checked: checked.output }
}
