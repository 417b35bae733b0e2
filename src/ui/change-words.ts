import type { Change } from '../model/change.ts'
import { about } from './typical.ts'
import type { Words } from './words.ts'

/** "If reactions to a typical post numbered about 140, not 71, this would read as: Fits." */
export function changeSentence(words: Words, { kind, posts, from, to, band }: Change): string {
  const then = words.t(`band_${band}`)
  return posts > 0
    ? words.plural('change_posts', posts, words.count(to), then)
    : words.t(`change_${kind}`, words.count(to), words.count(about(from)), then)
}
