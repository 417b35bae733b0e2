import type { PageState, Seen, Settings } from '../../messages/contract.ts'
import { siteAt } from '../../messages/site-access.ts'
import type { Where } from '../../model/verdict.ts'
import type { Platform, ProfileRef } from '../../profile.ts'

/** All that the popup can have to say: what the page's own script knows, and what only the popup can tell. */
export type PopupState =
  | PageState
  /** No page that Earned reads. */
  | { readonly state: 'elsewhere'; readonly host: string | null }
  /** A page that Earned reads, without a script of this version in it. */
  | { readonly state: 'updated'; readonly host: string | null }
  /** A page that Earned would read, if the browser's user allowed it. */
  | { readonly state: 'no-access'; readonly host: string; readonly origins: readonly string[] }

/** A site that is not read by itself: what the user may allow, or that it never is. */
export interface Offer {
  readonly platform: Platform
  /** What the browser is asked for, so that the site is read on every visit; `null` where it is read on a click alone. */
  readonly origins: readonly string[] | null
}

/** The popup's way to the tab, the worker and the browser. Everything is injected, so that the popup runs in a test. */
export interface Connector {
  /** Whether this is the panel beside the page, which follows from tab to tab. */
  readonly follows: boolean
  state(): Promise<PopupState>
  /** Hears every change of the tab's state until the signal ends. */
  changes(heard: (state: PopupState) => void, signal: AbortSignal): void
  lately(): Promise<readonly Seen[]>
  settings(): Promise<Settings>
  /** Points at where the counts were read; `false` where the page could not be asked. */
  show(where: Where): Promise<boolean>
  /** Switches a site off or on. */
  setOff(platform: Platform, off: boolean): Promise<void>
  reload(): Promise<void>
  /** This tab's page without anybody in it; `null` where it could not be asked. */
  skeleton(handle: string): Promise<string | null>
  /** Hands the user a file. */
  save(name: string, text: string): void
  /** Asks the browser's user for these hosts. To be called in the click itself: `false` when refused. */
  askAccess(origins: readonly string[]): Promise<boolean>
  /** How this tab's site could be read; `null` where it is read by itself already. */
  offer(): Promise<Offer | null>
  /** Watches a profile, or no longer; `false` where that could not be kept. */
  watch(ref: ProfileRef, watched: boolean): Promise<boolean>
  /** Opens the panel beside the page; to be called in the click itself. `false` where the browser would not. */
  sidePanel(): Promise<boolean>
  /** Opens the desk in a tab, or comes back to it. */
  desk(): Promise<void>
  copy(text: string): Promise<boolean>
  /** Opens the options in a tab. */
  options(): Promise<void>
  /** Milliseconds since 1970. */
  now(): number
}

/** Whether the page of this profile can be pointed at: where it is read on a click alone, nothing of ours is drawn in it. */
export function mayPointAt({ url }: ProfileRef): boolean {
  return siteAt(url)?.reads !== 'on-click'
}
