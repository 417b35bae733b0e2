import { useState } from 'preact/hooks'
import type { ErrorCode } from '../../messages/contract.ts'
import { SettingsSchema } from '../../messages/contract.ts'
import { PLATFORMS } from '../../profile.ts'
import { errorText } from '../../ui/error-words.ts'
import { useWords } from '../../ui/words-context.ts'
import type { PartProps } from './options.tsx'

const FROM = SettingsSchema.entries.speakFrom.options

/** The badge in pages: whether there is one, how sure it must be to name a band, and its place. */
export function BadgeOptions({ connector, state, refresh }: PartProps) {
  const words = useWords()
  const [said, say] = useState('')
  const { badge, speakFrom, badgeOffset } = state.settings
  const moved = PLATFORMS.filter((platform) => {
    const place = badgeOffset[platform]
    return place !== undefined && (place.x !== 0 || place.y !== 0)
  })

  const kept = async (asked: Promise<ErrorCode | null>, done = '') => {
    const code = await asked
    say(code === null ? done : words.t('options_not_kept', errorText(words, code)))
    await refresh()
  }
  const putBack = () => {
    const home = Object.fromEntries(moved.map((platform) => [platform, { x: 0, y: 0 }]))
    return kept(connector.set({ badgeOffset: home }), words.t('options_badge_put_back_done'))
  }
  return (
    <section aria-labelledby="badge-title">
      <h2 id="badge-title">{words.t('options_badge')}</h2>
      <ul class="rows">
        <li>
          <div>
            <label for="badge">{words.t('options_badge_draw')}</label>
            <p class="note" id="badge-note">
              {words.t(badge ? 'options_badge_drawn' : 'options_badge_not_drawn')}
            </p>
          </div>
          <input
            type="checkbox"
            role="switch"
            id="badge"
            aria-describedby="badge-note"
            checked={badge}
            aria-checked={badge}
            onChange={(event) => kept(connector.set({ badge: event.currentTarget.checked }))}
          />
        </li>
      </ul>
      <fieldset>
        <legend>{words.t('options_sensitivity')}</legend>
        <p class="lede">{words.t('options_sensitivity_lede')}</p>
        <div class="choices">
          {FROM.map((from) => (
            <label key={from}>
              <input
                type="radio"
                name="speak-from"
                value={from}
                checked={speakFrom === from}
                onChange={() => kept(connector.set({ speakFrom: from }))}
              />
              {words.t(`options_speak_${from}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {moved.length > 0 && (
        <p>
          <button type="button" class="btn" onClick={putBack}>
            {words.t('options_badge_put_back')}
          </button>
        </p>
      )}
      <p class="said" role="status">
        {said}
      </p>
    </section>
  )
}
