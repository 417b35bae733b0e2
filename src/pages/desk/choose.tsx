import { useId, useState } from 'preact/hooks'
import type { Row } from '../../messages/watching.ts'
import type { ProfileRef } from '../../profile.ts'
import { Chip } from '../../ui/chip.tsx'
import { errorText } from '../../ui/error-words.ts'
import { plainName } from '../../ui/plain-name.ts'
import { useWords } from '../../ui/words-context.ts'
import { handleOn } from './account-name.tsx'
import type { Connector } from './state.ts'
import { useRows } from './watch-list/use-rows.ts'
import './desk-parts.css'

/** More lines than these are found by typing, not by looking. */
const MOST_SHOWN = 30

interface Props {
  readonly connector: Connector
  readonly label: string
  /** Those that are chosen already. */
  readonly without: readonly ProfileRef[]
  readonly onChoose: (ref: ProfileRef) => void
}

/** Choosing a profile from the watch list, by looking or by typing. */
export function Choose({ connector, label, without, onChoose }: Props) {
  const words = useWords()
  const id = useId()
  const [typed, setTyped] = useState('')
  const { rows, failed } = useRows(connector)
  if (failed !== null) return <p role="status">{errorText(words, failed)}</p>
  if (rows === null) return <p role="status">{words.t('desk_loading')}</p>
  if (rows.length === 0) return <p class="empty">{words.t('desk_empty')}</p>

  const taken = new Set(without.map(keyOf))
  const wanted = typed.trim().toLocaleLowerCase()
  const found = rows.filter(
    (row) => !taken.has(keyOf(row.watched.ref)) && textOf(row).toLocaleLowerCase().includes(wanted),
  )
  return (
    <section class="choose" aria-label={label}>
      <label for={id}>{label}</label>
      <input id={id} type="search" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
      <ul>
        {found.slice(0, MOST_SHOWN).map((row) => (
          <li key={keyOf(row.watched.ref)}>
            <button type="button" onClick={() => onChoose(row.watched.ref)}>
              <span>
                <b>
                  <bdi>{plainName(row.displayName ?? '') || plainName(row.watched.ref.handle)}</bdi>
                </b>
                <span class="sub">{handleOn(words, row.watched.ref)}</span>
              </span>
              {row.seen?.verdict && (
                <Chip band={row.seen.verdict.band}>{words.t(`band_${row.seen.verdict.band}`)}</Chip>
              )}
            </button>
          </li>
        ))}
      </ul>
      <p class="note" role="status">
        {words.plural('choose_found', found.length)}
      </p>
    </section>
  )
}

function keyOf({ platform, url }: ProfileRef): string {
  return `${platform} ${url}`
}

function textOf({ watched, displayName }: Row): string {
  return [displayName ?? '', watched.ref.handle, watched.note, ...watched.tags].join(' ')
}
