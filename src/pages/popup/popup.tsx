import { useEffect, useRef, useState } from 'preact/hooks'
import { Chip } from '../../ui/chip.tsx'
import { later } from '../../ui/later.tsx'
import { initials, isolated, plainName } from '../../ui/plain-name.ts'
import { SITE_NAMES } from '../../ui/sites.ts'
import { useWords } from '../../ui/words-context.ts'
import { Actions } from './actions.tsx'
import { Body } from './body.tsx'
import { titleOf } from './headings.ts'
import { LogoMark } from './logo-mark.tsx'
import type { Connector, PopupState } from './state.ts'
import { Tools } from './tools.tsx'

/** Most sites have nothing to offer here; and what there is, is asked of the browser first. */
const AllowSite = later(() => import('./allow-site.tsx').then((part) => part.AllowSite))

/** The popup: the header and the actions stand still, the middle scrolls. */
export function Popup({ connector, first }: { connector: Connector; first: PopupState }) {
  const words = useWords()
  const [state, setState] = useState(first)
  const [chipSeen, setChipSeen] = useState(true)
  const [announced, announce] = useState('')
  const title = titleOf(words, state)
  const before = useRef(title)

  useEffect(() => {
    const ending = new AbortController()
    connector.changes(setState, ending.signal)
    // What changed between the first question and this moment, nobody heard.
    if (first.state === 'reading') void connector.state().then(setState)
    return () => ending.abort()
  }, [connector, first])

  // Read out only what changes under the reader's eyes: what was there at first is read with the page.
  useEffect(() => {
    if (before.current !== title) announce(title)
    before.current = title
  }, [title])

  const refresh = async () => setState(await connector.state())
  const band = state.state === 'ready' ? state.scored.verdict.band : null
  return (
    <main class="popup">
      <Header state={state}>
        {band !== null && band !== 'unknown' && !chipSeen && <Chip band={band}>{words.t(`band_${band}`)}</Chip>}
        <Tools connector={connector} />
      </Header>
      <Body state={state} connector={connector} refresh={refresh} onChipSeen={setChipSeen} />
      <AllowSite connector={connector} />
      <Actions state={state} connector={connector} refresh={refresh} announce={announce} />
      <p class="vh" role="status">
        {announced}
      </p>
    </main>
  )
}

function Header({ state, children }: { state: PopupState; children: preact.ComponentChildren }) {
  const words = useWords()
  if (!('ref' in state)) {
    const place = 'platform' in state ? SITE_NAMES[state.platform] : state.host
    return (
      <header class="who">
        <LogoMark />
        <div>
          <b>{words.t('name')}</b>
          {place !== null && (
            <span class="at">
              <bdi>{place}</bdi>
            </span>
          )}
        </div>
        {children}
      </header>
    )
  }
  const { platform, handle } = state.ref
  const displayName = state.state === 'ready' ? state.scored.snapshot.account.displayName : null
  const name = plainName(displayName ?? '') || plainName(handle)
  return (
    <header class="who">
      <div class="face" aria-hidden="true">
        {initials(name)}
      </div>
      <div>
        <b>
          <bdi>{name}</bdi>
        </b>
        <span class="at">{words.t('who_on', isolated(`@${handle}`), SITE_NAMES[platform])}</span>
      </div>
      {children}
    </header>
  )
}
