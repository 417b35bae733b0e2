import type * as v from 'valibot'
import type { Failure } from './reply.ts'

/** One kind of message: who may say it, what it carries, what comes back. */
interface Entry {
  readonly from: 'content' | 'page' | 'background' | 'any'
  readonly body: v.GenericSchema
  readonly reply: v.GenericSchema
}

/** Kinds of messages that belong together: `MESSAGES` for the pages of sites and the popup, `DESK_MESSAGES` for the desk. */
export type Contract = Readonly<Record<string, Entry>>

/** What a contract says of a kind of its own. */
export function entryOf<C extends Contract, K extends KindIn<C>>(contract: C, kind: K): C[K] {
  return contract[kind]
}

export type KindIn<C extends Contract> = keyof C & string
export type BodyIn<C extends Contract, K extends KindIn<C>> = v.InferOutput<C[K]['body']>
export type ReplyIn<C extends Contract, K extends KindIn<C>> =
  | { readonly ok: true; readonly body: v.InferOutput<C[K]['reply']> }
  | Failure
