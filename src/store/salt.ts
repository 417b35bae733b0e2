import type { KeyedStorage } from './settings.ts'
import { asStoreError } from './store-error.ts'

const KEY = 'salt'

/** The part of `storage.local` that can forget, too. */
export interface ForgettingStorage extends KeyedStorage {
  remove(key: string): Promise<void>
}

/**
 * What names and comments are hashed with: random, made once, never told to a page. Without it nobody can tell from a hash
 * whether a certain name is behind it.
 */
export async function saltIn(storage: KeyedStorage): Promise<string> {
  try {
    const kept = await saltKeptIn(storage)
    if (kept !== null) return kept
    const salt = asHex(crypto.getRandomValues(new Uint8Array(32)))
    await storage.set({ [KEY]: salt })
    return salt
  } catch (error) {
    throw asStoreError(error)
  }
}

/** The salt, if one was made already. */
export async function saltKeptIn(storage: KeyedStorage): Promise<string | null> {
  const kept = (await storage.get(KEY))[KEY]
  return isSalt(kept) ? kept : null
}

/** Takes the salt of a backup for this browser's own. */
export async function takeSalt(storage: KeyedStorage, salt: string): Promise<void> {
  await storage.set({ [KEY]: salt })
}

/** The next one is another. */
export async function forgetSalt(storage: ForgettingStorage): Promise<void> {
  try {
    await storage.remove(KEY)
  } catch (error) {
    throw asStoreError(error)
  }
}

/** Tells salts apart without telling them. */
export async function markOf(salt: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(salt))
  return asHex(new Uint8Array(digest)).slice(0, 16)
}

function isSalt(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

function asHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
