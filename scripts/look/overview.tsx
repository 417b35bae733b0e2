import { OPTIONS_STATES } from './options-states.ts'
import { POPUP_STATES } from './states.ts'
import './look.css'

/** All of it on one sheet, each in its own frame. */
export function Overview() {
  const here = new URLSearchParams(location.search)
  const to = (more: Record<string, string>) => `?${new URLSearchParams({ ...Object.fromEntries(here), ...more })}`
  return (
    <main class="overview">
      {Object.keys(POPUP_STATES).map((state) => (
        <figure key={state}>
          <figcaption>{state}</figcaption>
          <iframe title={state} src={to({ look: 'popup', state })} />
        </figure>
      ))}
      {Object.keys(OPTIONS_STATES).map((state) => (
        <iframe key={state} class="wide" title={`options: ${state}`} src={to({ look: 'options', state })} />
      ))}
      <iframe class="wide" title="badge" src={to({ look: 'badge' })} />
      <iframe class="wide" title="badge, open" src={to({ look: 'badge', open: '' })} />
    </main>
  )
}
