/** The part of `browser.runtime` that says why the worker has started. */
export interface Installs {
  readonly onInstalled: {
    addListener(listener: (details: { reason: string; temporary?: boolean | undefined }) => void): void
  }
}

/**
 * Shows the welcome once, after the first installation; an update says nothing, and neither does what Firefox calls temporary: a
 * developer installs it anew at every start.
 */
export function welcomeOnce({ onInstalled }: Installs, show: () => Promise<void>): void {
  onInstalled.addListener(({ reason, temporary }) => {
    if (reason === 'install' && temporary !== true) show().catch(() => {})
  })
}
