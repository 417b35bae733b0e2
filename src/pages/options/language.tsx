import { useState } from 'preact/hooks'
import type { Settings } from '../../messages/contract.ts'
import { LANGUAGES, type Language as Tag } from '../../messages/languages.ts'
import { errorText } from '../../ui/error-words.ts'
import { useWords } from '../../ui/words-context.ts'
import type { PartProps } from './options.tsx'

/** Each language as it names itself: whoever looks for theirs may not read the one that is spoken now. */
const NAMES: Readonly<Record<Tag, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  'pt-BR': 'Português (Brasil)',
  it: 'Italiano',
  tr: 'Türkçe',
  id: 'Bahasa Indonesia',
  ja: '日本語',
  ar: 'العربية',
}

/** What Earned speaks: as the browser does, or a language of one's own. */
export function Language({ connector, state, refresh }: PartProps) {
  const words = useWords()
  const [said, say] = useState('')

  const choose = async (chosen: string) => {
    const language = choiceOf(chosen)
    const code = await connector.set({ language })
    say(code === null ? '' : words.t('options_not_kept', errorText(words, code)))
    // What is kept now is what is spoken.
    await refresh()
  }
  return (
    <section>
      <h2>
        <label for="language">{words.t('options_language')}</label>
      </h2>
      <p class="lede" id="language-of">
        {words.t('options_language_lede')}
      </p>
      <select
        id="language"
        aria-describedby="language-of"
        value={state.settings.language}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="browser">{words.t('language_browser')}</option>
        {LANGUAGES.map((tag) => (
          <option key={tag} value={tag} lang={tag} dir="auto">
            {NAMES[tag]}
          </option>
        ))}
      </select>
      <p class="said" role="status">
        {said}
      </p>
    </section>
  )
}

function choiceOf(value: string): Settings['language'] {
  return LANGUAGES.find((tag) => tag === value) ?? 'browser'
}
