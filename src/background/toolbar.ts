import type { PageState } from '../messages/contract.ts'
import type { Handler } from '../messages/listening.ts'
import { fail, ok } from '../messages/reply.ts'
import { speaks } from '../model/speaks.ts'
import type { Band, Confidence } from '../model/verdict.ts'
import type { ToolbarWord } from './toolbar-words.ts'

/** The part of `browser.action` that paints. */
export interface ToolbarAction {
  setIcon(details: { tabId: number; path: Record<string, string> }): Promise<void>
  setTitle(details: { tabId: number; title: string }): Promise<void>
}

/** A name is the same in every language. */
const NAME = 'Earned'

/** A mark for every band, and one of its own for a page that has no verdict to show; with its word, where there is one. */
interface Sign {
  readonly mark: Band | 'idle'
  readonly word: ToolbarWord | null
}

/**
 * The toolbar icon of a tab follows what its script says of the page: the band by colour and shape, and in words. The
 * browser itself takes it back to the manifest's `idle` when the tab goes to another document.
 */
export function paintToolbar(
  action: ToolbarAction,
  words: () => Promise<(key: ToolbarWord) => string>,
  speakFrom: () => Promise<Confidence>,
): Handler<'page/changed'> {
  return async (state, teller) => {
    if (teller.from !== 'content') return fail('bad-sender')
    const { tabId } = teller
    const { mark, word } = signOf(state, await speakFrom())
    const path = { 16: `/icons/${mark}-16.png`, 32: `/icons/${mark}-32.png` }
    const title = word === null ? NAME : `${NAME} · ${(await words())(word)}`
    // The tab may be closed by now, which is nobody's error.
    await Promise.allSettled([action.setIcon({ tabId, path }), action.setTitle({ tabId, title })])
    return ok(null)
  }
}

function signOf(page: PageState, speakFrom: Confidence): Sign {
  switch (page.state) {
    case 'ready': {
      const { verdict } = page.scored
      const band = speaks(verdict, speakFrom) ? verdict.band : 'unknown'
      return { mark: band, word: `band_${band}` }
    }
    case 'no-profile':
    case 'off':
    case 'post-kept':
    case 'reading':
      return { mark: 'idle', word: null }
    case 'unavailable':
    case 'layout-changed':
    case 'failed':
      return { mark: 'unknown', word: 'chip_cannot_read' }
  }
}
