import type { Settings } from '../messages/contract.ts'

/** Colours the page. The system's theme is what holds where none is named. */
export function showTheme(theme: Settings['theme']): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
