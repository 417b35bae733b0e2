import * as v from 'valibot'
import { ErrorCodeSchema, MESSAGES } from './contract.ts'
import { type BodyIn, type Contract, entryOf, type KindIn, type ReplyIn } from './kinds.ts'
import { fail } from './reply.ts'

/** What asking needs of the browser. In an orphaned script `runtime` or its `id` is gone. */
export interface AskBrowser {
  readonly runtime?: { readonly id?: string | undefined; sendMessage(message: unknown): Promise<unknown> }
  /** Not there in a content script. */
  readonly tabs?: { sendMessage(tabId: number, message: unknown, options: { frameId: number }): Promise<unknown> }
}

const FailureSchema = v.strictObject({
  ok: v.literal(false),
  error: v.strictObject({ code: ErrorCodeSchema }),
})
const SuccessSchema = v.strictObject({ ok: v.literal(true), body: v.unknown() })

/** `ask` and `askTab` of this browser; taken apart from it so that tests can bring their own. */
export function asking(browser: AskBrowser) {
  return askingBy(browser, MESSAGES)
}

/** The same for the kinds of one contract. */
export function askingBy<C extends Contract>(browser: AskBrowser, contract: C) {
  return {
    /**
     * Asks the worker, or whichever context hears this kind. Never throws: `gone` when the extension was updated or removed
     * under this script, `failed` when there was no answer to be had.
     */
    async ask<K extends KindIn<C>>(kind: K, body: BodyIn<C, K>): Promise<ReplyIn<C, K>> {
      // A worker that is stopped while it answers leaves the question open. Every kind can be asked twice, and the
      // second question starts a new worker.
      for (let attempt = 0; attempt < 2; attempt += 1) {
        if (isOrphaned(browser)) return fail('gone')
        const reply = await attempted(() => browser.runtime?.sendMessage({ kind, body }))
        if (reply !== undefined) return checked(contract, kind, reply)
      }
      return fail(isOrphaned(browser) ? 'gone' : 'failed')
    },

    /** Asks the script in a tab. Never throws: `gone` when none is there, as on a page that is not listed or a stale tab. */
    async askTab<K extends KindIn<C>>(tabId: number, kind: K, body: BodyIn<C, K>): Promise<ReplyIn<C, K>> {
      const reply = await attempted(() => browser.tabs?.sendMessage(tabId, { kind, body }, { frameId: 0 }))
      return reply === undefined ? fail('gone') : checked(contract, kind, reply)
    },
  }
}

/** The answer, or `undefined` where there is none: rejected, thrown at once (an orphan does), or left open. */
async function attempted(send: () => Promise<unknown> | undefined): Promise<unknown> {
  try {
    return (await send()) ?? undefined
  } catch {
    return undefined
  }
}

/** By what is there, never by the words of an error (they differ by browser and version). */
function isOrphaned(browser: AskBrowser): boolean {
  try {
    return browser.runtime?.id === undefined
  } catch {
    return true
  }
}

function checked<C extends Contract, K extends KindIn<C>>(contract: C, kind: K, reply: unknown): ReplyIn<C, K> {
  const failure = v.safeParse(FailureSchema, reply)
  if (failure.success) return failure.output
  const success = v.safeParse(SuccessSchema, reply)
  if (!success.success) return fail('failed')
  const body = v.safeParse(entryOf(contract, kind).reply, success.output.body)
  return body.success ? { ok: true, body: body.output } : fail('failed')
}
