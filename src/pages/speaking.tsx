import { type ComponentChildren, render } from 'preact'
import type { Settings } from '../messages/contract.ts'
import type { Words } from '../ui/words.ts'
import { WithWords } from '../ui/words-context.ts'
import { chosenWords } from './chosen-words.ts'

/** Draws the page in this language. */
export type Speak = (language: Settings['language']) => Promise<void>

/**
 * A page that can be drawn in one language after another. What is typed and open in it stays: only the words change.
 * @param titled What stands on its tab.
 * @param view Asked each time; a part that has to be waited for is waited for beside the words.
 */
export function speaking(titled: (words: Words) => string, view: () => Promise<ComponentChildren>): Speak {
  let asked: Settings['language'] | undefined
  return async (language) => {
    if (asked === language) return
    asked = language
    const [words, drawn] = await Promise.all([chosenWords(language), view()])
    // Another was chosen meanwhile, and its words were here sooner.
    if (asked !== language) return
    document.documentElement.lang = words.lang
    document.documentElement.dir = words.dir
    document.title = titled(words)
    render(<WithWords value={words}>{drawn}</WithWords>, document.body)
  }
}
