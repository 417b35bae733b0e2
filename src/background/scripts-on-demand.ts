import type { Handler } from '../messages/listening.ts'
import { fail, ok } from '../messages/reply.ts'
import { BADGE_SCRIPT, deeperScriptOf } from './script-files.ts'

/** The part of `browser.scripting` that is used. */
export interface Scripting {
  executeScript(injection: { target: { tabId: number; frameIds: number[] }; files: string[] }): Promise<unknown>
}

/**
 * Puts the script that draws the badge into the tab that asks for it. It is no content script of the manifest: most pages of
 * a site are no profiles and have nothing to draw.
 */
export function loadBadge(scripting: Scripting): Handler<'badge/load'> {
  return async (_body, teller) =>
    teller.from === 'content' ? run(scripting, teller.tabId, BADGE_SCRIPT) : fail('bad-sender')
}

/** Puts the script that reads this site's open posts and lists into the tab that asks for it: few visits open any. */
export function loadDeeper(scripting: Scripting): Handler<'deeper/load'> {
  return async (_body, teller) =>
    teller.from === 'content' ? run(scripting, teller.tabId, deeperScriptOf(teller.site.platform)) : fail('bad-sender')
}

function run(scripting: Scripting, tabId: number, file: string) {
  return scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] }).then(
    () => ok(null),
    () => fail('failed'),
  )
}
