import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Scored } from '../messages/contract.ts'
import type { Evidence, Where } from '../model/verdict.ts'
import type { ProfileRef } from '../profile.ts'
import { blankText } from './badge-blank.ts'
import { BadgeGrip } from './badge-grip.tsx'
import type { BadgeState } from './badge-state.ts'
import { ConfidenceBars } from './confidence.tsx'
import { benignOf, cardReason, topReasons } from './evidence-words.ts'
import { Icon } from './icon.tsx'
import { SITE_NAMES } from './sites.ts'
import { countedPosts, postsThatHelp } from './unknown-words.ts'
import { useWatched, type Watch } from './use-watched.ts'
import { confidenceSentence, headline, peopleSentence } from './verdict-words.ts'
import { useWords } from './words-context.ts'

export interface BadgeCardProps {
  readonly state: BadgeState
  readonly onClose: () => void
  readonly onMove: (dx: number, dy: number) => void
  readonly onFullPicture: () => void
  readonly onWatch: Watch
  readonly onShow: (where: Where) => void
  readonly onSwitchOff: () => void
  /** Reloads the tab, after an update of the extension. */
  readonly onReload: () => void
}

/** What the pill opens: the sentence, the people, the three strongest reasons, and what else could explain them. */
export function BadgeCard(props: BadgeCardProps) {
  const { state, onClose, onMove, onFullPicture, onWatch, onShow, onSwitchOff, onReload } = props
  const words = useWords()
  const card = useRef<HTMLElement>(null)
  // The reader opened it: reading goes on inside. `preventScroll`, for the page is not ours to move.
  useEffect(() => card.current?.focus({ preventScroll: true }), [])

  const scored = state.state === 'ready' ? state.scored : null
  const verdict = scored !== null && scored.verdict.band !== 'unknown' ? scored.verdict : null
  const blank = verdict === null ? blankText(words, state) : null
  const title = verdict === null ? (blank?.title ?? '') : headline(words, verdict)
  const text = verdict === null || scored === null ? (blank?.text ?? null) : peopleSentence(words, scored)
  const where = scored && placeToShow(scored)
  return (
    <section
      ref={card}
      class="card"
      data-band={verdict?.band ?? 'unknown'}
      role="dialog"
      aria-label={title}
      tabindex={-1}
    >
      <header>
        <h3>{title}</h3>
        {text !== null && <p>{text}</p>}
        {verdict && (
          <span class="conf">
            <ConfidenceBars confidence={verdict.confidence} />
            <span>{confidenceSentence(words, verdict)}</span>
          </span>
        )}
        <div class="tools">
          <BadgeGrip onMove={onMove} />
          <button type="button" aria-label={words.t('card_close')} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
      </header>
      {verdict && scored && <Reasons scored={scored} />}
      {scored && !verdict && <SoFar scored={scored} />}
      {state.state === 'updated' ? (
        <footer>
          <button type="button" class="btn" onClick={onReload}>
            <Icon name="reload" />
            {words.t('action_reload')}
          </button>
        </footer>
      ) : (
        <Footer
          site={SITE_NAMES[state.ref.platform]}
          onFullPicture={onFullPicture}
          watch={
            scored !== null && scored.watched !== null && 'ref' in state ? (
              <WatchButton profile={state.ref} first={scored.watched} onWatch={onWatch} />
            ) : null
          }
          onShow={where === null ? null : () => onShow(where)}
          onSwitchOff={onSwitchOff}
        />
      )}
    </section>
  )
}

/** What is known all the same, and how much is missing. */
function SoFar({ scored }: { scored: Scored }) {
  const words = useWords()
  const missing = postsThatHelp(scored)
  const { followers, recent } = scored.snapshot
  if (missing === null) return null
  const read = countedPosts(recent).length
  const lines = [
    words.t('tiles_label', words.count(read), words.count(read + missing)),
    ...(followers === null ? [] : [words.plural('followers', followers.value, words.shown(followers))]),
  ]
  return (
    <ul class="why">
      {lines.map((line) => (
        <li key={line}>
          <Icon name="ring" class="neutral" />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  )
}

const SIGN = { for: 'plus', against: 'dash', neutral: 'ring' } as const

function Reasons({ scored: { verdict } }: { scored: Scored }) {
  const words = useWords()
  const benign = benignOf(verdict).slice(0, 3)
  const [before, after] = words.around('could_be')
  return (
    <>
      <ul class="why">
        {topReasons(verdict).map((evidence: Evidence) => {
          const { title, detail } = cardReason(words, evidence, verdict)
          return (
            <li key={evidence.signal}>
              <Icon name={SIGN[evidence.direction]} class={evidence.direction} />
              <span>
                <span class="vh">{words.t(`direction_${evidence.direction}`)}: </span>
                {title}
                {detail !== null && <small>{detail}</small>}
              </span>
            </li>
          )
        })}
      </ul>
      {benign.length > 0 && (
        <p class="else">
          <b>{before}</b>
          {words.anyOf(benign.map((key) => words.t(`benign_${key}_short`)))}
          {after}
        </p>
      )}
    </>
  )
}

/** Stays pressed while the account is on the watch list. */
function WatchButton({ profile, first, onWatch }: { profile: ProfileRef; first: boolean; onWatch: Watch }) {
  const words = useWords()
  const { watched, turn } = useWatched(profile, first, onWatch)
  return (
    <button type="button" class="btn quiet" aria-pressed={watched} onClick={turn}>
      <Icon name={watched ? 'check' : 'eye'} />
      {words.t('action_watch')}
    </button>
  )
}

interface FooterProps {
  readonly site: string
  readonly watch: ComponentChildren
  readonly onFullPicture: () => void
  readonly onShow: (() => void) | null
  readonly onSwitchOff: () => void
}

/** One press on the gear says what it would do; only the second does it. */
function Footer({ site, watch, onFullPicture, onShow, onSwitchOff }: FooterProps) {
  const words = useWords()
  const [settings, setSettings] = useState(false)
  return (
    <footer>
      <button type="button" class="btn" onClick={onFullPicture}>
        {words.t('card_full')}
      </button>
      {watch}
      {onShow && (
        <button type="button" class="btn quiet" onClick={onShow}>
          {words.t('card_show')}
        </button>
      )}
      <button
        type="button"
        class="off"
        aria-label={words.t('card_settings')}
        aria-expanded={settings}
        onClick={() => setSettings(!settings)}
      >
        <Icon name="gear" />
      </button>
      {settings && (
        <button type="button" class="btn quiet wide" onClick={onSwitchOff}>
          <Icon name="power" />
          {words.t('card_off', site)}
        </button>
      )}
    </footer>
  )
}

/** The strongest reason that knows its place on the page, else the follower count. */
function placeToShow({ verdict, snapshot }: Scored): Where | null {
  return topReasons(verdict).find(({ where }) => where !== null)?.where ?? (snapshot.followers && 'followers')
}
