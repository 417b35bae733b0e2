import type { PageState, Reply } from '../messages/contract.ts'
import type { Handler } from '../messages/listening.ts'
import { fail, ok } from '../messages/reply.ts'
import { type SitePack, sitePackFrom } from '../messages/site-pack.ts'
import { within } from '../platform/within.ts'
import type { Platform } from '../profile.ts'
import type { SitePackKeeper } from '../store/site-packs.ts'
import { StoreError } from '../store/store-error.ts'
import { PACK_SCRIPT, scriptOf } from './script-files.ts'
import type { Scripting } from './scripts-on-demand.ts'
import type { OpenTabs } from './tell-tabs.ts'

/** Nothing of a page waits longer for a pack. */
const PATIENCE_MS = 1_000

/**
 * Answers a script in a page only once the pack for its site stands beside it, with the script that reads by packs: its first
 * look is through the pack already. Where there is none, and that is nearly everywhere, nothing is put into the page.
 */
export function afterPack(
  packs: SitePackKeeper,
  scripting: Scripting,
  answer: Handler<'settings/get'>,
): Handler<'settings/get'> {
  return async (body, teller) => {
    if (teller.from === 'content') {
      const { tabId, site } = teller
      const placed = packs.of(site.platform).then((pack) => pack && place(pack, tabId, scripting))
      await within(placed, PATIENCE_MS, () => new Error('late')).catch(() => {})
    }
    return answer(body, teller)
  }
}

/** What reading anew by another pack, or by none, takes. */
interface Anew {
  readonly tabs: OpenTabs
  /** What the script in a tab sees. */
  readonly pageOf: (tabId: number) => Promise<Reply<'page/ask'>>
  readonly packs: SitePackKeeper
  readonly scripting: Scripting
}

/** Begins anew in the tabs of a site. Never waited for: what goes wrong is right again when the tab is next loaded. */
type BeginAnew = (platform: Platform) => Promise<void>

/** Lets the script of a site begin anew in all its tabs: the one that runs there ends when the next one comes. */
export function beginAnewIn({ tabs, pageOf, packs, scripting }: Anew): BeginAnew {
  const beginIn = async (tabId: number, platform: Platform) => {
    const page = await pageOf(tabId)
    if (!page.ok || platformOf(page.body) !== platform) return
    await place(await packs.of(platform), tabId, scripting)
    await scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [scriptOf(platform)] })
  }
  return async (platform) => {
    const open = await tabs.query({ discarded: false })
    await Promise.allSettled(open.flatMap(({ id }) => (id === undefined ? [] : [beginIn(id, platform)])))
  }
}

/** Puts a pack into a tab; with none, takes back the one that may be there. */
async function place(pack: SitePack | undefined, tabId: number, scripting: Scripting): Promise<void> {
  const target = { tabId, frameIds: [0] }
  if (pack !== undefined) await scripting.executeScript({ target, files: [PACK_SCRIPT] })
  await scripting.executeScript({ target, func: inPage, args: [JSON.stringify(pack ?? null)] })
}

/** Runs in the tab, in our own world, by its source alone: it knows nothing of this file. */
function inPage(pack: string): undefined {
  globalThis.earnedUsePack?.(pack)
}

declare global {
  var earnedUsePack: ((pack: string) => void) | undefined
}

function platformOf(page: PageState): Platform {
  return 'ref' in page ? page.ref.platform : page.platform
}

/** The packs that are loaded, for the options. */
export function getPacks(packs: SitePackKeeper): Handler<'packs/get'> {
  return async () => ok([...(await packs.all())])
}

/** Keeps a pack in place of the one for its site. Told as anything, and checked here: see the contract. */
export function putPack(packs: SitePackKeeper, beginAnew: BeginAnew): Handler<'packs/put'> {
  return async (body) => {
    const pack = sitePackFrom(body)
    return pack === undefined ? fail('bad-message') : changed(packs.put(pack), pack.platform, beginAnew)
  }
}

export function removePack(packs: SitePackKeeper, beginAnew: BeginAnew): Handler<'packs/remove'> {
  return (platform) => changed(packs.remove(platform), platform, beginAnew)
}

function changed(change: Promise<void>, platform: Platform, beginAnew: BeginAnew) {
  return change.then(
    () => {
      beginAnew(platform).catch(() => {})
      return ok(null)
    },
    (error) => {
      if (error instanceof StoreError) return fail(error.code)
      throw error
    },
  )
}
