import { JSDOM } from 'jsdom'
import type { ComponentChild } from 'preact'

/** A fresh page for each view, with what Preact needs of it. */
const { window } = new JSDOM('<!doctype html><html lang="en"><body></body></html>', { pretendToBeVisual: true })
Object.assign(globalThis, {
  window,
  document: window.document,
  getComputedStyle: window.getComputedStyle.bind(window),
  requestAnimationFrame: window.requestAnimationFrame.bind(window),
  cancelAnimationFrame: window.cancelAnimationFrame.bind(window),
  addEventListener: window.addEventListener.bind(window),
  removeEventListener: window.removeEventListener.bind(window),
})

const { render } = await import('preact')
const { act } = await import('preact/test-utils')

/** Renders a view and lets its effects run; the element that holds it. */
export async function shown(view: ComponentChild): Promise<HTMLElement> {
  const root = window.document.createElement('div')
  window.document.body.replaceChildren(root)
  await act(async () => render(view, root))
  return root
}

/** Does something to a view, and lets what follows happen. */
export async function doing(what: () => void | Promise<void>): Promise<void> {
  await act(async () => {
    await what()
  })
}

/** Presses the button with this name or text. */
export async function press(root: HTMLElement, name: string): Promise<void> {
  const button = [...root.querySelectorAll('button')].find(
    (candidate) => candidate.getAttribute('aria-label') === name || candidate.textContent?.trim() === name,
  )
  if (button === undefined) throw new Error(`No button is named ${name}.`)
  await doing(() => button.click())
}

/** Everything a reader meets, labels of charts and buttons included. */
export function readOut(root: HTMLElement): string {
  const labels = [...root.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label'))
  return [root.textContent, ...labels].join('\n')
}
