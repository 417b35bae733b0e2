import type { Ref } from 'preact'
import { speaks } from '../model/speaks.ts'
import type { Band, Confidence, Verdict } from '../model/verdict.ts'
import type { BadgeForm, BadgeState } from './badge-state.ts'
import { ConfidenceBars } from './confidence.tsx'
import { Icon } from './icon.tsx'
import { Mark } from './mark.tsx'
import { about, typicalOf } from './typical.ts'
import { postsThatHelp } from './unknown-words.ts'
import type { Words } from './words.ts'
import { useWords } from './words-context.ts'

interface Props {
  readonly state: BadgeState
  readonly speakFrom: Confidence
  readonly form: BadgeForm
  readonly open: boolean
  readonly onToggle: () => void
  readonly pill: Ref<HTMLButtonElement>
}

/** One pill, one glance: the band in a word, the people, the confidence. */
export function BadgePill({ state, speakFrom, form, open, onToggle, pill }: Props) {
  const words = useWords()
  const { band, word, more, verdict } = said(words, state, speakFrom)
  const full = form === 'full'
  return (
    <button
      ref={pill}
      type="button"
      class={`badge ${form}-form`}
      data-band={band}
      aria-expanded={open}
      aria-busy={state.state === 'reading'}
      onClick={onToggle}
    >
      <span class="vh">{words.t('name')}: </span>
      <Mark band={band} />
      <b>{word}</b>
      {full && more !== null && <span class="sep" />}
      {more !== null && <span class={full ? 'num' : 'vh'}>{full ? more : `, ${more}`}</span>}
      {verdict && (
        <>
          {form !== 'mark' && (
            <span class="conf">
              <ConfidenceBars confidence={verdict.confidence} />
            </span>
          )}
          <span class="vh">, {words.t(`confidence_${verdict.confidence}`)}</span>
        </>
      )}
      {form !== 'mark' && <Icon name="chevron" class="chev" />}
    </button>
  )
}

interface Said {
  readonly band: Band
  readonly word: string
  readonly more: string | null
  /** Set where there is one, and with it a confidence. */
  readonly verdict: Verdict | null
}

function said(words: Words, state: BadgeState, speakFrom: Confidence): Said {
  const blank = (word: string, more: string | null = null): Said => ({ band: 'unknown', word, more, verdict: null })
  switch (state.state) {
    case 'reading':
      return blank(state.posts ? words.plural('so_far_posts', state.posts) : words.t('badge_reading'))
    case 'layout-changed':
      return blank(words.t('badge_layout'))
    case 'updated':
      return blank(words.t('badge_updated'))
    case 'failed':
      return blank(words.t('chip_failed'))
    case 'ready': {
      const { verdict } = state.scored
      if (verdict.unknown?.reason === 'private') return blank(words.t('chip_private'))
      if (verdict.band === 'unknown') {
        const missing = postsThatHelp(state.scored)
        return blank(words.t('band_unknown'), missing === null ? null : words.plural('more_posts', missing))
      }
      if (!speaks(verdict, speakFrom)) return blank(words.t('band_unknown'))
      const typical = typicalOf(state.scored)
      const more = typical && words.plural(`about_${typical.of}`, about(typical.about))
      return { band: verdict.band, word: words.t(`band_${verdict.band}`), more, verdict }
    }
  }
}
