import type { Handler } from '../messages/listening.ts'
import { fail, ok } from '../messages/reply.ts'

/** Where the build puts it (`vite.config.ts`); a test of the build looks whether it is there. */
const FILE = 'src/content/badge.iife.js'

/** The part of `browser.scripting` that is used. */
export interface Scripting {
  executeScript(injection: { target: { tabId: number; frameIds: number[] }; files: string[] }): Promise<unknown>
}

/**
 * Puts the script that draws the badge into the tab that asks for it. It is no content script of the manifest: most pages of
 * a site are no profiles and have nothing to draw.
 */
export function loadBadge(scripting: Scripting): Handler<'badge/load'> {
  return async (_body, teller) => {
    if (teller.from !== 'content') return fail('bad-sender')
    return scripting.executeScript({ target: { tabId: teller.tabId, frameIds: [0] }, files: [FILE] }).then(
      () => ok(null),
      () => fail('failed'),
    )
  }
}
