import { useState } from 'preact/hooks'
import type { WholeProfile } from '../../../messages/profiles.ts'
import type { ProfileRef } from '../../../profile.ts'
import { Chip } from '../../../ui/chip.tsx'
import { ConfidenceBars } from '../../../ui/confidence.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { isolated, plainName } from '../../../ui/plain-name.ts'
import { SITE_NAMES } from '../../../ui/sites.ts'
import { confidenceSentence } from '../../../ui/verdict-words.ts'
import { useWords } from '../../../ui/words-context.ts'
import { DeskIcon } from '../desk-icon.tsx'
import { hashOf } from '../route.ts'
import type { Connector } from '../state.ts'
import { EditDialog } from '../watch-list/edit-dialog.tsx'
import type { Deeds } from '../watch-list/use-deeds.ts'

interface Props {
  readonly whole: WholeProfile
  readonly connector: Connector
  /** As it stands in the address of this screen. */
  readonly of: ProfileRef
  readonly deeds: Deeds
  readonly onErase: () => void
}

/** Whose profile it is, the verdict in a word, what the user has said of it, and where to go from here. */
export function ProfileHead({ whole, connector, of: ref, deeds, onErase }: Props) {
  const words = useWords()
  const [editing, setEditing] = useState(false)
  const { snapshot, verdict, watched } = whole
  const name = plainName(snapshot.account.displayName ?? '') || plainName(ref.handle)
  const isPrivate = snapshot.account.isPrivate === true
  const screens = [
    { screen: 'compare', icon: 'bars', label: 'profile_compare' },
    { screen: 'report', icon: 'page', label: 'profile_report' },
    { screen: 'what-if', icon: null, label: 'profile_what_if' },
  ] as const
  return (
    <header class="title profile-head">
      <div>
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <p>
          {words.t('who_on', isolated(`@${ref.handle}`), SITE_NAMES[ref.platform])} ·{' '}
          {words.t('profile_seen', words.ago(snapshot.observedAt, connector.now()))}
        </p>
        <p class="judged">
          {isPrivate ? (
            <Chip band="unknown" icon="lock">
              {words.t('chip_private')}
            </Chip>
          ) : (
            <Chip band={verdict.band}>{words.t(`band_${verdict.band}`)}</Chip>
          )}
          {verdict.band !== 'unknown' && (
            <span class="conf">
              <ConfidenceBars confidence={verdict.confidence} />
              {confidenceSentence(words, verdict)}
            </span>
          )}
        </p>
        {watched && (watched.tags.length > 0 || watched.lists.length > 0) && (
          <ul class="said" aria-label={words.t('desk_col_labels')}>
            {[...watched.tags, ...watched.lists].map((label) => (
              <li key={label} class="label">
                <bdi>{plainName(label)}</bdi>
              </li>
            ))}
          </ul>
        )}
        {watched && watched.note !== '' && (
          <p class="said-note">
            <bdi>{watched.note}</bdi>
          </p>
        )}
      </div>
      <div class="does">
        <button
          type="button"
          class="btn toggle"
          aria-pressed={watched !== null}
          onClick={() =>
            void (watched === null
              ? deeds.add([ref], words.plural('desk_added', 1))
              : deeds.remove([watched.ref], words.plural('desk_removed', 1)))
          }
        >
          <Icon name="eye" />
          {words.t('action_watch')}
        </button>
        {watched && (
          <button type="button" class="btn" onClick={() => setEditing(true)}>
            <DeskIcon name="edit" />
            {words.t('profile_edit')}
          </button>
        )}
        {screens.map(({ screen, icon, label }) => (
          <a key={screen} class="btn" href={hashOf({ screen, of: [ref] })}>
            {icon === null ? <Icon name="target" /> : <DeskIcon name={icon} />}
            {words.t(label)}
          </a>
        ))}
        <button type="button" class="btn" onClick={() => connector.visit(ref.url)}>
          <DeskIcon name="out" />
          {words.t('profile_open_page')}
        </button>
        <button type="button" class="btn" onClick={onErase}>
          <DeskIcon name="bin" />
          {words.t('profile_erase')}
        </button>
      </div>
      {editing && watched && (
        <EditDialog
          name={name}
          watched={watched}
          known={{ tags: [], lists: [] }}
          onSave={(change) => void deeds.change([watched.ref], change, words.t('desk_saved', isolated(name)))}
          onClose={() => setEditing(false)}
        />
      )}
    </header>
  )
}
