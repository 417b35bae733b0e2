import type { Settings } from '../messages/contract.ts'
import type { Language } from '../messages/languages.ts'
import type { Where } from '../model/verdict.ts'
import type { ProfileRef } from '../profile.ts'
import type { Lookup, MessageTable } from '../ui/words.ts'
import type { Offset } from './anchor.ts'
import type { Sight } from './visit.ts'

export interface BadgeParts {
  /** The messages of the browser's i18n, and its language. */
  readonly lookup: Lookup
  readonly language: string
  readonly signal: AbortSignal
  readonly onFullPicture: () => void
  /** Puts the profile on the watch list or takes it off; `false` where that could not be kept. */
  readonly onWatch: (ref: ProfileRef, watched: boolean) => Promise<boolean>
  readonly onSwitchOff: () => void
  readonly onMoved: (offset: Offset) => void
}

/** What the user has set, as far as it is the badge's. */
export interface BadgeSettings extends Pick<Settings, 'theme' | 'language' | 'speakFrom'> {
  /** From where the badge would sit by itself. */
  readonly offset: Offset | undefined
}

/** What the reading script asks of the badge. */
export interface BadgeHandle {
  /** What is to be said now, and where. */
  update(sight: Sight): void
  setSettings(settings: BadgeSettings): void
  /** Points at where these counts were read. */
  show(where: Where): void
  /** The extension was updated under this script: the verdict goes, one sentence stays for a while. */
  sayReload(): void
}

declare global {
  /**
   * Where the drawing script leaves its one function for the reading script. Both run in our isolated world, which no page
   * sees into.
   */
  var earnedBadge: ((parts: BadgeParts) => BadgeHandle) | undefined
  /** Where the scripts of words (`words-….iife.ts`) leave theirs: a language that was chosen is not the browser's to give. */
  var earnedMessages: Partial<Record<Language, MessageTable>> | undefined
}

/** Whether a sight is worth a badge at all: a page without one never loads the script that draws it. */
function hasBadge({ state }: Sight): boolean {
  return state.state === 'ready' || state.state === 'layout-changed' || state.state === 'failed'
}

/**
 * The badge, drawn by a script of its own (`badge.iife.ts`) that the worker puts into the tab when there is first something
 * to draw. Most pages of these sites are no profiles, and pay for the reader alone.
 * @param load Has the worker run the drawing script in this tab; `false` where it could not.
 */
export function lazyBadge(parts: BadgeParts, load: () => Promise<boolean>): BadgeHandle {
  let loading = false
  let drawn: BadgeHandle | undefined
  let last: Sight | undefined
  let settings: BadgeSettings | undefined

  async function draw(): Promise<void> {
    loading = true
    const loaded = (globalThis.earnedBadge !== undefined && hasWords()) || (await load())
    // Perhaps the next sight has more luck: a worker that was just being replaced answers the second time.
    loading = false
    if (!loaded || parts.signal.aborted) return
    drawn ??= globalThis.earnedBadge?.(parts)
    if (settings !== undefined) drawn?.setSettings(settings)
    if (last !== undefined) drawn?.update(last)
  }

  /** The worker knows whether a language is the browser's own, which needs no script; to ask it once more costs little. */
  function hasWords(): boolean {
    const chosen = settings?.language ?? 'browser'
    return chosen === 'browser' || globalThis.earnedMessages?.[chosen] !== undefined
  }

  return {
    update(sight) {
      last = sight
      if (drawn !== undefined) drawn.update(sight)
      else if (hasBadge(sight) && !loading) void draw()
    },
    setSettings(next) {
      const spoke = settings?.language
      settings = next
      drawn?.setSettings(next)
      if (drawn !== undefined && spoke !== next.language && !hasWords()) void draw()
    },
    show: (where) => drawn?.show(where),
    sayReload: () => drawn?.sayReload(),
  }
}
