import { textOf } from './youtube-page-header.ts'

/**
 * Whether something that stood in these rows is gone: a row or a part without a word, or a dot that has nothing on one of its
 * sides. What is gone may have been the name of another channel.
 */
export function isTorn(metadata: Element): boolean {
  const rows = seenIn(metadata)
  return hasGap(rows) || rows.some((row) => hasGap(seenIn(row)))
}

function hasGap(elements: readonly Element[]): boolean {
  const kinds = elements.map(kindOf)
  return (
    kinds.some((kind, at) => kind === 'blank' || (kind === 'dot' && kinds[at - 1] !== 'words')) ||
    kinds.at(-1) === 'dot'
  )
}

function kindOf(element: Element): 'words' | 'dot' | 'blank' {
  const text = textOf(element)
  if (/[\p{L}\p{N}]/u.test(text)) return 'words'
  return /[•·]/.test(text) ? 'dot' : 'blank'
}

/** Icons say nothing, and are hidden from screen readers as the dots are: those that have no text are passed over. */
function seenIn(element: Element): Element[] {
  return [...element.children].filter(
    (child) => !child.hasAttribute('hidden') && (child.getAttribute('aria-hidden') !== 'true' || textOf(child) !== ''),
  )
}
