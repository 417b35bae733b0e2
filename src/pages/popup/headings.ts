import { SITE_NAMES } from '../../ui/sites.ts'
import { whyUnknown } from '../../ui/unknown-words.ts'
import { headline } from '../../ui/verdict-words.ts'
import type { Words } from '../../ui/words.ts'
import type { PopupState } from './state.ts'

/** The headline of a state: one sentence that stands alone. */
export function titleOf(words: Words, state: PopupState): string {
  switch (state.state) {
    case 'ready':
      return state.scored.verdict.band === 'unknown'
        ? whyUnknown(words, state.scored).title
        : headline(words, state.scored.verdict)
    case 'reading':
      return words.t('reading_title')
    case 'unavailable':
      return unavailable(words, state).title
    case 'layout-changed':
      return words.t('layout_title', SITE_NAMES[state.ref.platform])
    case 'failed':
      return words.t('failed_title')
    case 'off':
      return words.t('off_title', SITE_NAMES[state.platform])
    case 'post-kept':
      return words.t('post_kept_title')
    case 'no-profile':
    case 'elsewhere':
      return words.t('none_title')
    case 'updated':
      return words.t('updated_title')
    case 'no-access':
      return words.t('access_title', state.host)
  }
}

/** Why a profile is not there to be read. */
export function unavailable(words: Words, { why, ref }: Extract<PopupState, { state: 'unavailable' }>) {
  const site = SITE_NAMES[ref.platform]
  switch (why) {
    case 'missing':
      return { title: words.t('unavailable_missing_title', site), text: words.t('unavailable_missing_text') }
    case 'login-wall':
      return { title: words.t('unavailable_login_wall_title', site), text: words.t('unavailable_login_wall_text') }
    case 'age-gate':
      return { title: words.t('unavailable_age_gate_title', site), text: words.t('unavailable_age_gate_text') }
    case 'unproved':
      return { title: words.t('unavailable_unproved_title'), text: words.t('unavailable_unproved_text') }
  }
}
