import '../../src/ui/tokens.css'
import '../../src/ui/parts.css'
import '../../src/ui/charts.css'
import '../../src/ui/sections.css'
import '../../src/pages/desk/desk.css'
import { useEffect } from 'preact/hooks'
import { Desk } from '../../src/pages/desk/desk.tsx'
import type { Words } from '../../src/ui/words.ts'
import { WithWords } from '../../src/ui/words-context.ts'
import { DESK_STATES, mockDesk } from './desk-states.ts'

/** The desk in one state. */
export function DeskLook({ words, name }: { words: Words; name: string }) {
  const state = DESK_STATES[name]
  const press = state?.press
  useEffect(
    () => void pressed((press ?? []).map(([label, name]) => words.t(label, ...(name === undefined ? [] : [name])))),
    [press, words],
  )
  if (state === undefined) return <p>{`No state is named ${name}.`}</p>
  return (
    <WithWords value={words}>
      <Desk connector={mockDesk(state)} />
    </WithWords>
  )
}

/** Presses one thing after the other, each as soon as it is there; then says that it is done. */
async function pressed(labels: readonly string[]): Promise<void> {
  for (const label of labels) {
    for (let element = named(label); ; element = named(label)) {
      if (element !== undefined) {
        element.click()
        break
      }
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  document.documentElement.dataset.pressed = ''
}

function named(label: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('button, label')].find(
    (element) => element.getAttribute('aria-label') === label || element.textContent?.trim() === label,
  )
}
