/** The part of the Navigation API that we use; TypeScript's DOM library has it only since some versions. */
interface NavigationLike {
  addEventListener(type: 'currententrychange', listener: () => void, options: { signal: AbortSignal }): void
}

/**
 * Calls back after the address of this page changed without a load: push, replace and back. `currententrychange` reaches
 * isolated content scripts in both browsers and fires when `location` already says the new address (measured 2026-11);
 * `popstate` alone would miss every push of the site's own.
 */
export function onUrlChange(callback: (url: URL) => void, signal: AbortSignal): void {
  let last = location.href
  const changed = () => {
    if (location.href === last) return
    last = location.href
    callback(new URL(last))
  }
  const { navigation } = window as { navigation?: NavigationLike }
  navigation?.addEventListener('currententrychange', changed, { signal })
  window.addEventListener('popstate', changed, { signal })
}
