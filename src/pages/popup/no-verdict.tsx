import type { Scored } from '../../messages/contract.ts'
import { Chip } from '../../ui/chip.tsx'
import { Coverage, CoverLine } from '../../ui/coverage.tsx'
import { Icon } from '../../ui/icon.tsx'
import { countedPosts, postsThatHelp, whyUnknown } from '../../ui/unknown-words.ts'
import { useWords } from '../../ui/words-context.ts'
import { PeopleSections } from './people-sections.tsx'
import { More } from './section.tsx'

/** Too little to say: why, what is known all the same, and what would help. */
export function NoVerdict({ scored }: { scored: Scored }) {
  const words = useWords()
  const { title, text } = whyUnknown(words, scored)
  const isPrivate = scored.verdict.unknown?.reason === 'private'
  return (
    <section class="scroll blank" data-band="unknown" tabindex={0} aria-label={words.t('verdict_region')}>
      <div>
        {isPrivate ? (
          <Chip band="unknown" icon="lock">
            {words.t('chip_private')}
          </Chip>
        ) : (
          <Chip band="unknown">{words.t('band_unknown')}</Chip>
        )}
      </div>
      <h1>{title}</h1>
      <p>{text}</p>
      <Tiles scored={scored} />
      <More title={words.t(isPrivate ? 'shown_to_all' : 'so_far')}>
        {isPrivate ? <PublicFigures scored={scored} /> : <Coverage scored={scored} />}
      </More>
      <PeopleSections conversation={scored.conversation} audience={scored.audience} />
    </section>
  )
}

/** A tile for every post that was read, and an empty one for each that is missing. */
function Tiles({ scored }: { scored: Scored }) {
  const words = useWords()
  const missing = postsThatHelp(scored)
  if (missing === null) return null
  const read = countedPosts(scored.snapshot.recent).length
  const all = Array.from({ length: read + missing }, (_, index) => index < read)
  return (
    <div class="tiles" role="img" aria-label={words.t('tiles_label', words.count(read), words.count(read + missing))}>
      {all.map((done, index) => (
        <i key={index} class={done ? '' : 'todo'}>
          <Icon name={done ? 'check' : 'plus'} />
        </i>
      ))}
    </div>
  )
}

/** The header of a private account: public by itself. */
function PublicFigures({ scored: { snapshot } }: { scored: Scored }) {
  const words = useWords()
  return (
    <ul class="cover">
      {(['followers', 'following', 'posts'] as const).map((key) => {
        const count = snapshot[key]
        return (
          <CoverLine key={key} read={count !== null} what={words.t(`cover_${key}`)}>
            {count === null ? words.t('not_shown') : words.shown(count)}
          </CoverLine>
        )
      })}
      <CoverLine read={false} what={words.t('cover_reactions')}>
        {words.t('is_private')}
      </CoverLine>
    </ul>
  )
}
