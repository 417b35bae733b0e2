import { browser } from '../platform/browser.ts'

const DESK = 'src/pages/desk/index.html'

/**
 * Opens the desk in a tab, or comes back to the one where it is open.
 * @param hash The screen, as `route.ts` writes it; without it the desk stays where it is.
 */
export async function openDesk(hash = ''): Promise<void> {
  const url = browser.runtime.getURL(DESK)
  // Our own pages are found without the permission `tabs`: their address is ours to see.
  const [open] = await browser.tabs.query({ url: `${url}*` })
  if (open?.id === undefined) await browser.tabs.create({ url: `${url}${hash}` })
  else await browser.tabs.update(open.id, { active: true, ...(hash !== '' && { url: `${url}${hash}` }) })
}
