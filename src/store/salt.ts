import type { KeyedStorage } from './settings.ts'
import { asStoreError } from './store-error.ts'

const KEY = 'salt'

/**
 * What names and comments are hashed with: random, made once, never told to a page. Without it nobody can tell from a hash
 * whether a certain name is behind it.
 */
export async function saltIn(storage: KeyedStorage): Promise<string> {
  try {
    const kept = (await storage.get(KEY))[KEY]
    if (typeof kept === 'string' && /^[0-9a-f]{64}$/.test(kept)) return kept
    const salt = [...crypto.getRandomValues(new Uint8Array(32))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
    await storage.set({ [KEY]: salt })
    return salt
  } catch (error) {
    throw asStoreError(error)
  }
}
