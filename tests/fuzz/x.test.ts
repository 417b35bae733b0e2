import { neverMisread } from './never-misread.ts'
import { onceMisread } from './once-misread.ts'

neverMisread('x')

onceMisread('x', 'the line below the name at the top stands there twice, with two numbers', 'rounded', (page) => {
  const line = page.querySelector('h2 + div')
  const copy = line?.cloneNode(true)
  if (copy) copy.textContent = '69.1K posts'
  if (line && copy) line.before(copy)
})

onceMisread('x', 'the top with name and number stands there twice, with two numbers', 'hidden', (page) => {
  const top = page.querySelector('h2 + div')?.parentElement
  top?.before(top.cloneNode(true))
  const first = page.querySelector('h2 + div')
  if (first) first.textContent = '6,471 posts'
})

onceMisread('x', 'the number that contradicts a post’s label is gone', 'rounded', (page) => {
  const views = page.querySelector('a[aria-label^="31 views"]')
  for (const shown of views?.querySelectorAll('span') ?? []) shown.remove()
})

onceMisread('x', 'the number that contradicts a post’s label stands there twice', 'rounded', (page) => {
  const shown = page.querySelector('a[aria-label^="31 views"] [data-testid="app-text-transition-container"]')
  if (shown) shown.after(shown.cloneNode(true))
})

onceMisread('x', 'a protected account without its lock', 'private-let-in', (page) => {
  for (const element of page.querySelectorAll('[data-testid]')) element.removeAttribute('data-testid')
})

onceMisread('x', 'an English page that calls itself Indonesian, where M is a thousand million', 'rounded', (page) => {
  page.documentElement.lang = 'id'
})

onceMisread('x', 'the whole screen stands there twice, with two numbers', 'normal-without-test-ids', (page) => {
  const screen = page.querySelector('main')
  screen?.before(screen.cloneNode(true))
  const following = page.querySelector('a[href$="/following"]')
  if (following) following.textContent = '46 Following'
})

onceMisread(
  'x',
  'the top stands there twice, with two numbers and a mark of direction in one name',
  'hidden',
  (page) => {
    const top = page.querySelector('h2 + div')?.parentElement
    top?.before(top.cloneNode(true))
    const [first, second] = page.querySelectorAll('h2 + div')
    if (first) first.textContent = '6,471 posts'
    const name = second?.previousElementSibling?.querySelector('span')
    if (name) name.textContent = `\u202A${name.textContent}`
  },
)
