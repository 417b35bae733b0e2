import { Icon, type IconName } from '../../ui/icon.tsx'
import { useWords } from '../../ui/words-context.ts'
import type { Connector } from './state.ts'

/** The ways to the rest of Earned, at the top of every state: the panel beside the page, the desk, the options. */
export function Tools({ connector }: { connector: Connector }) {
  const words = useWords()
  return (
    <nav class="tools">
      {!connector.follows && (
        <Tool
          icon="panel"
          label={words.t('action_side_panel')}
          // The popup would only lie over the panel, and say the same.
          onClick={() => void connector.sidePanel().then((opened) => opened && window.close())}
        />
      )}
      <Tool icon="rows" label={words.t('action_desk')} onClick={connector.desk} />
      <Tool icon="gear" label={words.t('action_options')} onClick={connector.options} />
    </nav>
  )
}

function Tool({ icon, label, onClick }: { icon: IconName; label: string; onClick: () => void }) {
  return (
    <button type="button" title={label} onClick={onClick}>
      <Icon name={icon} />
      <span class="vh">{label}</span>
    </button>
  )
}
