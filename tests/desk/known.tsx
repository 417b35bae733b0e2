import type { ComponentType } from 'preact'
import { DESK_STATES, mockDesk } from '../../scripts/look/desk-states.ts'
import { english } from '../../scripts/look/english.ts'
import type { ScreenProps } from '../../src/pages/desk/desk.tsx'
import { routeOf } from '../../src/pages/desk/route.ts'
import type { Connector } from '../../src/pages/desk/state.ts'
import { WithWords } from '../../src/ui/words-context.ts'
import { doing, shown } from '../ui/document.ts'

let asking = 0

/** A screen of the desk in one of its states, once what it asks for is there. */
export async function screenIn(Screen: ComponentType<ScreenProps>, name: string, more: Partial<Connector> = {}) {
  const state = DESK_STATES[name]
  if (state === undefined) throw new Error(`no state is named ${name}`)
  const mock = mockDesk(state, more)
  const connector: Connector = {
    ...mock,
    async ask(kind, body) {
      asking++
      return mock.ask(kind, body).finally(() => asking--)
    },
  }
  const root = await shown(
    <WithWords value={english()}>
      <Screen connector={connector} route={routeOf(state.hash)} />
    </WithWords>,
  )
  await soon()
  return root
}

/** Until the worker has answered, and what follows has been drawn. */
export async function soon(): Promise<void> {
  do await doing(() => new Promise((resolve) => setTimeout(resolve, 30)))
  while (asking > 0)
}

/** Until something is there: work that is not the worker's has no end to wait for. */
export async function until(isThere: () => unknown): Promise<void> {
  for (let tries = 0; tries < 100 && !isThere(); tries++) await soon()
}

/** Chooses a file, as the browser hands it over. */
export async function choose(root: HTMLElement, text: string | Error, size = 1) {
  const input = root.querySelector<HTMLInputElement>('input[type=file]')
  if (input === null) throw new Error('there is no choice of a file')
  const file = { size, text: () => (text instanceof Error ? Promise.reject(text) : Promise.resolve(text)) }
  Object.defineProperty(input, 'files', { value: [file], configurable: true })
  await doing(() => {
    input.dispatchEvent(new window.Event('change', { bubbles: true }))
  })
  const found = () =>
    root.querySelector('.opened, .preview') ?? [...root.querySelectorAll('[role=alert]')].find((one) => one.textContent)
  await until(found)
}

/** Types into the field with this label, or chooses there. */
export async function type(root: HTMLElement, label: string, value: string) {
  const field = [...root.querySelectorAll('label')].find((one) => one.textContent?.trim() === label)
  const input = field && root.querySelector<HTMLInputElement>(`#${escaped(field.htmlFor)}`)
  if (!input) throw new Error(`no field is named ${label}`)
  await doing(() => {
    input.value = value
    const event = input.tagName === 'SELECT' ? 'change' : 'input'
    input.dispatchEvent(new window.Event(event, { bubbles: true }))
  })
}

function escaped(id: string): string {
  return id.replace(/[^\w-]/g, (letter) => `\\${letter}`)
}
