import type { Handler } from '../messages/listening.ts'
import { fail, ok } from '../messages/reply.ts'
import { siteAt } from '../messages/site-access.ts'
import { scriptOf } from './script-files.ts'
import type { Scripting } from './scripts-on-demand.ts'

/** The part of `browser.tabs` that tells a tab's address, where the user's click has opened it to us. */
export interface TabsByClick {
  get(tabId: number): Promise<{ readonly url?: string | undefined }>
}

/**
 * Reads a page that is not read by itself: puts the site's script into the tab over which the user has just opened the popup
 * (`activeTab`), and nowhere else. Without that click the browser refuses, and so do we.
 */
export function readOnClick(tabs: TabsByClick, scripting: Scripting): Handler<'page/read'> {
  return async ({ tabId }) => {
    try {
      const { url } = await tabs.get(tabId)
      const site = url === undefined ? undefined : siteAt(url)
      if (site === undefined) return fail('gone')
      await scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [scriptOf(site.platform)] })
      return ok(null)
    } catch {
      // The tab is closed, or the browser does not let us.
      return fail('gone')
    }
  }
}
