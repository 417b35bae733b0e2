/** The part of `browser.tabs` that finds the open ones. */
export interface OpenTabs {
  query(wanted: { discarded: boolean }): Promise<readonly { readonly id?: number | undefined }[]>
}

/**
 * Tells the scripts in all tabs something. All tabs are asked for, not those of our sites: without host permissions the browser
 * does not tell tabs by address (measured 2026-11, Chromium 156: such a query finds none), and a message reaches only our own
 * scripts anyway. A discarded tab has none; it asks when it wakes.
 * @param tell `askTab` of `messages/send.ts` for one kind; it never throws.
 */
export async function tellTabs(tabs: OpenTabs, tell: (tabId: number) => Promise<unknown>): Promise<void> {
  const open = await tabs.query({ discarded: false })
  await Promise.all(open.map(({ id }) => (id === undefined ? undefined : tell(id))))
}
