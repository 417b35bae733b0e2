import '../../ui/tokens.css'
import '../../ui/parts.css'
import './options.css'
import { render } from 'preact'
import type { Settings } from '../../messages/contract.ts'
import { WithWords } from '../../ui/words-context.ts'
import { chosenWords } from '../chosen-words.ts'
import { connect } from './connect.ts'
import { Options } from './options.tsx'

const connector = connect((language) => void speak(language))
let asked: Settings['language'] | undefined

/** Draws the page in this language. What is typed and open in it stays: only the words change. */
async function speak(language: Settings['language']): Promise<void> {
  if (asked === language) return
  asked = language
  const words = await chosenWords(language)
  // Another was chosen meanwhile, and its words were here sooner.
  if (asked !== language) return
  document.documentElement.lang = words.lang
  document.documentElement.dir = words.dir
  document.title = `${words.t('name')}: ${words.t('options_title')}`
  render(
    <WithWords value={words}>
      <Options connector={connector} />
    </WithWords>,
    document.body,
  )
}

await speak((await connector.state())?.settings.language ?? 'browser')
