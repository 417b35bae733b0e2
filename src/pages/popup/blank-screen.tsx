import { useState } from 'preact/hooks'
import { Chip } from '../../ui/chip.tsx'
import { CoverLine } from '../../ui/coverage.tsx'
import { errorText } from '../../ui/error-words.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { isolated } from '../../ui/plain-name.ts'
import { SITE_NAMES, SITES_SHOWN } from '../../ui/sites.ts'
import type { MessageKey, Words } from '../../ui/words.ts'
import { useWords } from '../../ui/words-context.ts'
import { titleOf, unavailable } from './headings.ts'
import { Lately } from './lately.tsx'
import { Report } from './report.tsx'
import { More } from './section.tsx'
import type { Connector, PopupState } from './state.ts'

type BlankState = Exclude<PopupState, { state: 'ready' }>
interface Props {
  readonly state: BlankState
  readonly connector: Connector
  readonly refresh: () => Promise<void>
}

/** A blank is a finished screen: it says why, what is known all the same, and the one thing that would help. */
export function BlankScreen({ state, connector, refresh }: Props) {
  const words = useWords()
  const chip = CHIPS[state.state]
  return (
    <div class="scroll blank" aria-busy={state.state === 'reading'}>
      {chip && (
        <div>
          <Chip band="unknown" {...(chip.icon && { icon: chip.icon })}>
            {words.t(chip.key)}
          </Chip>
        </div>
      )}
      <h1>{titleOf(words, state)}</h1>
      <p>{explanation(words, state)}</p>
      <Rest state={state} connector={connector} refresh={refresh} />
    </div>
  )
}

const CHIPS: Readonly<Record<BlankState['state'], { key: MessageKey; icon?: IconName } | null>> = {
  reading: { key: 'chip_reading' },
  unavailable: { key: 'chip_unavailable' },
  'layout-changed': { key: 'chip_cannot_read' },
  failed: { key: 'chip_failed' },
  off: { key: 'chip_off', icon: 'power' },
  updated: { key: 'chip_updated', icon: 'reload' },
  'no-access': { key: 'chip_no_access', icon: 'lock' },
  'no-profile': null,
  'post-kept': null,
  elsewhere: null,
}

function explanation(words: Words, state: BlankState): string {
  switch (state.state) {
    case 'reading':
      return words.t('reading_text')
    case 'unavailable':
      return unavailable(words, state).text
    case 'layout-changed':
      return words.t('layout_text')
    case 'failed':
      return words.t('failed_text', errorText(words, state.code))
    case 'off':
      return words.t('off_text')
    case 'updated':
      return words.t('updated_text')
    case 'no-access':
      return words.t('access_text')
    case 'post-kept':
      return words.t('post_kept_text', isolated(`@${state.ref.handle}`))
    case 'no-profile':
    case 'elsewhere':
      return words.t('none_text')
  }
}

function Rest({ state, connector, refresh }: Props) {
  const words = useWords()
  switch (state.state) {
    case 'reading':
      return <Skeleton />
    case 'layout-changed':
      return (
        <>
          <More title={words.t('layout_found')}>
            <ul class="cover">
              <CoverLine read what={words.t('cover_handle')}>
                {words.t('handle_matches')}
              </CoverLine>
              {state.missing.map((part) => (
                <CoverLine key={part} read={false} what={partName(words, part)}>
                  {words.t('not_found')}
                </CoverLine>
              ))}
            </ul>
          </More>
          <Reload connector={connector} />
          <Report of={state.ref} connector={connector} />
        </>
      )
    case 'failed':
    case 'updated':
      return <Reload connector={connector} />
    case 'off':
      return (
        <div class="row-btn">
          <button
            type="button"
            class="btn primary"
            onClick={() => connector.setOff(state.platform, false).then(refresh)}
          >
            {words.t('action_on', SITE_NAMES[state.platform])}
          </button>
        </div>
      )
    case 'no-access':
      return <AskAccess origins={state.origins} connector={connector} refresh={refresh} />
    case 'no-profile':
    case 'elsewhere':
      return (
        <>
          <ul class="sites" aria-label={words.t('sites')}>
            {SITES_SHOWN.map((platform) => (
              <li key={platform}>{SITE_NAMES[platform]}</li>
            ))}
          </ul>
          <Lately connector={connector} />
        </>
      )
    case 'post-kept':
    case 'unavailable':
      return null
  }
}

function Reload({ connector }: { connector: Connector }) {
  const words = useWords()
  return (
    <div class="row-btn">
      <button type="button" class="btn primary" onClick={() => connector.reload()}>
        <Icon name="reload" />
        {words.t('action_reload')}
      </button>
    </div>
  )
}

/** The browser shows its own question; it may be asked only inside the click. */
function AskAccess(props: { origins: readonly string[]; connector: Connector; refresh: () => Promise<void> }) {
  const words = useWords()
  const [denied, setDenied] = useState(false)
  const asked = async () => {
    const granted = await props.connector.askAccess(props.origins)
    setDenied(!granted)
    if (granted) await props.refresh()
  }
  return (
    <div class="row-btn">
      <button type="button" class="btn primary" onClick={asked}>
        {words.t('access_ask')}
      </button>
      <p role="status">{denied ? words.t('access_denied') : ''}</p>
    </div>
  )
}

/** Where the verdict will stand. Nothing moves by itself. */
function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
      <i />
    </div>
  )
}

/** A part that has a name in the reader's language, or else the name it has in the code. */
function partName(words: Words, part: string): string {
  switch (part) {
    case 'followers':
    case 'following':
    case 'posts':
    case 'totalLikes':
    case 'likes':
    case 'comments':
    case 'views':
    case 'handle':
      return words.t(`cover_${part}`)
    default:
      return part
  }
}
