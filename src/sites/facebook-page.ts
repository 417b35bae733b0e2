import type { Count } from '../profile.ts'
import { linkAddress } from './facebook-address.ts'
import { boldIn, followersIn } from './facebook-number.ts'

/** A chip of the header as the page shows it. */
export interface Chip {
  /** Where it leads: "followers", "following", "friends_likes", "friends". */
  readonly kind: string
  readonly count: Count | null
  readonly place: Element
}

const KINDS = new Set(['followers', 'following', 'friends_likes', 'friends', 'friends_all'])
/** Posts and comments link to profiles too; dialogs lie over the page. */
const ELSEWHERE = '[role="article"],[aria-posinset],[role="dialog"],[role="complementary"],[role="navigation"]'
/** A header holds a handful; a hostile page may hold more. */
const MOST = 20

/** The header's chips, typed by where they lead. Of other profiles' none. */
export function chipsIn(
  mains: readonly Element[],
  names: ReadonlySet<string>,
  lang: string,
): { own: Chip[]; others: number } {
  const own: Chip[] = []
  let others = 0
  for (const main of mains)
    for (const place of main.querySelectorAll('a[href*="follow"],a[href*="friends"]')) {
      if (own.length >= MOST) break
      const address = linkAddress(place.getAttribute('href'))
      if (address === null || !KINDS.has(address.rest) || place.closest(ELSEWHERE) !== null) continue
      if (!names.has(address.owner)) others += 1
      else own.push({ kind: address.rest, count: countIn(place, address.rest, lang), place })
    }
  return { own, others }
}

function countIn(place: Element, kind: string, lang: string): Count | null {
  const label = labelOf(place)
  const [strong, more] = place.getElementsByTagName('strong')
  const bold = strong === undefined || more !== undefined ? null : labelOf(strong)
  if (kind === 'followers') return followersIn(label, bold, lang)
  return kind === 'following' ? boldIn(label, bold, lang) : null
}

/** The text of a link that is no longer than a label. */
export function labelOf(element: Element): string {
  return element.childElementCount > 12 ? '' : (element.textContent ?? '').slice(0, 200).trim()
}
