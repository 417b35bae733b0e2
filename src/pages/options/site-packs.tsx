import { useState } from 'preact/hooks'
import type { SitePack } from '../../messages/site-pack.ts'
import { errorText } from '../../ui/error-words.ts'
import { SITE_NAMES } from '../../ui/sites.ts'
import { useWords } from '../../ui/words-context.ts'
import { LoadPack } from './load-pack.tsx'
import type { PartProps } from './options.tsx'
import { countsOf, dayOf } from './pack-words.ts'

/** The site packs that are loaded, each with a way out and a way back; and how to load one. */
export function SitePacks({ connector, state, refresh }: PartProps) {
  const words = useWords()
  const [removed, setRemoved] = useState<SitePack | null>(null)
  const [said, say] = useState('')

  const keep = async (pack: SitePack, done: string) => {
    const code = await connector.keepPack(pack)
    say(code === null ? done : words.t('options_not_kept', errorText(words, code)))
    if (code === null) setRemoved(null)
    await refresh()
    return code === null
  }
  const remove = async (pack: SitePack) => {
    const code = await connector.removePack(pack.platform)
    say(
      code === null
        ? words.t('pack_removed', SITE_NAMES[pack.platform])
        : words.t('options_not_kept', errorText(words, code)),
    )
    setRemoved(code === null ? pack : null)
    await refresh()
  }

  return (
    <section aria-labelledby="packs">
      <h2 id="packs">{words.t('packs_title')}</h2>
      <p class="lede">{words.t('packs_lede')}</p>
      {state.packs.length === 0 ? (
        <p class="empty">{words.t('packs_none')}</p>
      ) : (
        <ul class="rows">
          {state.packs.map((pack) => (
            <li key={pack.platform}>
              <div>
                <b>{SITE_NAMES[pack.platform]}</b>
                <p class="note">
                  {countsOf(words, pack)} · {words.t('pack_made', dayOf(words, pack))}
                </p>
                {pack.note !== '' && (
                  <p>
                    <bdi>{pack.note}</bdi>
                  </p>
                )}
              </div>
              <button type="button" class="btn" onClick={() => remove(pack)}>
                {words.t('pack_remove')}
                <span class="vh">: {SITE_NAMES[pack.platform]}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="said">
        <p role="status">{said}</p>
        {removed !== null && (
          <button
            type="button"
            class="btn"
            onClick={() => keep(removed, words.t('pack_back', SITE_NAMES[removed.platform]))}
          >
            {words.t('pack_undo')}
          </button>
        )}
      </div>
      <LoadPack
        parses={connector.parses}
        loaded={state.packs}
        onUse={(pack) => keep(pack, words.t('pack_loaded', SITE_NAMES[pack.platform]))}
      />
    </section>
  )
}
