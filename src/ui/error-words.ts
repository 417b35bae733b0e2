import type { ErrorCode } from '../messages/contract.ts'
import type { Words } from './words.ts'

/** What went wrong, inside a sentence. */
export function errorText(words: Words, code: ErrorCode): string {
  switch (code) {
    case 'store-blocked':
      return words.t('error_store_blocked')
    case 'store-full':
      return words.t('error_store_full')
    case 'store-unreadable':
      return words.t('error_store_unreadable')
    default:
      return words.t('error_failed')
  }
}
