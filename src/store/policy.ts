import { policyFrom } from '../messages/policy.ts'
import type { Policy } from '../model/policy.ts'
import type { KeyedStorage } from './settings.ts'
import { asStoreError } from './store-error.ts'

/** The user's own rules: one policy, or none. */
export interface PolicyKeeper {
  /** Never fails: what is damaged or cannot be read is as if there were none. */
  get(): Promise<Policy | null>
  /** Keeps a policy, or with `null` none. What was there comes back. */
  put(policy: Policy | null): Promise<Policy | null>
}

const KEY = 'policy'

export function policyIn(storage: KeyedStorage): PolicyKeeper {
  let last: Promise<unknown> = Promise.resolve()
  const kept = async () => policyFrom((await storage.get(KEY))[KEY]) ?? null

  async function replaced(policy: Policy | null): Promise<Policy | null> {
    try {
      // Read without the safety net: an undo of what could not be read would write over it with nothing.
      const before = await kept()
      await storage.set({ [KEY]: policy })
      return before
    } catch (error) {
      throw asStoreError(error)
    }
  }

  return {
    get: () => kept().catch(() => null),
    // One after the other, as settings are changed: see there.
    put(policy) {
      const next = last.then(() => replaced(policy))
      last = next.catch(() => {})
      return next
    },
  }
}
