import type { ErrorCode, Settings } from '../../messages/contract.ts'
import type { SitePack } from '../../messages/site-pack.ts'
import type { Platform } from '../../profile.ts'

/** A site as the options show it. */
export interface OfferedSite {
  readonly platform: Platform
  readonly reads: 'on-page' | 'when-allowed' | 'on-click'
  /** What the browser is asked for, so that the site is read on every visit. */
  readonly matches: readonly string[]
}

/** All that can be set, as it is now. */
export interface OptionsState {
  readonly settings: Settings
  /** Sites that the user has allowed to be read on every visit. */
  readonly allowed: readonly Platform[]
  readonly packs: readonly SitePack[]
}

/** The options' way to the worker and the browser. Everything is injected, so that the page runs in a test. */
export interface Connector {
  readonly sites: readonly OfferedSite[]
  /** `null` where the worker could not be asked. */
  state(): Promise<OptionsState | null>
  /** Hears that something may have changed elsewhere (popup, badge, the browser's own settings) until the signal ends. */
  changes(heard: () => void, signal: AbortSignal): void
  /** Each of these gives `null` once it is kept, else why it is not. */
  setOff(platform: Platform, off: boolean): Promise<ErrorCode | null>
  setLanguage(language: Settings['language']): Promise<ErrorCode | null>
  setTheme(theme: Settings['theme']): Promise<ErrorCode | null>
  keepPack(pack: SitePack): Promise<ErrorCode | null>
  removePack(platform: Platform): Promise<ErrorCode | null>
  /** Asks the browser's user for these hosts. To be called in the click itself: `false` when refused. */
  allow(origins: readonly string[]): Promise<boolean>
  /** Gives the permission back; `false` where the browser keeps it. */
  takeBack(origins: readonly string[]): Promise<boolean>
  /** Whether a selector is one. */
  parses(select: string): boolean
  /** Draws this page in the theme at once. */
  showTheme(theme: Settings['theme']): void
  /** Draws this page in the language, as soon as its words are there. */
  showLanguage(language: Settings['language']): void
}
