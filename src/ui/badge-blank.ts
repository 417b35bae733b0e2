import type { BadgeState } from './badge-state.ts'
import { SITE_NAMES } from './sites.ts'
import { type Blank, whyUnknown } from './unknown-words.ts'
import type { Words } from './words.ts'

/** What the card says where there is no verdict. */
export function blankText(words: Words, state: BadgeState): Blank {
  switch (state.state) {
    case 'reading':
      return {
        title: state.posts ? words.plural('reading_posts', state.posts) : words.t('reading_title'),
        text: words.t('reading_text'),
      }
    case 'layout-changed':
      return { title: words.t('layout_title', SITE_NAMES[state.ref.platform]), text: words.t('layout_text') }
    case 'failed':
      return { title: words.t('failed_title'), text: words.t('failed_text', words.t('error_failed')) }
    case 'updated':
      return { title: words.t('updated_title'), text: words.t('updated_text') }
    case 'ready':
      return whyUnknown(words, state.scored)
  }
}
