import { pathOf, postIn, profileIn } from './instagram-path.ts'

/** Who the post's own addresses and its header say wrote it, in lower case; `null` for those that name nobody. */
export function proofsOf(scope: Element, id: string): (string | null)[] {
  const owners = [...scope.querySelectorAll('a[href]')].map((link) => {
    const at = postIn(pathOf(link))
    return at?.id === id ? at.owner : null
  })
  const header = scope.querySelector('header')
  return [...owners, header === null ? null : (namesIn(header)[0]?.name ?? null)]
}

/**
 * The one author that all proofs agree on. Where there is none (a page of its own has no header, and addresses named no owner
 * before 2025), the first picture and the first name on it, if they lead to the same profile and are not a comment's.
 */
export function writtenBy(
  scope: Element | null,
  proofs: readonly (string | null)[],
  comments: readonly Element[],
): string | null {
  const [author, ...others] = new Set(proofs.flatMap((name) => name ?? []))
  if (others.length > 0) return null
  if (author !== undefined || scope === null) return author ?? null
  const [first, second] = namesIn(scope).filter(({ link }) => !comments.some((row) => row.contains(link)))
  const isPicture = first?.link.querySelector('img') !== null
  return first !== undefined && isPicture && second?.name === first.name ? first.name : null
}

/**
 * Who stands beside the author in the post's header: another author ("ada and bob") in the same line, or who paid for it
 * ("Paid partnership with bob") in a line of words of its own.
 */
export function companyOf(scope: Element): 'collab' | 'sponsored' | null {
  const header = scope.querySelector('header')
  if (header === null) return null
  const names = namesIn(header).filter(({ link }) => (link.textContent ?? '').trim() !== '')
  const author = names[0]
  const other = names.find(({ name }) => name !== author?.name)
  if (author === undefined || other === undefined) return null
  let line = other.link.parentElement
  while (line !== null && line !== header && (line.textContent ?? '').trim() === (other.link.textContent ?? '').trim())
    line = line.parentElement
  return line?.contains(author.link) ? 'collab' : 'sponsored'
}

function namesIn(scope: Element): { name: string; link: Element }[] {
  return [...scope.querySelectorAll('a[href]')].flatMap((link) => {
    const name = profileIn(pathOf(link))
    return name === null ? [] : [{ name, link }]
  })
}
