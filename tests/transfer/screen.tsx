import type { ComponentChild } from 'preact'
import { english } from '../../scripts/look/english.ts'
import type { Connector } from '../../src/pages/desk/state.ts'
import { WithWords } from '../../src/ui/words-context.ts'
import { doing, shown } from '../ui/document.ts'
import { deskWorker, NOW } from './desk-worker.ts'

/** What the screens ask of the browser, and all that it was told to do. */
export function browserOf(ask: Connector['ask'] = deskWorker().ask) {
  const saved: { name: string; file: Blob }[] = []
  const visited: string[] = []
  const heard: (() => void)[] = []
  return {
    ask,
    save: (name: string, file: Blob) => void saved.push({ name, file }),
    visit: (url: string) => void visited.push(url),
    changes: (listener: () => void) => void heard.push(listener),
    now: () => NOW,
    saved,
    visited,
    changed: () => doing(() => heard.forEach((listener) => void listener())),
  }
}

export async function screen(view: ComponentChild): Promise<HTMLElement> {
  const root = await shown(<WithWords value={english()}>{view}</WithWords>)
  await until(() => root.textContent?.includes('Looking') !== true)
  return root
}

/** Waits for what will be there, and says what is there if it never is. */
async function until(isThere: () => boolean, what = () => ''): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (isThere()) return
    await doing(() => new Promise((resolve) => setTimeout(resolve, 5)))
  }
  throw new Error(`It never came to be. ${what()}`)
}
export const says = (root: HTMLElement, text: string) =>
  until(
    () => root.textContent?.includes(text) === true,
    () => `"${text}" is not in: ${root.textContent}`,
  )

/** Chooses a file in the section with this heading. */
export async function choose(root: ParentNode, file: Blob, name = 'file.ndjson'): Promise<void> {
  const input = root.querySelector<HTMLInputElement>('input[type=file]')
  if (input === null) throw new Error('there is no choice of a file')
  Object.defineProperty(input, 'files', { value: [new File([file], name)], configurable: true })
  await doing(() => void input.dispatchEvent(new window.Event('change', { bubbles: true })))
}
export const section = (root: HTMLElement, id: string) => {
  const found = root.querySelector<HTMLElement>(`section[aria-labelledby="${id}"]`)
  if (found === null) throw new Error(`no section ${id}`)
  return found
}
