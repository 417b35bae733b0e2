import { useRef } from 'preact/hooks'
import type { Confidence } from '../model/verdict.ts'
import { BadgeCard, type BadgeCardProps } from './badge-card.tsx'
import { BadgePill } from './badge-pill.tsx'
import type { BadgeForm } from './badge-state.ts'
import type { Words } from './words.ts'
import { WithWords } from './words-context.ts'

export interface BadgeProps extends BadgeCardProps {
  readonly words: Words
  readonly form: BadgeForm
  /** How sure a verdict must be for the pill to name its band; the card says all there is. */
  readonly speakFrom: Confidence
  readonly open: boolean
  readonly onToggle: () => void
}

/**
 * The badge: a pill, and the card it opens. A pure view; whoever mounts it decides where it stands and what is open.
 * Keys pressed inside stay inside: on the sites we stand on, arrows and letters are shortcuts.
 */
export function Badge({ words, form, speakFrom, open, onToggle, ...card }: BadgeProps) {
  const pill = useRef<HTMLButtonElement>(null)
  const close = () => {
    card.onClose()
    pill.current?.focus({ preventScroll: true })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape' && open) close()
  }
  return (
    <WithWords value={words}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens to what bubbles out of the buttons inside */}
      <div class="root" lang={words.lang} dir={words.dir} onKeyDown={onKeyDown} onKeyUp={(e) => e.stopPropagation()}>
        <BadgePill
          state={card.state}
          speakFrom={speakFrom}
          form={form}
          open={open}
          onToggle={open ? close : onToggle}
          pill={pill}
        />
        {open && <BadgeCard {...card} onClose={close} />}
      </div>
    </WithWords>
  )
}
