import { exactly } from '../counts/index.ts'
import type { Count } from '../profile.ts'
import { countAsWritten, shortCountIn } from './youtube-labels.ts'

/** What a like button says of the likes of its video. */
export interface Likes {
  readonly likes: Count | null
  /** The reader of the page likes it too: older data counts one less. */
  readonly isPressed: boolean
  /** It is there, with a word in the place of its number. */
  readonly isHidden: boolean
  /** Two of its numbers cannot both be true. */
  readonly isContested: boolean
}

/**
 * A like button shows a short number ("3.8K") and reads out a long one ("like this video along with 3,895 other people"),
 * in every language one number each. Both must be of the same likes; the long one counts the others.
 */
export function likesSaid(shown: string, spoken: string, isPressed: boolean, lang: string): Likes {
  const short = shortCountIn(shown, lang)
  const others = countAsWritten(spoken, lang)
  const isHidden = !/\p{N}/u.test(shown + spoken) && /\p{L}/u.test(shown)
  const long = others === null ? null : withReader(others, isPressed)
  const likes = agreed(short, long)
  return { likes, isPressed, isHidden, isContested: likes === null && short !== null && long !== null }
}

/** Several buttons of one video (a doubled one, the older layout's hidden twin): as one, if they agree. */
export function sameLikes(buttons: readonly Likes[]): Likes | null {
  const [first, ...more] = buttons
  if (first === undefined) return null
  const same = more.every(({ likes }) => likes?.low === first.likes?.low && likes?.high === first.likes?.high)
  return same ? first : { ...first, likes: null, isHidden: false, isContested: true }
}

function withReader(others: Count, isPressed: boolean): Count {
  // Whether "other people" leaves the reader out is the language's choice: one more may like it.
  return isPressed && others.exact ? { ...others, high: others.value + 1, exact: false } : others
}

function agreed(short: Count | null, long: Count | null): Count | null {
  if (short === null || long === null) return short ?? long
  const low = Math.max(short.low, long.low)
  const high = Math.min(short.high, long.high)
  if (low > high) return null
  if (low === high) return exactly(low)
  return { value: long.value >= low && long.value <= high ? long.value : low, low, high, exact: false }
}
