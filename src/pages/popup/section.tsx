import type { ComponentChildren } from 'preact'

/** A part of the popup's middle: title, a line that says what is shown, and the thing itself. */
export function Section({ title, lede, children }: { title: string; lede: string; children: ComponentChildren }) {
  return (
    <section class="sec">
      <h2>{title}</h2>
      <p class="lede">{lede}</p>
      {children}
    </section>
  )
}

/** The same on a screen that has no verdict. */
export function More({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="more">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
