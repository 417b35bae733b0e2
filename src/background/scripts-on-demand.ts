import type { Settings } from '../messages/contract.ts'
import type { Handler } from '../messages/listening.ts'
import { fail, ok } from '../messages/reply.ts'
import { BADGE_SCRIPT, deeperScriptOf, SKELETON_SCRIPT, wordsScriptOf } from './script-files.ts'

/** The part of `browser.scripting` that is used. */
export interface Scripting {
  executeScript(injection: { target: { tabId: number; frameIds: number[] }; files: string[] }): Promise<unknown>
  executeScript(injection: {
    target: { tabId: number; frameIds: number[] }
    func: (handle: string) => string | undefined
    args: [string]
  }): Promise<readonly { readonly result?: unknown }[]>
}

/**
 * Puts the script that draws the badge into the tab that asks for it. It is no content script of the manifest: most pages of
 * a site are no profiles and have nothing to draw. Before it come the words, where another language is chosen than the
 * browser's own.
 * @param spoken The language that is chosen, and what the browser itself speaks.
 */
export function loadBadge(scripting: Scripting, spoken: () => Promise<Spoken>): Handler<'badge/load'> {
  return async (_body, teller) => {
    if (teller.from !== 'content') return fail('bad-sender')
    const { chosen, browser } = await spoken()
    const words = chosen === 'browser' || chosen === browser ? [] : [wordsScriptOf(chosen)]
    return run(scripting, teller.tabId, ...words, BADGE_SCRIPT)
  }
}

/** The language that is chosen, and the one in which the browser finds messages by itself. */
export interface Spoken {
  readonly chosen: Settings['language']
  readonly browser: string
}

/** Puts the script that reads this site's open posts and lists into the tab that asks for it: few visits open any. */
export function loadDeeper(scripting: Scripting): Handler<'deeper/load'> {
  return async (_body, teller) =>
    teller.from === 'content' ? run(scripting, teller.tabId, deeperScriptOf(teller.site.platform)) : fail('bad-sender')
}

function run(scripting: Scripting, tabId: number, ...files: string[]) {
  return scripting.executeScript({ target: { tabId, frameIds: [0] }, files }).then(
    () => ok(null),
    () => fail('failed'),
  )
}

/**
 * Has everybody taken out of the page in a tab, and hands on what is left: the report on a page that Earned no longer
 * understands. It goes to the user, who reads it before it is saved; nothing is sent.
 */
export function takeSkeleton(scripting: Scripting): Handler<'page/skeleton'> {
  return async ({ tabId, handle }) => {
    const target = { tabId, frameIds: [0] }
    try {
      await scripting.executeScript({ target, files: [SKELETON_SCRIPT] })
      const [frame] = await scripting.executeScript({ target, func: inPage, args: [handle] })
      return typeof frame?.result === 'string' ? ok(frame.result) : fail('failed')
    } catch {
      // The tab is closed, or the browser does not let us.
      return fail('gone')
    }
  }
}

/** Runs in the tab, in our own world, by its source alone: it knows nothing of this file. */
function inPage(handle: string): string | undefined {
  return globalThis.earnedSkeleton?.(handle)
}

declare global {
  var earnedSkeleton: ((handle: string) => string) | undefined
}
