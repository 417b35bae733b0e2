import { render } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Scored } from '../../messages/contract.ts'
import badgeCss from '../../ui/badge.css?inline'
import { Badge } from '../../ui/badge.tsx'
import partsCss from '../../ui/parts.css?inline'
import tokensCss from '../../ui/tokens.css?inline'
import type { Words } from '../../ui/words.ts'
import { useWords } from '../../ui/words-context.ts'

/** The badge as it stands in a page, with its own sheets around it: what is shown is what there will be. */
export function SampleBadge({ scored, open }: { scored: Scored; open: boolean }) {
  const words = useWords()
  const host = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const at = host.current
    if (at === null) return
    const shadow = at.shadowRoot ?? at.attachShadow({ mode: 'open' })
    shadow.adoptedStyleSheets = [tokensCss, partsCss, badgeCss].map((css) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      return sheet
    })
    render(<Live scored={scored} words={words} open={open} />, shadow)
    return () => render(null, shadow)
  }, [scored, words, open])
  return <span class={open ? 'sample opened' : 'sample'} ref={host} />
}

function Live({ scored, words, open: first }: { scored: Scored; words: Words; open: boolean }) {
  const [open, setOpen] = useState(first)
  const nothing = () => undefined
  const { platform, handle, url } = scored.snapshot
  return (
    <Badge
      words={words}
      state={{ state: 'ready', ref: { platform, handle, url }, scored }}
      form="full"
      speakFrom="low"
      open={open}
      onToggle={() => setOpen(true)}
      onClose={() => setOpen(false)}
      onMove={nothing}
      onFullPicture={nothing}
      onWatch={async () => false}
      onShow={nothing}
      onSwitchOff={nothing}
      onReload={nothing}
    />
  )
}
