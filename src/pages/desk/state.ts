import type { DeskBody, DeskKind, DeskReply } from '../../messages/desk-kinds.ts'
import type { Route } from './route.ts'

/** The desk's way to the worker and the browser. Everything is injected, so that the desk runs in a test. */
export interface Connector {
  /** Asks the worker. Never throws. */
  ask<K extends DeskKind>(kind: K, body: DeskBody<K>): Promise<DeskReply<K>>
  /** The screen that the address names. */
  route(): Route
  go(route: Route): void
  /** Hears that the address names another screen, until the signal ends. */
  routes(heard: (route: Route) => void, signal: AbortSignal): void
  /** Hears that a page was read, or that what is kept has changed elsewhere, until the signal ends. */
  changes(heard: () => void, signal: AbortSignal): void
  /** Hears that the page is being left, for as long as it is open. */
  leaving(heard: () => void): void
  /** What this tab was told to remember, until it is closed; `null` where there is nothing. */
  recall(key: string): string | null
  remember(key: string, text: string): void
  /** Opens a profile's page in a tab: the user's click, never by itself. */
  visit(url: string): void
  /** Opens the options. */
  options(): Promise<void>
  /** Hands the user a file. */
  save(name: string, file: Blob): void
  copy(text: string): Promise<boolean>
  print(): void
  /** Milliseconds since 1970. */
  now(): number
}
