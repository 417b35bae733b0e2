import type { ComponentChildren } from 'preact'

interface Props {
  readonly title: string
  /** What the screen shows, in a line. */
  readonly lede: string
  /** What can be done with all of it. */
  readonly children?: ComponentChildren
}

/** The head of a screen. */
export function ScreenTitle({ title, lede, children }: Props) {
  return (
    <header class="title">
      <div class="what-it-is">
        <h1>{title}</h1>
        <p>{lede}</p>
      </div>
      {children && <div class="actions">{children}</div>}
    </header>
  )
}
