import type { PackProblem, SitePack } from '../../messages/site-pack.ts'
import { isolated } from '../../ui/plain-name.ts'
import type { Words } from '../../ui/words.ts'

const FIELDS = ['followers', 'following', 'posts', 'totalLikes'] as const

/** The counts that a pack repairs: "Followers, Following and Posts". */
export function countsOf(words: Words, { counts }: SitePack): string {
  const names = FIELDS.filter((field) => counts[field] !== undefined).map((field) => words.t(`cover_${field}`))
  return new Intl.ListFormat(words.lang, { type: 'conjunction' }).format(names)
}

/** "17 Nov 2026", wherever the reader is. */
export function dayOf(words: Words, { made }: SitePack): string {
  return words.date(`${made}T12:00:00`)
}

/** What is wrong with a file and where in it, in one sentence. */
export function problemText(words: Words, problem: PackProblem): string {
  switch (problem.why) {
    case 'too-large':
      return words.t('pack_too_large')
    case 'no-json':
      return problem.line === null ? words.t('pack_no_json') : words.t('pack_no_json_at', words.count(problem.line))
    case 'not-a-pack':
      return words.t('pack_not_a_pack')
    case 'later-version':
      return words.t('pack_later_version')
    case 'shape':
      return words.t('pack_shape', isolated(problem.place))
    case 'selector':
      return words.t('pack_selector', isolated(problem.place))
  }
}
