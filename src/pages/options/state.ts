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

/** How much is kept in this browser. */
export interface Usage {
  readonly profiles: number
  readonly posts: number
  readonly watched: number
  readonly bytes: number | null
  readonly quota: number | null
}

export interface Shortcut {
  readonly name: 'popup' | 'desk' | 'watch' | 'side-panel'
  /** "Alt+Shift+D", as the browser writes it. */
  readonly keys: string
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
  /** A partial change of what is set, in one of these. */
  set(
    change: Pick<Partial<Settings>, 'badge' | 'badgeOffset' | 'speakFrom' | 'keepFor' | 'language' | 'theme'>,
  ): Promise<ErrorCode | null>
  keepPack(pack: SitePack): Promise<ErrorCode | null>
  removePack(platform: Platform): Promise<ErrorCode | null>
  /** Asks the browser's user for these hosts. To be called in the click itself: `false` when refused. */
  allow(origins: readonly string[]): Promise<boolean>
  /** Gives the permission back; `false` where the browser keeps it. */
  takeBack(origins: readonly string[]): Promise<boolean>
  /** Whether a selector is one. */
  parses(select: string): boolean
  /** How much is kept; `null` where the worker could not be asked. */
  usage(): Promise<Usage | null>
  eraseAll(): Promise<ErrorCode | null>
  /** The keyboard shortcuts as the browser has them now; "" where one has none. */
  shortcuts(): Promise<readonly Shortcut[]>
  /** Opens where the browser lets them be changed; `false` where it has no such place. */
  changeShortcuts(): Promise<boolean>
  /** Opens the desk where a backup can be saved. */
  backUp(): Promise<void>
  /** Draws this page in the theme at once. */
  showTheme(theme: Settings['theme']): void
  /** Draws this page in the language, as soon as its words are there. */
  showLanguage(language: Settings['language']): void
}
