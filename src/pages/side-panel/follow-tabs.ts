import type { Tabs } from '../../platform/browser.ts'
import { native as browser } from '../../platform/native.ts'

/** Hears that another tab is in front, or that the one in front has gone elsewhere, until the signal ends. */
export function followTabs(heard: () => void, signal: AbortSignal): void {
  const { onActivated, onUpdated } = browser.tabs
  // A page tells of its own changes; what has no script of ours is known by the browser alone.
  const updated = (_id: number, { status }: { status?: string }, { active }: Tabs.Tab) => {
    if (active && status === 'complete') heard()
  }
  onActivated.addListener(heard)
  onUpdated.addListener(updated)
  signal.addEventListener(
    'abort',
    () => {
      onActivated.removeListener(heard)
      onUpdated.removeListener(updated)
    },
    { once: true },
  )
}
