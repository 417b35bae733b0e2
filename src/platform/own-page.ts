import { native } from './native.ts'

/**
 * Shows a page of the extension in a tab: the one where it stands already, or a new one.
 * @param path From the root of the extension, without `#`.
 * @param hash Where to go on the page, with its `#`; without it a page that is open stays as it is.
 */
export async function showOwnPage(path: string, hash = ''): Promise<void> {
  const url = native.runtime.getURL(path)
  // Our own pages are found by address without the permission `tabs` (measured 2026-11, Chromium 156 and Firefox 153).
  const [open] = await native.tabs.query({ url: `${url}*` })
  if (open?.id === undefined) await native.tabs.create({ url: `${url}${hash}` })
  else await native.tabs.update(open.id, { active: true, ...(hash !== '' && { url: `${url}${hash}` }) })
}
