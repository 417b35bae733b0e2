import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { ProfileRef } from '../../../profile.ts'
import { errorText } from '../../../ui/error-words.ts'
import { isolated } from '../../../ui/plain-name.ts'
import { SITE_NAMES } from '../../../ui/sites.ts'
import { useWords } from '../../../ui/words-context.ts'
import type { ScreenProps } from '../desk.tsx'
import { DeskIcon } from '../desk-icon.tsx'
import { ByPolicy, usePolicy } from '../policy/by-policy.tsx'
import { hashOf } from '../route.ts'
import type { Connector } from '../state.ts'
import { DoneBar } from '../watch-list/bottom-bar.tsx'
import { useDeeds } from '../watch-list/use-deeds.ts'
import { ProfileHead } from './profile-head.tsx'
import { useProfile } from './use-profile.ts'
import { Whole } from './whole.tsx'
import './profile.css'

/** Everything about one profile, on as much room as it takes. */
export function Profile({ connector, route }: ScreenProps) {
  const words = useWords()
  const [ref] = route.of
  if (ref === undefined)
    return (
      <>
        <header class="title">
          <h1>{words.t('profile_none')}</h1>
        </header>
        <p class="empty">
          <a class="link" href={hashOf({ screen: 'watch', of: [] })}>
            {words.t('profile_choose')}
          </a>
        </p>
      </>
    )
  return <Shown key={`${ref.platform} ${ref.url}`} connector={connector} of={ref} />
}

function Shown({ connector, of: ref }: { connector: Connector; of: ProfileRef }) {
  const words = useWords()
  const [known, again] = useProfile(connector, ref)
  const policy = usePolicy(connector)
  const whole = known.state === 'known' ? known.whole : null
  const said = whole?.watched ?? null
  const rows = useMemo(() => (said === null ? [] : [{ watched: said, displayName: null, seen: null }]), [said])
  // What is done here is read back from the disk: there is one line of it.
  const deeds = useDeeds(connector, { rows, isWhole: true, failed: null, again, patch: again })
  const title = words.t('who_on', isolated(`@${ref.handle}`), SITE_NAMES[ref.platform])
  const heading = useRef<HTMLHeadingElement>(null)
  const erase = async () => {
    await deeds.erase(ref, words.t('profile_erased', isolated(`@${ref.handle}`)))
    wantsFocus.current = true
  }
  // The button that was pressed is gone: whoever cannot see goes on from what is there now.
  const wantsFocus = useRef(false)
  useEffect(() => {
    if (!wantsFocus.current || heading.current === null) return
    wantsFocus.current = false
    heading.current.focus()
  })
  return (
    <>
      {whole === null ? (
        <>
          <header class="title">
            <h1 tabIndex={-1} ref={heading}>
              {title}
            </h1>
          </header>
          {known.state === 'loading' && <p role="status">{words.t('profile_loading')}</p>}
          {known.state === 'failed' && (
            <p role="alert" class="problem">
              {words.t('profile_failed', errorText(words, known.code))}{' '}
              <button type="button" class="btn" onClick={again}>
                {words.t('options_again')}
              </button>
            </p>
          )}
          {known.state === 'never-read' && (
            <div class="empty">
              <p>{words.t('profile_never_read')}</p>
              <button type="button" class="btn primary" onClick={() => connector.visit(ref.url)}>
                <DeskIcon name="out" />
                {words.t('profile_open_page')}
              </button>
            </div>
          )}
        </>
      ) : (
        <>
          <ProfileHead whole={whole} connector={connector} of={ref} deeds={deeds} onErase={() => void erase()} />
          {policy !== null && <ByPolicy policy={policy} verdict={whole.verdict} />}
          <Whole whole={whole} />
        </>
      )}
      <DoneBar deeds={deeds} />
    </>
  )
}
