import type { Body, Reply } from '../messages/contract.ts'
import type { ProfileRef } from '../profile.ts'
import type { Site } from '../sites/site.ts'

/** What reading along needs of the rest of the script: the ways to the worker, and who wants to know. */
export interface ReadingAlongParts {
  readonly site: Site
  readonly keepPost: (body: Body<'post/observed'>) => Promise<Reply<'post/observed'>>
  readonly keepFollowers: (body: Body<'followers/observed'>) => Promise<Reply<'followers/observed'>>
  readonly salt: () => Promise<Reply<'salt/get'>>
  /** Something of this account was kept: an open post's counts, or rows of its followers. */
  readonly onKept: (of: ProfileRef, what: 'post' | 'followers') => void
  readonly signal: AbortSignal
}

/** What the user opens beside profiles: posts, and lists of followers. Read along, never opened or scrolled by us. */
export interface ReadingAlong {
  /** The address is now this one; `off`: nothing is to be read there. */
  open(url: URL, off: boolean): void
  look(): void
}

declare global {
  /** Where the script that reads along leaves its one function for the reading script, in our isolated world. */
  var earnedDeeper: ((parts: ReadingAlongParts) => ReadingAlong) | undefined
}

/**
 * Reading along, by a script of its own (`<site>-deeper.iife.ts`) that the worker puts into the tab when there is first a post
 * or a list to read: most visits open neither.
 * @param load Has the worker run it in this tab; `false` where it could not.
 */
export function lazyReadingAlong(parts: ReadingAlongParts, load: () => Promise<boolean>): ReadingAlong {
  const { site, signal } = parts
  let loading = false
  let along: ReadingAlong | undefined
  let last: readonly [url: URL, off: boolean] | undefined

  async function begin(): Promise<void> {
    loading = true
    const loaded = globalThis.earnedDeeper !== undefined || (await load())
    // A worker that was just being replaced answers the second time.
    loading = false
    if (!loaded || signal.aborted) return
    along = globalThis.earnedDeeper?.(parts)
    if (last !== undefined) along?.open(...last)
    along?.look()
  }

  return {
    open(url, off) {
      last = [url, off]
      if (along !== undefined) along.open(url, off)
      else if (!off && !loading && site.postAt?.(url) !== undefined) void begin()
    },
    look() {
      if (along !== undefined) along.look()
      else if (!loading && last?.[1] === false && isThereAny(last[0])) void begin()
    },
  }

  function isThereAny(url: URL): boolean {
    return site.postAt?.(url) !== undefined || site.mayShowFollowers?.(document, url) === true
  }
}
