import { native } from './native.ts'

/**
 * Whether the extension is still there for this script. After an update the scripts in open tabs are orphans: `runtime.id`
 * is `undefined` in Chrome, and touching the API may throw (measured 2026-11). By what is there, never by an error's words.
 */
export function isAlive(): boolean {
  try {
    return native.runtime?.id !== undefined
  } catch {
    return false
  }
}
