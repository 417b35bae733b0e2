/** Why something could not be kept or found; the same words as in the messages. */
export type StoreCode = 'store-blocked' | 'store-full' | 'store-unreadable'

/** A failure of the store that is foreseen. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreCode

  constructor(code: StoreCode, cause?: unknown) {
    super(code, { cause })
    this.code = code
  }
}

/**
 * The store's word for what IndexedDB threw; what is no error of IndexedDB's comes back as it is. By name: the full disk is a
 * `DOMException` in one browser and a class of its own in newer ones.
 */
export function asStoreError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error
  if (error.name === 'QuotaExceededError') return new StoreError('store-full', error)
  return error instanceof DOMException ? new StoreError('store-unreadable', error) : error
}
