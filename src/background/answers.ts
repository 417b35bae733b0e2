import type { Body, Settings } from '../messages/contract.ts'
import type { Handler } from '../messages/listening.ts'
import { fail, ok } from '../messages/reply.ts'
import type { SettingsKeeper } from '../store/settings.ts'
import type { Store } from '../store/store.ts'
import { refused } from './refused.ts'

/** How many lines "seen lately" has. */
const LATELY = 5

/** The settings as they are. */
export function getSettings(settings: SettingsKeeper): Handler<'settings/get'> {
  return async () => ok(await settings.get())
}

/** Keeps the change, then tells everyone. The answer does not wait for those who are told. */
export function changeSettings(
  settings: SettingsKeeper,
  tellEveryone: (settings: Settings) => Promise<void>,
): Handler<'settings/change'> {
  return (change: Body<'settings/change'>) =>
    settings.change(change).then((changed) => {
      tellEveryone(changed).catch(() => {})
      return ok(changed)
    }, refused)
}

/** What hashes are salted with in this browser. */
export function getSalt(salt: () => Promise<string>): Handler<'salt/get'> {
  return () => salt().then((value) => ok(value), refused)
}

/** The profiles seen last. */
export function seenLately(store: Store): Handler<'profiles/lately'> {
  return () => store.lately(LATELY).then((seen) => ok(seen), refused)
}

/** The part of `browser.action` that opens the popup; not in every browser, and not at every moment. */
export interface PopupAction {
  openPopup?(): Promise<void>
}

/** Opens the popup of the window in front, where the badge was clicked; `failed` where the browser will not. */
export function openPopup(action: PopupAction): Handler<'popup/open'> {
  return async () => {
    if (action.openPopup === undefined) return fail('failed')
    return action.openPopup().then(
      () => ok(null),
      () => fail('failed'),
    )
  }
}
