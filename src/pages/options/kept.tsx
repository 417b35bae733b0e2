import { useEffect, useState } from 'preact/hooks'
import { errorText } from '../../ui/error-words.ts'
import type { Words } from '../../ui/words.ts'
import { useWords } from '../../ui/words-context.ts'
import { EraseAll } from './erase-all.tsx'
import type { PartProps } from './options.tsx'
import type { Usage } from './state.ts'

/** In months; `null` is for ever. */
const TERMS = [null, 24, 12, 6, 3] as const

/** What is kept in this browser: for how long, how much it takes, and how to take it back. */
export function Kept({ connector, state, refresh }: PartProps) {
  const words = useWords()
  const [usage, setUsage] = useState<Usage | null>(null)
  const [said, say] = useState('')
  const { keepFor } = state.settings
  const look = async () => setUsage(await connector.usage())
  useEffect(() => void look(), [connector])

  const choose = async (value: string) => {
    const months = TERMS.find((term) => String(term) === value) ?? null
    const code = await connector.set({ keepFor: months })
    say(code === null ? '' : words.t('options_not_kept', errorText(words, code)))
    await refresh()
  }
  // One that an import or a later version has set is shown as it is.
  const terms = TERMS.some((term) => term === keepFor) ? TERMS : [...TERMS, keepFor]
  return (
    <section aria-labelledby="kept-title">
      <h2 id="kept-title">{words.t('options_kept')}</h2>
      <p class="lede">{words.t('options_kept_lede')}</p>
      <p>
        <label for="keep-for">{words.t('options_keep_for')}</label>
      </p>
      <select
        id="keep-for"
        aria-describedby="keep-for-note"
        value={String(keepFor)}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {terms.map((months) => (
          <option key={String(months)} value={String(months)}>
            {months === null ? words.t('options_keep_ever') : words.plural('options_keep_months', months)}
          </option>
        ))}
      </select>
      <p class="note" id="keep-for-note">
        {words.t('options_keep_watched')}
      </p>
      {usage !== null && <Used words={words} usage={usage} />}
      <p class="said" role="status">
        {said}
      </p>
      <EraseAll connector={connector} onErased={look} />
    </section>
  )
}

/** How much there is, and the part that it takes of what the browser gives. */
function Used({ words, usage: { profiles, posts, watched, bytes, quota } }: { words: Words; usage: Usage }) {
  const share = bytes === null || quota === null || quota === 0 ? null : Math.min(1, bytes / quota)
  return (
    <div class="used">
      <p>
        {words.plural('options_used_profiles', profiles)} {words.plural('options_used_posts', posts)}{' '}
        {words.plural('options_used_watched', watched)}
      </p>
      {bytes !== null && (
        <>
          <p id="used-bytes">
            {quota === null
              ? words.t('options_used_bytes', megabytes(words, bytes))
              : words.t('options_used_of', megabytes(words, bytes), megabytes(words, quota))}
          </p>
          {share !== null && <meter aria-labelledby="used-bytes" min={0} max={1} value={share} />}
        </>
      )}
    </div>
  )
}

/** "3.4 MB", "12 GB", as the language writes it. */
function megabytes({ lang }: Words, bytes: number): string {
  const [size, unit] = bytes >= 1e9 ? [bytes / 1e9, 'gigabyte'] : [bytes / 1e6, 'megabyte']
  return new Intl.NumberFormat(lang, { style: 'unit', unit, maximumSignificantDigits: 2 }).format(size)
}
