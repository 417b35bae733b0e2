import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Where } from '../../model/verdict.ts'
import type { Platform } from '../../profile.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { SITE_NAMES } from '../../ui/sites.ts'
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
      <Action icon="gear" onClick={connector.options}>
        {words.t('action_options')}
      </Action>
    </footer>
  )
}

function Action(props: { icon: IconName; label?: string; onClick: () => void; children: ComponentChildren }) {
  return (
    <button type="button" aria-label={props.label} onClick={props.onClick}>
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
