/** How long the page must be quiet before a look, and how long a page that is never quiet may put it off. */
const QUIET_MS = 250
const MOST_MS = 1_500

/**
 * Calls back when the page has settled: some time after its last change, at the latest some time after its first. One
 * observer for the whole page, and none while the page is hidden: a tab in the background costs nothing.
 *
 * Pages of these sites change hundreds of times a second while they scroll, so a mutation costs one clock reading; the timer
 * is set once and looks at the clock again when it fires, instead of being cleared and set anew each time.
 */
export function onSettled(callback: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let first = 0
  let last = 0

  const fire = () => {
    timer = undefined
    const now = performance.now()
    const due = Math.min(last + QUIET_MS, first + MOST_MS)
    if (now < due) timer = setTimeout(fire, due - now)
    else callback()
  }
  const observer = new MutationObserver(() => {
    last = performance.now()
    if (timer !== undefined) return
    first = last
    timer = setTimeout(fire, QUIET_MS)
  })
  const stop = () => {
    observer.disconnect()
    clearTimeout(timer)
    timer = undefined
  }
  const start = () => {
    if (document.visibilityState === 'hidden') {
      stop()
      return
    }
    // Attributes too: X and TikTok write exact counts there, YouTube shows and hides whole pages by `hidden`.
    observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['aria-label', 'aria-selected', 'hidden', 'href', 'title'],
    })
    callback()
  }
  document.addEventListener('visibilitychange', start, { signal })
  signal.addEventListener('abort', stop, { once: true })
  start()
}
