import type { PageState, Reply } from '../messages/contract.ts'
import type { WatchList } from '../store/watched.ts'

/** What the shortcuts need of the browser and of us. */
export interface Shortcuts {
  readonly showDesk: () => Promise<void>
  readonly openSidePanel: (windowId: number) => Promise<boolean>
  readonly pageOf: (tabId: number) => Promise<Reply<'page/ask'>>
  readonly watchList: Pick<WatchList, 'has' | 'add' | 'remove'>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

interface PressedIn {
  readonly id?: number | undefined
  readonly windowId?: number | undefined
}

/**
 * Does what a keyboard shortcut of the manifest asks; the browser's own (`_execute_…`) never come here. A page that is no profile, or that is not read yet, is nothing to watch: nothing
 * happens.
 */
export function obey(shortcuts: Shortcuts) {
  return async (command: string, tab: PressedIn | undefined): Promise<void> => {
    switch (command) {
      case 'desk':
        return shortcuts.showDesk()
      case 'side-panel':
        if (tab?.windowId !== undefined) await shortcuts.openSidePanel(tab.windowId)
        return
      case 'watch':
        if (tab?.id !== undefined) await turnWatched(shortcuts, tab.id)
    }
  }
}

async function turnWatched({ pageOf, watchList, now }: Shortcuts, tabId: number): Promise<void> {
  const reply = await pageOf(tabId)
  const page: PageState | null = reply.ok ? reply.body : null
  if (page?.state !== 'ready') return
  if (await watchList.has(page.ref)) await watchList.remove([page.ref])
  else await watchList.add([page.ref], { addedAt: new Date(now()).toISOString(), tags: [], lists: [] })
}
