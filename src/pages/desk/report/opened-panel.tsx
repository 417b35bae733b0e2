import { Icon } from '../../../ui/icon.tsx'
import { isolated } from '../../../ui/plain-name.ts'
import type { Words } from '../../../ui/words.ts'
import { useWords } from '../../../ui/words-context.ts'
import type { Opened } from './opened.ts'
import type { VerdictDifference } from './verdict-differences.ts'

/** More lines than these say no more than their number. */
const MOST_LINES = 40

/** What opening a sealed report found: whether it is as it was sealed, and whether the verdict still comes out. */
export function OpenedPanel({ opened, onClose }: { opened: Opened; onClose: () => void }) {
  const words = useWords()
  const { sealed, isUntouched, whole, differences } = opened
  const before = isolated(sealed.modelVersion)
  const now = isolated(whole.verdict.modelVersion)
  return (
    <section class="opened" aria-labelledby="opened">
      <h2 id="opened" tabindex={-1}>
        {words.t('sealed_title', words.date(sealed.made), words.time(sealed.made))}
      </h2>
      <ul class="cover">
        <li class={isUntouched ? '' : 'wrong'}>
          <Icon name={isUntouched ? 'check' : 'close'} />
          <span>{words.t(isUntouched ? 'sealed_untouched' : 'sealed_changed')}</span>
        </li>
        <li class={differences.length === 0 ? '' : 'wrong'}>
          <Icon name={differences.length === 0 ? 'check' : 'close'} />
          <span>{verdictSentence(words, differences, before, now)}</span>
        </li>
      </ul>
      {differences.length > 0 && <Differences lines={differences} />}
      <p class="note">{words.t('sealed_note')}</p>
      <button type="button" class="btn" onClick={onClose}>
        {words.t('sealed_close')}
      </button>
    </section>
  )
}

function verdictSentence(words: Words, differences: readonly VerdictDifference[], before: string, now: string): string {
  if (differences.length > 0)
    return before === now
      ? words.plural('sealed_differs_same_model', differences.length, now)
      : words.plural('sealed_differs', differences.length, before, now)
  return before === now ? words.t('sealed_same', now) : words.t('sealed_same_other_model', before, now)
}

function Differences({ lines }: { lines: readonly VerdictDifference[] }) {
  const words = useWords()
  return (
    <table class="lines opened-differences">
      <thead>
        <tr>
          <th scope="col">{words.t('sealed_figure')}</th>
          <th scope="col" class="r">
            {words.t('sealed_in_file')}
          </th>
          <th scope="col" class="r">
            {words.t('sealed_here')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.slice(0, MOST_LINES).map(({ place, sealed, now }) => (
          <tr key={place}>
            <th scope="row">
              <code dir="ltr">{place}</code>
            </th>
            <td class="r">{shortened(sealed)}</td>
            <td class="r">{shortened(now)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A figure of the file, to six digits that mean something. */
function shortened(written: string | null): string {
  if (written === null) return '–'
  const number = Number(written)
  if (written !== '' && Number.isFinite(number)) return String(Number(number.toPrecision(6)))
  return written.length > 60 ? `${written.slice(0, 59)}…` : written
}
