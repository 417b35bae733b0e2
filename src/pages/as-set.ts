import { DEFAULT_SETTINGS, type Reply } from '../messages/contract.ts'
import { showTheme } from './show-theme.ts'
import type { Speak } from './speaking.tsx'

/** A page's way to what the user has set. */
interface Told {
  readonly ask: (kind: 'settings/get', body: null) => Promise<Reply<'settings/get'>>
  readonly overhear: (kind: 'settings/changed', heard: () => void, signal: AbortSignal) => void
}

/** Shows a page in the language and the theme that are set, and in others as soon as they are, until the signal ends. */
export async function showAsSet({ ask, overhear }: Told, speak: Speak, signal: AbortSignal): Promise<void> {
  let known = DEFAULT_SETTINGS
  const show = async () => {
    const reply = await ask('settings/get', null)
    // What is shown stays, should the worker fail to answer.
    if (reply.ok) known = reply.body
    showTheme(known.theme)
    await speak(known.language)
  }
  const again = () => void show()
  overhear('settings/changed', again, signal)
  // Nobody is told while the browser has put the page to sleep.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && again(), { signal })
  await show()
}
