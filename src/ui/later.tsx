import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** A part of the popup that comes in a file of its own, so that what opens first stays light. */
interface Later<Props> {
  (props: Props): preact.JSX.Element | null
  /** Fetches it (from the extension itself) before it is drawn: no empty frame. */
  preload(): Promise<void>
}

/** @param load The part's own `import()`. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let loaded: ComponentType<Props> | undefined
  const preload = async () => {
    loaded ??= await load()
  }
  function Part(props: Props) {
    const [, drawAgain] = useState(0)
    useEffect(() => {
      if (loaded === undefined) void preload().then(() => drawAgain(1))
    }, [])
    const Loaded = loaded
    return Loaded === undefined ? null : <Loaded {...props} />
  }
  return Object.assign(Part, { preload })
}
