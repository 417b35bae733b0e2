import type { Scored } from '../../messages/contract.ts'
import { benignOf } from '../../ui/evidence-words.ts'
import { isolated } from '../../ui/plain-name.ts'
import { SITE_NAMES } from '../../ui/sites.ts'
import { isByViews } from '../../ui/typical.ts'
import { whyUnknown } from '../../ui/unknown-words.ts'
import { confidenceSentence, headline, peopleSentence, standing } from '../../ui/verdict-words.ts'
import type { Words } from '../../ui/words.ts'

/** The verdict as plain text, to be pasted elsewhere: with its doubt, its source and its other explanations. */
export function summary(words: Words, scored: Scored): string {
  const { snapshot, verdict } = scored
  const handle = words.t('who_on', isolated(`@${snapshot.handle}`), SITE_NAMES[snapshot.platform])
  const followers = snapshot.followers && `${words.t('cover_followers')}: ${words.shown(snapshot.followers)}`
  const foot = words.t('summary_foot', words.date(snapshot.observedAt), verdict.modelVersion)
  if (verdict.band === 'unknown') {
    const why = whyUnknown(words, scored)
    return lines([handle, followers, `${words.t('band_unknown')}. ${why.title} ${why.text}`, foot])
  }
  const { engagement } = verdict
  const benign = benignOf(verdict).slice(0, 3)
  return lines([
    handle,
    followers,
    headline(words, verdict),
    peopleSentence(words, scored),
    engagement &&
      words.t(
        isByViews(verdict) ? 'summary_views' : 'summary_rate',
        words.percentRange(engagement),
        words.plural('posts', engagement.posts),
      ),
    standing(words, verdict),
    confidenceSentence(words, verdict),
    benign.length === 0 ? null : words.t('could_be', words.anyOf(benign.map((key) => words.t(`benign_${key}_short`)))),
    foot,
  ])
}

function lines(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join('\n')
}
