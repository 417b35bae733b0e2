import { render } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import badgeCss from '../../src/ui/badge.css?inline'
import { Badge } from '../../src/ui/badge.tsx'
import type { BadgeForm, BadgeState } from '../../src/ui/badge-state.ts'
import partsCss from '../../src/ui/parts.css?inline'
import tokensCss from '../../src/ui/tokens.css?inline'
import type { Words } from '../../src/ui/words.ts'
import { BADGE_STATES } from './states.ts'

/** Each state of the badge on an invented page, in its own shadow root: open here, so that it can be examined. */
export function BadgeSheet({ words, open }: { words: Words; open: boolean }) {
  return (
    <main class={open ? 'page opened' : 'page'}>
      <h1>A page of a site</h1>
      {Object.entries(BADGE_STATES).map(([name, state]) => (
        <section key={name} class="profile">
          <h2>{name}</h2>
          <p>
            <b>38.6K</b> followers <Mounted words={words} state={state} form="full" open={open} />
          </p>
        </section>
      ))}
      {(['full', 'narrow', 'mark'] as const).map((form) => (
        <section key={form} class="profile">
          <h2>{`form: ${form}`}</h2>
          <p>
            <Mounted words={words} state={BADGE_STATES.fits} form={form} open={false} />
          </p>
        </section>
      ))}
    </main>
  )
}

function Mounted(props: { words: Words; state: BadgeState | undefined; form: BadgeForm; open: boolean }) {
  const host = useRef<HTMLSpanElement>(null)
  const { words, state, form, open } = props
  useEffect(() => {
    if (host.current === null || state === undefined) return
    const shadow = host.current.attachShadow({ mode: 'open' })
    shadow.adoptedStyleSheets = [tokensCss, partsCss, badgeCss].map((css) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      return sheet
    })
    render(<Live words={words} state={state} form={form} open={open} />, shadow)
  }, [words, state, form, open])
  return <span ref={host} data-theme={document.documentElement.dataset.theme} />
}

function Live(props: { words: Words; state: BadgeState; form: BadgeForm; open: boolean }) {
  const [open, setOpen] = useState(props.open)
  const nothing = () => undefined
  return (
    <Badge
      words={props.words}
      state={props.state}
      form={props.form}
      speakFrom="low"
      open={open}
      onToggle={() => setOpen(true)}
      onClose={() => setOpen(false)}
      onMove={nothing}
      onWatch={async () => true}
      onFullPicture={nothing}
      onShow={nothing}
      onSwitchOff={nothing}
      onReload={nothing}
    />
  )
}
