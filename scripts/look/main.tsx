import { render } from 'preact'
import { LANGUAGES } from '../../src/messages/languages.ts'
import { BadgeSheet } from './badge-sheet.tsx'
import { english } from './english.ts'
import { Overview } from './overview.tsx'
import { spoken } from './spoken.ts'

/**
 * Every state of popup, badge, options and desk without an extension. `?look=popup&state=low&theme=dark&dir=rtl&text=2` shows one,
 * `&lang=ar` speaks a language, `&whole` unrolls what the popup scrolls; without `look` it shows them all.
 */
const asked = new URLSearchParams(location.search)
const chosen = LANGUAGES.find((language) => language === asked.get('lang'))
const words = chosen === undefined ? english(asked.get('dir') === 'rtl' ? 'rtl' : 'ltr') : spoken(chosen)
const root = document.documentElement

root.lang = words.lang
root.dir = words.dir
root.dataset.theme = asked.get('theme') === 'dark' ? 'dark' : 'light'
root.style.fontSize = `${16 * Number(asked.get('text') ?? 1)}px`

const look = asked.get('look')
const state = asked.get('state') ?? 'fits'
if (look === 'popup') {
  if (asked.has('whole')) root.classList.add('whole')
  const { PopupLook } = await import('./popup-look.tsx')
  render(<PopupLook words={words} name={state} />, document.body)
} else if (look === 'options') {
  // Each page has a sheet of its own: only the one that is looked at is fetched.
  const { OptionsLook } = await import('./options-look.tsx')
  render(<OptionsLook words={words} name={asked.get('state') ?? 'plain'} />, document.body)
} else if (look === 'desk') {
  const { DeskLook } = await import('./desk-look.tsx')
  render(<DeskLook words={words} name={asked.get('state') ?? 'watch-list'} />, document.body)
} else if (look === 'welcome') {
  const { WelcomeLook } = await import('./welcome-look.tsx')
  render(<WelcomeLook words={words} name={asked.get('state') ?? 'badge'} />, document.body)
} else if (look === 'badge') {
  render(<BadgeSheet words={words} open={asked.has('open')} />, document.body)
} else {
  render(<Overview />, document.body)
}
