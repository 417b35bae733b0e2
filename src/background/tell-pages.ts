import type { Body, Kind } from '../messages/contract.ts'

/** The part of `browser.runtime` that reaches the extension's own open pages: desk, options, panel, popup. */
export interface OwnPages {
  sendMessage(message: unknown): Promise<unknown>
}

/** Tells the open pages of the extension something. They overhear it and answer nothing; where none is open, that is no failure of ours. */
export async function tellPages<K extends Kind>(pages: OwnPages, kind: K, body: Body<K>): Promise<void> {
  try {
    await pages.sendMessage({ kind, body })
  } catch {
    // Nobody is there.
  }
}
