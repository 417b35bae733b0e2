import type { Handler } from '../messages/listening.ts'
import { fail, ok } from '../messages/reply.ts'
import { sitePackFrom } from '../messages/site-pack.ts'
import type { SitePackKeeper } from '../store/site-packs.ts'
import { StoreError } from '../store/store-error.ts'
import { PACK_SCRIPT } from './script-files.ts'
import type { Scripting } from './scripts-on-demand.ts'

/** Has the scripts in all open tabs told that packs have changed; the answer does not wait for it. */
type TellEveryone = () => Promise<void>

/**
 * Puts the pack for this tab's own site into it, and the script that reads by packs: only where there is a pack, so that nobody
 * else's page carries a byte of it. `false` where there is none.
 */
export function loadPack(packs: SitePackKeeper, scripting: Scripting): Handler<'pack/load'> {
  return async (_body, teller) => {
    if (teller.from !== 'content') return fail('bad-sender')
    const pack = await packs.of(teller.site.platform)
    if (pack === undefined) return ok(false)
    const target = { tabId: teller.tabId, frameIds: [0] }
    try {
      await scripting.executeScript({ target, files: [PACK_SCRIPT] })
      await scripting.executeScript({ target, func: inPage, args: [JSON.stringify(pack)] })
      return ok(true)
    } catch {
      return fail('failed')
    }
  }
}

/** The packs that are loaded, for the options. */
export function getPacks(packs: SitePackKeeper): Handler<'packs/get'> {
  return async () => ok([...(await packs.all())])
}

/** Keeps a pack in place of the one for its site. Told as anything, and checked here: see the contract. */
export function putPack(packs: SitePackKeeper, tellEveryone: TellEveryone): Handler<'packs/put'> {
  return async (body) => {
    const pack = sitePackFrom(body)
    return pack === undefined ? fail('bad-message') : changed(packs.put(pack), tellEveryone)
  }
}

export function removePack(packs: SitePackKeeper, tellEveryone: TellEveryone): Handler<'packs/remove'> {
  return (platform) => changed(packs.remove(platform), tellEveryone)
}

function changed(change: Promise<void>, tellEveryone: TellEveryone) {
  return change.then(
    () => {
      tellEveryone().catch(() => {})
      return ok(null)
    },
    (error) => {
      if (error instanceof StoreError) return fail(error.code)
      throw error
    },
  )
}

/** Runs in the tab, in our own world, by its source alone: it knows nothing of this file. */
function inPage(pack: string): undefined {
  globalThis.earnedUsePack?.(pack)
}

declare global {
  var earnedUsePack: ((pack: string) => void) | undefined
}
