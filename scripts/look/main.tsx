import { render } from 'preact'
import { BadgeSheet } from './badge-sheet.tsx'
import { english } from './english.ts'
import { Overview } from './overview.tsx'
import { PopupLook } from './popup-look.tsx'

/**
 * Every state of popup and badge without an extension. `?look=popup&state=low&theme=dark&dir=rtl&text=2` shows one,
 * `&whole` unrolls what the popup scrolls; without `look` it shows them all.
 */
const asked = new URLSearchParams(location.search)
const words = english(asked.get('dir') === 'rtl' ? 'rtl' : 'ltr')
const root = document.documentElement

root.dir = words.dir
root.dataset.theme = asked.get('theme') === 'dark' ? 'dark' : 'light'
root.style.fontSize = `${16 * Number(asked.get('text') ?? 1)}px`

const look = asked.get('look')
const state = asked.get('state') ?? 'fits'
if (look === 'popup') {
  if (asked.has('whole')) root.classList.add('whole')
  render(<PopupLook words={words} name={state} />, document.body)
} else if (look === 'badge') {
  render(<BadgeSheet words={words} open={asked.has('open')} />, document.body)
} else {
  render(<Overview />, document.body)
}
