import type { Runtime } from '../platform/browser.ts'
import type { Contract } from './kinds.ts'
import type { ListedSite } from './site-access.ts'

/** Who is speaking, as far as the browser vouches for it: a script of ours in a tab, or our own origin. */
export type Teller =
  | { readonly from: 'content'; readonly tabId: number; readonly site: ListedSite }
  /** A page of the extension, in a tab or as the popup; or the worker, which never has a tab. */
  | { readonly from: 'own'; readonly inTab: boolean }

/** Whose an address is; `undefined` for a page that has no script of ours (`site-access.ts`). */
export type SiteAt = (address: string) => ListedSite | undefined

/** What the check asks of the browser. */
export interface Witness {
  readonly id: string
  getURL(path: string): string
}

/**
 * Tells who sent a message; `undefined` for everyone who has no business with us: other extensions, frames inside a page,
 * pages that are not of the secure web.
 */
export function tellerOf(sender: Runtime.MessageSender, witness: Witness, siteAt: SiteAt): Teller | undefined {
  const { id, url: address, tab, frameId } = sender
  if (id !== witness.id || address === undefined) return undefined
  if (address.startsWith(witness.getURL(''))) return { from: 'own', inTab: tab !== undefined }
  if (tab?.id === undefined || frameId !== 0) return undefined
  // Only our own scripts have our id, and only the user's click puts one where the list has no site.
  const site = siteAt(address)
  return site && { from: 'content', tabId: tab.id, site }
}

/**
 * Whether a kind that is `from` there is for that teller to say. The popup and the worker look alike to the browser (own origin, no tab);
 * both are our own code, so nothing hangs on telling them apart.
 */
export function maySay(from: Contract[string]['from'], teller: Teller): boolean {
  switch (from) {
    case 'content':
      return teller.from === 'content'
    case 'page':
      return teller.from === 'own'
    case 'background':
      return teller.from === 'own' && !teller.inTab
    case 'any':
      return true
  }
}
