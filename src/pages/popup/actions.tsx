import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Where } from '../../model/verdict.ts'
import type { Platform, ProfileRef } from '../../profile.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { SITE_NAMES } from '../../ui/sites.ts'
import { useWatched } from '../../ui/use-watched.ts'
import { useWords } from '../../ui/words-context.ts'
import { type Connector, mayPointAt, type PopupState } from './state.ts'

interface Props {
  readonly state: PopupState
  readonly connector: Connector
  readonly refresh: () => Promise<void>
  readonly announce: (said: string) => void
}

/** What can be done now, at the foot: nothing that is not there yet, nothing that does nothing. */
export function Actions({ state, connector, refresh, announce }: Props) {
  const words = useWords()
  const [copied, setCopied] = useState<boolean | null>(null)
  const platform = platformOf(state)
  const where = placeOf(state)

  const copy = async () => {
    if (state.state !== 'ready') return
    // Fetched on the click that asks for it.
    const { summary } = await import('./summary.ts')
    const done = await connector.copy(summary(words, state.scored))
    setCopied(done)
    announce(words.t(done ? 'action_copied' : 'action_copy_failed'))
  }
  const copyWord = copied === null ? 'action_copy' : copied ? 'action_copied' : 'action_copy_failed'
  return (
    <footer class="actions">
      {state.state === 'ready' && state.scored.watched !== null && (
        <Watch profile={state.ref} first={state.scored.watched} connector={connector} announce={announce} />
      )}
      {state.state === 'ready' && (
        <Action icon={copied === true ? 'check' : 'copy'} label={words.t('action_copy_label')} onClick={copy}>
          {words.t(copyWord)}
        </Action>
      )}
      {where !== null && (
        <Action icon="target" label={words.t('action_show_label')} onClick={() => connector.show(where)}>
          {words.t('action_show')}
        </Action>
      )}
      {platform !== null && (
        <Action
          icon="power"
          label={words.t('action_off_label', SITE_NAMES[platform])}
          onClick={() => connector.setOff(platform, true).then(refresh)}
        >
          {words.t('action_off')}
        </Action>
      )}
    </footer>
  )
}

interface WatchProps extends Pick<Props, 'connector' | 'announce'> {
  readonly profile: ProfileRef
  readonly first: boolean
}

/** Puts the account on the watch list, and takes it off again. */
function Watch({ profile, first, connector, announce }: WatchProps) {
  const words = useWords()
  const { watched, turn } = useWatched(profile, first, connector.watch)
  const turned = async () => announce(words.t((await turn()) ? 'watch_kept' : 'watch_failed'))
  return (
    <Action icon={watched ? 'check' : 'eye'} pressed={watched} onClick={turned}>
      {words.t('action_watch')}
    </Action>
  )
}

interface ActionProps {
  readonly icon: IconName
  readonly label?: string
  readonly pressed?: boolean
  readonly onClick: () => void
  readonly children: ComponentChildren
}

function Action(props: ActionProps) {
  return (
    <button type="button" aria-label={props.label} aria-pressed={props.pressed} onClick={props.onClick}>
      <Icon name={props.icon} />
      {props.children}
    </button>
  )
}

/** The site that can be switched off here; `null` where there is none, or it is off. */
function platformOf(state: PopupState): Platform | null {
  if ('ref' in state) return state.ref.platform
  return state.state === 'no-profile' ? state.platform : null
}

/** What to point at first: the strongest reason that knows its place, else the follower count. */
function placeOf(state: PopupState): Where | null {
  if (state.state !== 'ready' || !mayPointAt(state.ref)) return null
  const { verdict, snapshot } = state.scored
  return (
    verdict.evidence.find(({ where }) => where !== null)?.where ?? (snapshot.followers === null ? null : 'followers')
  )
}
