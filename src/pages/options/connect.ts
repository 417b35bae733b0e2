import { askingBy } from '../../messages/asking.ts'
import type { ErrorCode } from '../../messages/contract.ts'
import { KEEPING_MESSAGES } from '../../messages/keeping.ts'
import { overhear } from '../../messages/overhear.ts'
import { ask } from '../../messages/send.ts'
import { SITE_ACCESS } from '../../messages/site-access.ts'
import { sitePackFrom } from '../../messages/site-pack.ts'
import { browser } from '../../platform/browser.ts'
import { showOwnPage } from '../../platform/own-page.ts'
import { showTheme } from '../show-theme.ts'
import type { Connector, OfferedSite, OptionsState, Shortcut } from './state.ts'

/**
 * The options' connector in the browser.
 * @param showLanguage Draws the page in a language.
 */
export function connect(showLanguage: Connector['showLanguage']): Connector {
  return {
    sites: SITE_ACCESS,
    state,
    changes(heard, signal) {
      overhear('settings/changed', heard, signal)
      document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && heard(), { signal })
      for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
        event.addListener(heard)
        signal.addEventListener('abort', () => event.removeListener(heard), { once: true })
      }
    },
    async setOff(platform, off) {
      // As it is now, not as this page has shown it: the badge has a switch of its own.
      const reply = await ask('settings/get', null)
      if (!reply.ok) return reply.error.code
      const others = reply.body.off.filter((listed) => listed !== platform)
      return codeOf(await ask('settings/change', { off: off ? [...others, platform] : others }))
    },
    set: async (change) => codeOf(await ask('settings/change', change)),
    keepPack: async (pack) => codeOf(await ask('packs/put', pack)),
    removePack: async (platform) => codeOf(await ask('packs/remove', platform)),
    allow: (origins) => browser.permissions.request({ origins: [...origins] }).catch(() => false),
    takeBack: (origins) => browser.permissions.remove({ origins: [...origins] }).catch(() => false),
    parses(select) {
      try {
        document.createDocumentFragment().querySelector(select)
        return true
      } catch {
        return false
      }
    },
    async usage() {
      const reply = await askKeeping('keeping/usage', null)
      return reply.ok ? reply.body : null
    },
    eraseAll: async () => codeOf(await askKeeping('keeping/erase-all', null)),
    shortcuts,
    changeShortcuts,
    backUp: () => showOwnPage('src/pages/desk/index.html', '#transfer'),
    showTheme,
    showLanguage,
  }
}

async function state(): Promise<OptionsState | null> {
  const [settings, packs, allowed] = await Promise.all([
    ask('settings/get', null),
    ask('packs/get', null),
    Promise.all(SITE_ACCESS.map(async (site) => ((await isAllowed(site)) ? [site.platform] : []))),
  ])
  if (!settings.ok || !packs.ok) return null
  return {
    settings: settings.body,
    allowed: allowed.flat(),
    packs: packs.body.flatMap((pack) => sitePackFrom(pack) ?? []),
  }
}

/** Of all that the desk can ask this alone: the rest would weigh as much as the options themselves. */
const { ask: askKeeping } = askingBy(browser, KEEPING_MESSAGES)

const COMMANDS = { _execute_action: 'popup', desk: 'desk', watch: 'watch', 'side-panel': 'side-panel' } as const

async function shortcuts(): Promise<readonly Shortcut[]> {
  const all = await browser.commands.getAll().catch(() => [])
  return Object.entries(COMMANDS).map(([command, name]) => ({
    name,
    keys: all.find((known) => known.name === command)?.shortcut ?? '',
  }))
}

/** Firefox has a call for it; Chrome a page, which it opens for an extension that asks. */
async function changeShortcuts(): Promise<boolean> {
  try {
    if (browser.commands.openShortcutSettings !== undefined) await browser.commands.openShortcutSettings()
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
    return true
  } catch {
    return false
  }
}

/** What the worker says of a deed, whatever it gives back. */
type Answer = { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: ErrorCode } }

function isAllowed({ reads, matches }: OfferedSite): Promise<boolean> {
  if (reads !== 'when-allowed') return Promise.resolve(false)
  return browser.permissions.contains({ origins: [...matches] }).catch(() => false)
}

function codeOf(reply: Answer): ErrorCode | null {
  return reply.ok ? null : reply.error.code
}
