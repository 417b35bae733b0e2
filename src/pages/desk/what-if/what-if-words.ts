import type { Outcome } from '../../../messages/what-if.ts'
import type { Words } from '../../../ui/words.ts'

/** What was bought, inside a sentence: "15,000 bought followers and 200 bought likes on every post". */
function boughtWords(words: Words, { followers, likesPerPost }: Outcome['purchase']): string {
  const parts = [
    ...(followers > 0 ? [words.plural('whatif_bought_followers', followers)] : []),
    ...(likesPerPost > 0 ? [words.plural('whatif_bought_likes', likesPerPost)] : []),
  ]
  return new Intl.ListFormat(words.lang, { type: 'conjunction' }).format(parts)
}

/** What it would do, in one sentence. Two numbers, and beside them the place among others; the intervals stand in the table. */
export function effect(words: Words, before: Outcome, then: Outcome): string {
  const { purchase } = then
  const from = before.engagement?.median
  const to = then.engagement?.median
  if (from === undefined || to === undefined || then.percentile === null) return words.t('whatif_nothing')
  const percentile = words.wholeRange(then.percentile)
  if (purchase.followers === 0 && purchase.likesPerPost === 0)
    return words.t('whatif_as_it_is_rate', words.percent(to), percentile)
  const [was, would] = [words.percent(from), words.percent(to)]
  const bought = boughtWords(words, purchase)
  if (was === would) return words.t('whatif_stays', bought, was, percentile)
  return words.t(to < from ? 'whatif_falls' : 'whatif_rises', bought, was, would, percentile)
}

/** What a screen reader says of the slider's place. */
export function sliderText(words: Words, added: string, then: Outcome | undefined): string {
  const rate = then?.engagement
  if (!rate) return added
  return words.t('whatif_slider_text', added, words.percentRange(rate), words.t(`band_${then.band}`))
}
