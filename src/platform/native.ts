import type { Browser } from 'webextension-polyfill'

/**
 * The browser's own API, for what runs inside pages, and for the popup: from the versions on that the manifest asks for, Chrome answers with
 * promises as Firefox does, replies of listeners included (measured 2026-11, Chromium 156). The polyfill's 2.8 kB would
 * be paid by every page of every site.
 */
function nativeBrowser(): Browser {
  const { browser, chrome } = globalThis as { browser?: Browser; chrome?: Browser }
  const found = browser ?? chrome
  if (found === undefined) throw new Error('There is no extension here.')
  return found
}

export const native = nativeBrowser()
