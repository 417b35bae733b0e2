import { useState } from 'preact/hooks'
import { errorText } from '../../ui/error-words.ts'
import { SITE_NAMES } from '../../ui/sites.ts'
import type { Words } from '../../ui/words.ts'
import { useWords } from '../../ui/words-context.ts'
import type { PartProps } from './options.tsx'
import type { OfferedSite } from './state.ts'

/** A switch for every site, and for those that are read only when allowed a button to allow it or to take that back. */
export function Sites({ connector, state, refresh }: PartProps) {
  const words = useWords()
  const [said, say] = useState('')

  const setOff = async ({ platform }: OfferedSite, off: boolean) => {
    const code = await connector.setOff(platform, off)
    say(code === null ? '' : words.t('options_not_kept', errorText(words, code)))
    await refresh()
  }
  // The browser shows its own question, and may be asked only inside the click.
  const allow = async ({ platform, matches }: OfferedSite) => {
    const granted = await connector.allow(matches)
    say(granted ? words.t('options_allowed', SITE_NAMES[platform]) : words.t('access_denied'))
    await refresh()
  }
  const takeBack = async ({ platform, matches }: OfferedSite) => {
    const done = await connector.takeBack(matches)
    say(done ? words.t('options_taken_back', SITE_NAMES[platform]) : words.t('options_not_taken_back'))
    await refresh()
  }

  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{words.t('options_sites')}</h2>
      <p class="lede">{words.t('options_sites_lede')}</p>
      <ul class="rows">
        {connector.sites.map((site) => {
          const { platform, reads } = site
          const name = SITE_NAMES[platform]
          const off = state.settings.off.includes(platform)
          const allowed = state.allowed.includes(platform)
          return (
            <li key={platform}>
              <div>
                <label for={`site-${platform}`}>{name}</label>
                <p class="note" id={`how-${platform}`}>
                  {how(words, site, off, allowed)}
                </p>
              </div>
              {reads === 'when-allowed' && !off && (
                <button type="button" class="btn" onClick={() => (allowed ? takeBack(site) : allow(site))}>
                  {words.t(allowed ? 'options_take_back' : 'options_allow')}
                  <span class="vh">: {name}</span>
                </button>
              )}
              <input
                type="checkbox"
                role="switch"
                id={`site-${platform}`}
                aria-describedby={`how-${platform}`}
                checked={!off}
                aria-checked={!off}
                onChange={(event) => setOff(site, !event.currentTarget.checked)}
              />
            </li>
          )
        })}
      </ul>
      <p class="said" role="status">
        {said}
      </p>
    </section>
  )
}

/** When a site is read, in a sentence. */
function how(words: Words, { reads }: OfferedSite, off: boolean, allowed: boolean): string {
  if (off) return words.t('off_text')
  if (reads === 'on-page' || allowed) return words.t('options_every_visit')
  return words.t(reads === 'when-allowed' ? 'options_until_allowed' : 'options_click_only')
}
