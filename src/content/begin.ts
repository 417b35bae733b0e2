import { DEFAULT_SETTINGS, type Settings } from '../messages/contract.ts'
import { ask, listen } from '../messages/in-page.ts'
import { isAlive } from '../platform/alive.ts'
import { language, lookup } from '../platform/i18n.ts'
import { every } from '../platform/timers.ts'
import { onUrlChange } from '../platform/url-changes.ts'
import type { ProfileRef } from '../profile.ts'
import type { Site } from '../sites/site.ts'
import { NOWHERE } from '../sites/snapshot.ts'
import { type BadgeSettings, lazyBadge } from './badge-bridge.ts'
import { lazyReadingAlong } from './deeper-bridge.ts'
import { repaired } from './repair-bridge.ts'
import { onSettled } from './settled.ts'
import { type Sight, Visit } from './visit.ts'
import { warmUp } from './warm-up.ts'

declare global {
  /** Ends the reading script that runs in this page: one that is put here later takes over from it. */
  var earnedReading: AbortController | undefined
}

/** How often to look whether the extension is still there: an update tells the scripts it leaves behind nothing. */
const ALIVE_MS = 2_000

/**
 * Everything a content script does, for one site: watches the address, reads the profile that is open, has it scored, draws
 * the badge, answers the popup; reads along in posts and lists of followers that the user opens. Ends when the extension is
 * updated or removed.
 */
export async function begin(site: Site): Promise<void> {
  globalThis.earnedReading?.abort()
  const life = new AbortController()
  globalThis.earnedReading = life
  const { signal } = life
  let settings: Settings = DEFAULT_SETTINGS
  let sight: Sight = { state: { state: 'no-profile', platform: site.platform }, places: NOWHERE }
  let visit: Visit | undefined
  let ended = new AbortController()
  let warm: Promise<void> | undefined
  // A page that is read on a click alone gets nothing of ours in it: only the popup answers there.
  const mayDraw = readsByItself(site)

  const badge = lazyBadge(
    {
      signal,
      lookup,
      language: language(),
      onFullPicture: () => void tell(ask('popup/open', null)),
      onWatch,
      onSwitchOff: () => void change({ off: [...new Set([...settings.off, site.platform])] }),
      onMoved: (offset) => void change({ badgeOffset: { ...settings.badgeOffset, [site.platform]: offset } }),
    },
    async () => mayDraw && (await tell(ask('badge/load', null))).ok,
  )
  const along = lazyReadingAlong(
    {
      site,
      keepPost: (body) => tell(ask('post/observed', body)),
      keepFollowers: (body) => tell(ask('followers/observed', body)),
      salt: () => tell(ask('salt/get', null)),
      onKept: kept,
      signal,
    },
    async () => (await tell(ask('deeper/load', null))).ok,
  )

  listen(
    {
      'page/ask': () => ({ ok: true, body: sight.state }),
      'page/show': ({ where }) => {
        badge.show(where)
        return { ok: true, body: null }
      },
      'watch/changed': ({ refs, watched }) => {
        if (visit !== undefined && (refs?.some((ref) => isSameProfile(ref, visit?.ref ?? ref)) ?? true))
          visit.setWatched(watched)
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
  badge.setSettings(badgeSettings())
  open(new URL(location.href))
  onSettled(look, signal)

  /** The address is now this one. What stood for the last one is gone at once: a stale profile is never shown. */
  function open(url: URL): void {
    const off = settings.off.includes(site.platform)
    const ref = off ? undefined : site.profileAt(url)
    along.open(url, off)
    if (visit !== undefined && !off) {
      const same = ref !== undefined && isSameProfile(ref, visit.ref)
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
      site: repaired(site),
      ref,
      observe: (snapshot) => tell(ask('profile/observed', { snapshot })),
      onSight: see,
      signal: AbortSignal.any([signal, ended.signal]),
    })
    look()
  }

  function look(): void {
    along.look()
    if (visit === undefined) return
    warm ??= warmUp()
    void warm.then(() => visit?.look())
  }

  /** The profile behind an open post or list has more to go by now; a post on a page of its own has a profile to name. */
  function kept(of: ProfileRef, what: 'post' | 'followers'): void {
    if (visit !== undefined && isSameProfile(visit.ref, of)) visit.askAgain()
    else if (visit === undefined && what === 'post') see({ state: { state: 'post-kept', ref: of }, places: NOWHERE })
  }

  function see(next: Sight): void {
    const changed = next.state !== sight.state && JSON.stringify(next.state) !== JSON.stringify(sight.state)
    sight = next
    badge.update(inPage(next))
    if (changed) void tell(ask('page/changed', next.state))
  }

  function badgeSettings(): BadgeSettings {
    const { theme, language, speakFrom, badgeOffset } = settings
    return { theme, language, speakFrom, offset: badgeOffset[site.platform] }
  }

  /** What the badge is told: nothing where the user wants none, the popup knows it all the same. */
  function inPage(seen: Sight): Sight {
    return settings.badge ? seen : { state: { state: 'no-profile', platform: site.platform }, places: NOWHERE }
  }

  function apply(changed: Settings): void {
    const wasOff = settings.off.includes(site.platform)
    const spoken = settings.language
    const spoke = settings.speakFrom
    settings = changed
    badge.setSettings(badgeSettings())
    badge.update(inPage(sight))
    // The toolbar says its word anew.
    if (spoken !== settings.language || spoke !== settings.speakFrom) void tell(ask('page/changed', sight.state))
    if (wasOff !== settings.off.includes(site.platform)) open(new URL(location.href))
  }

  async function change(part: Partial<Settings>): Promise<void> {
    const reply = await tell(ask('settings/change', part))
    if (reply.ok) apply(reply.body)
  }

  async function onWatch(ref: ProfileRef, watched: boolean): Promise<boolean> {
    return (await tell(ask('watch/set', { ref, watched }))).ok
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

/** A page stays on one host; only LinkedIn has two kinds of accounts that may share a handle. */
function isSameProfile(a: ProfileRef, b: ProfileRef): boolean {
  if (a.platform !== b.platform || a.handle.toLowerCase() !== b.handle.toLowerCase()) return false
  return a.platform !== 'linkedin' || a.url === b.url
}

/** Not LinkedIn, and not a Mastodon server that nobody has listed. */
function readsByItself(site: Site): boolean {
  if (site.reads === 'on-click') return false
  return site.matches.some((pattern) => isUnder(pattern, location.hostname))
}

function isUnder(pattern: string, hostname: string): boolean {
  const host = pattern.replace(/^https:\/\/|\/\*$/g, '')
  return host.startsWith('*.') ? hostname.endsWith(host.slice(1)) || hostname === host.slice(2) : hostname === host
}
