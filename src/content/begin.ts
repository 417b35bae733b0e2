import { DEFAULT_SETTINGS, type Settings } from '../messages/contract.ts'
import { listen } from '../messages/listen.ts'
import { ask } from '../messages/send.ts'
import { isAlive } from '../platform/alive.ts'
import { language, lookup } from '../platform/i18n.ts'
import { every } from '../platform/timers.ts'
import { onUrlChange } from '../platform/url-changes.ts'
import type { Site } from '../sites/site.ts'
import { NOWHERE } from '../sites/snapshot.ts'
import { lazyBadge } from './badge-bridge.ts'
import { onSettled } from './settled.ts'
import { type Sight, Visit } from './visit.ts'
import { warmUp } from './warm-up.ts'

/** How often to look whether the extension is still there: an update tells the scripts it leaves behind nothing. */
const ALIVE_MS = 2_000

/**
 * Everything a content script does, for one site: watches the address, reads the profile that is open, has it scored, draws
 * the badge, answers the popup. Ends when the extension is updated or removed.
 */
export async function begin(site: Site): Promise<void> {
  const life = new AbortController()
  const { signal } = life
  let settings: Settings = DEFAULT_SETTINGS
  let sight: Sight = { state: { state: 'no-profile', platform: site.platform }, places: NOWHERE }
  let visit: Visit | undefined
  let ended = new AbortController()
  let warm: Promise<void> | undefined

  const badge = lazyBadge(
    {
      signal,
      lookup,
      language: language(),
      onFullPicture: () => void tell(ask('popup/open', null)),
      onSwitchOff: () => void change({ off: [...new Set([...settings.off, site.platform])] }),
      onMoved: (offset) => void change({ badgeOffset: { ...settings.badgeOffset, [site.platform]: offset } }),
    },
    async () => (await tell(ask('badge/load', null))).ok,
  )

  listen(
    {
      'page/ask': () => ({ ok: true, body: sight.state }),
      'page/show': ({ where }) => {
        badge.show(where)
        return { ok: true, body: null }
      },
      'settings/changed': (changed) => {
        apply(changed)
        return { ok: true, body: null }
      },
    },
    signal,
  )
  onUrlChange(open, signal)
  every(ALIVE_MS, checkAlive, signal)

  const reply = await tell(ask('settings/get', null))
  if (signal.aborted) return
  settings = reply.ok ? reply.body : settings
  badge.setSettings(settings.badgeOffset[site.platform], settings.theme)
  open(new URL(location.href))
  onSettled(look, signal)

  /** The address is now this one. What stood for the last one is gone at once: a stale profile is never shown. */
  function open(url: URL): void {
    const off = settings.off.includes(site.platform)
    const ref = off ? undefined : site.profileAt(url)
    if (visit !== undefined && !off) {
      const same = ref?.handle.toLowerCase() === visit.ref.handle.toLowerCase()
      if (same || (ref === undefined && site.isLayerOver?.(url, visit.ref) === true)) return
    }
    ended.abort()
    ended = new AbortController()
    visit = undefined
    if (ref === undefined) {
      see({ state: { state: off ? 'off' : 'no-profile', platform: site.platform }, places: NOWHERE })
      return
    }
    visit = new Visit({
      site,
      ref,
      observe: (snapshot) => tell(ask('profile/observed', { snapshot })),
      onSight: see,
      signal: AbortSignal.any([signal, ended.signal]),
    })
    look()
  }

  function look(): void {
    if (visit === undefined) return
    warm ??= warmUp()
    void warm.then(() => visit?.look())
  }

  function see(next: Sight): void {
    const changed = JSON.stringify(next.state) !== JSON.stringify(sight.state)
    sight = next
    badge.update(next)
    if (changed) void tell(ask('page/changed', next.state))
  }

  function apply(changed: Settings): void {
    const wasOff = settings.off.includes(site.platform)
    settings = changed
    badge.setSettings(settings.badgeOffset[site.platform], settings.theme)
    if (wasOff !== settings.off.includes(site.platform)) open(new URL(location.href))
  }

  async function change(part: Partial<Settings>): Promise<void> {
    const reply = await tell(ask('settings/change', part))
    if (reply.ok) apply(reply.body)
  }

  /** Hands a reply on, unless it says that the extension is gone: then this script ends too. */
  async function tell<R extends { ok: true } | { ok: false; error: { code: string } }>(asked: Promise<R>): Promise<R> {
    const reply = await asked
    if (!reply.ok && reply.error.code === 'gone') end()
    return reply
  }

  function checkAlive(): void {
    if (document.visibilityState === 'visible' && !isAlive()) end()
  }

  function end(): void {
    if (signal.aborted) return
    const hadBadge = visit !== undefined
    ended.abort()
    if (hadBadge) badge.sayReload()
    life.abort()
  }
}
