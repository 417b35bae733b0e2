import { useState } from 'preact/hooks'
import { SettingsSchema } from '../../messages/contract.ts'
import { errorText } from '../../ui/error-words.ts'
import { useWords } from '../../ui/words-context.ts'
import type { PartProps } from './options.tsx'

const THEMES = SettingsSchema.entries.theme.options

/** Light, dark, or as the system has it: pages of the extension and the badge's card. */
export function Theme({ connector, state, refresh }: PartProps) {
  const words = useWords()
  const [said, say] = useState('')

  const choose = async (theme: (typeof THEMES)[number]) => {
    connector.showTheme(theme)
    const code = await connector.set({ theme })
    say(code === null ? '' : words.t('options_not_kept', errorText(words, code)))
    await refresh()
  }
  return (
    <section>
      <fieldset>
        <legend>{words.t('options_theme')}</legend>
        <p class="lede">{words.t('options_theme_lede')}</p>
        <div class="choices">
          {THEMES.map((theme) => (
            <label key={theme}>
              <input
                type="radio"
                name="theme"
                value={theme}
                checked={state.settings.theme === theme}
                onChange={() => choose(theme)}
              />
              {words.t(`theme_${theme}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <p class="said" role="status">
        {said}
      </p>
    </section>
  )
}
