import type { DeskHandler, DeskKind } from '../messages/desk-kinds.ts'
import { fail, ok } from '../messages/reply.ts'
import type { Policy } from '../model/policy.ts'
import type { PolicyKeeper } from '../store/policy.ts'
import { StoreError } from '../store/store-error.ts'

/** The user's own rules, kept for the desk. */
export function answerPolicy(keeper: PolicyKeeper) {
  const put = (policy: Policy | null) =>
    keeper.put(policy).then(ok, (error) => {
      if (error instanceof StoreError) return fail(error.code)
      throw error
    })
  const handlers: { readonly [K in Extract<DeskKind, `policy/${string}`>]: DeskHandler<K> } = {
    'policy/get': () => keeper.get().then(ok),
    'policy/put': put,
    'policy/remove': () => put(null),
  }
  return handlers
}
