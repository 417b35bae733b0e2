import { asking } from '../../messages/asking.ts'
import type { Settings } from '../../messages/contract.ts'
import { DEFAULT_SETTINGS } from '../../messages/contract.ts'
import { overhearing } from '../../messages/overhearing.ts'
import { siteAt } from '../../messages/site-access.ts'
import type { Tabs } from '../../platform/browser.ts'
import { native as browser } from '../../platform/native.ts'
import { showOwnPage } from '../../platform/own-page.ts'
import { openSidePanel } from '../../platform/side-panel.ts'
import type { Connector, PopupState } from './state.ts'

// The browser's own API: what opens first is light, and the polyfill would be a tenth of it.
const { ask, askTab } = asking(browser)
const overhear = overhearing(browser.runtime)

export { ask, overhear }

/** `windows.WINDOW_ID_NONE`: opening a panel there fails, and says so. */
const NO_WINDOW = -1

/**
 * The popup's connector in the browser.
 * @param followTabs Tells that the page in front is another one: the panel beside the page is about that one, whichever it is; the
 *   popup about the one it was opened over.
 */
export function connect(followTabs?: (heard: () => void, signal: AbortSignal) => void): Connector {
  let tab = theTab()
  // Known before it is needed: in the click nothing may be waited for.
  let windowId = NO_WINDOW
  void tab.then((found) => {
    windowId = found?.windowId ?? NO_WINDOW
  })

  async function state(): Promise<PopupState> {
    const { id, url } = (await tab) ?? {}
    if (id === undefined) return { state: 'elsewhere', host: null }
    const reply = await askTab(id, 'page/ask', null)
    if (reply.ok) return reply.body
    // Not read by itself: opening the popup is the click that lets this one page be read.
    const site = url === undefined ? undefined : siteAt(url)
    if (site === undefined || site.reads === 'on-page') return withoutScript(url)
    await ask('page/read', { tabId: id })
    const again = await askTab(id, 'page/ask', null)
    return again.ok ? again.body : withoutScript(url)
  }

  async function settings(): Promise<Settings> {
    const reply = await ask('settings/get', null)
    return reply.ok ? reply.body : DEFAULT_SETTINGS
  }

  return {
    follows: followTabs !== undefined,
    state,
    changes(heard, signal) {
      let asked = 0
      const tell = async (tabId?: number) => {
        if (tabId !== undefined && tabId !== (await tab)?.id) return
        const turn = ++asked
        const now = await state()
        // A tab that was left meanwhile may take its time to answer: the last one asked is the one in front.
        if (turn === asked) heard(now)
      }
      overhear('page/changed', tell, signal)
      followTabs?.(async () => {
        tab = theTab()
        await tell()
      }, signal)
      // What changed between the first answer and now was told to nobody: ask once more, listening.
      void tell()
    },
    async lately() {
      const reply = await ask('profiles/lately', null)
      return reply.ok ? reply.body : []
    },
    settings,
    async show(where) {
      const id = (await tab)?.id
      return id !== undefined && (await askTab(id, 'page/show', { where })).ok
    },
    async setOff(platform, off) {
      const others = (await settings()).off.filter((listed) => listed !== platform)
      await ask('settings/change', { off: off ? [...others, platform] : others })
    },
    async reload() {
      await browser.tabs.reload((await tab)?.id)
    },
    async skeleton(handle) {
      const id = (await tab)?.id
      if (id === undefined) return null
      const reply = await ask('page/skeleton', { tabId: id, handle })
      return reply.ok ? reply.body : null
    },
    save,
    askAccess: (origins) => browser.permissions.request({ origins: [...origins] }).catch(() => false),
    async offer() {
      const url = (await tab)?.url
      const site = url === undefined ? undefined : siteAt(url)
      if (site === undefined || site.reads === 'on-page') return null
      if (site.reads === 'on-click') return { platform: site.platform, origins: null }
      const origins = [...site.matches]
      const allowed = await browser.permissions.contains({ origins }).catch(() => true)
      return allowed ? null : { platform: site.platform, origins }
    },
    watch: async (ref, watched) => (await ask('watch/set', { ref, watched })).ok,
    sidePanel: () => openSidePanel(windowId),
    desk: () => showOwnPage('src/pages/desk/index.html'),
    copy: (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    options: () => browser.runtime.openOptionsPage(),
    now: () => Date.now(),
  }
}

/** A file for the user, made here: nothing is asked of any server. */
function save(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/html' }))
  link.download = name
  link.click()
  // The browser has taken hold of it by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000)
}

/** The tab that the popup was opened over; `?tab=` names it where the popup itself stands in a tab. */
async function theTab(): Promise<Tabs.Tab | undefined> {
  const named = new URLSearchParams(location.search).get('tab')
  if (named !== null && /^\d+$/.test(named)) return browser.tabs.get(Number(named)).catch(() => undefined)
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0]
}

/** No script of ours answers in the tab: why? */
async function withoutScript(url: string | undefined): Promise<PopupState> {
  // A page of the browser or of an extension has no host that would mean anything to anyone.
  const host = url !== undefined && /^https?:/.test(url) && URL.canParse(url) ? new URL(url).host : null
  if (url === undefined || host === null || siteAt(url)?.reads !== 'on-page') return { state: 'elsewhere', host }
  const origins = [`https://${host}/*`]
  const allowed = await browser.permissions.contains({ origins }).catch(() => true)
  // Chrome answers for the hosts of content scripts as for any other (seen in Chromium 156, 2026-11).
  return allowed ? { state: 'updated', host } : { state: 'no-access', host, origins }
}
