import { useId, useState } from 'preact/hooks'
import type { Row, WatchChange } from '../../../messages/watching.ts'
import { plainName } from '../../../ui/plain-name.ts'
import type { MessageKey } from '../../../ui/words.ts'
import { useWords } from '../../../ui/words-context.ts'
import { Dialog } from '../dialog.tsx'
import { type Facets, facetsOf } from './filter.ts'
import { LONGEST_LABEL } from './label-field.tsx'

/** What can be done with a label to all that are selected. */
export type LabelDeed = 'addTags' | 'removeTags' | 'addLists' | 'removeLists'

const TITLES: Readonly<Record<LabelDeed, MessageKey>> = {
  addTags: 'desk_tag',
  removeTags: 'desk_untag',
  addLists: 'desk_put_on_list',
  removeLists: 'desk_take_off_list',
}

interface Props {
  readonly deed: LabelDeed
  readonly rows: readonly Row[]
  readonly facets: Facets
  readonly onDone: (change: WatchChange, label: string) => void
  readonly onClose: () => void
}

/** Which label is put on the selected lines, or taken off them: to be typed, or chosen from those that they have. */
export function LabelDialog({ deed, rows, facets, onDone, onClose }: Props) {
  const words = useWords()
  const id = useId()
  const adds = deed === 'addTags' || deed === 'addLists'
  const of = deed === 'addTags' || deed === 'removeTags' ? 'tags' : 'lists'
  const known = (adds ? facets : facetsOf(rows))[of].map(({ value }) => value)
  const [label, setLabel] = useState(adds ? '' : (known[0] ?? ''))
  const name = words.t(of === 'tags' ? 'desk_tag_name' : 'desk_list_name')
  function done() {
    const wanted = label.trim()
    if (wanted !== '') onDone({ [deed]: [wanted] }, wanted)
    onClose()
  }
  return (
    <Dialog title={words.t(TITLES[deed])} onClose={onClose} onSubmit={done}>
      <p class="sub">{words.plural('desk_for_selected', rows.length)}</p>
      <label for={id}>{name}</label>
      {adds ? (
        <>
          <input
            id={id}
            list={`${id}known`}
            maxLength={LONGEST_LABEL}
            value={label}
            onInput={(event) => setLabel(event.currentTarget.value)}
          />
          <datalist id={`${id}known`}>
            {known.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
        </>
      ) : (
        <select id={id} value={label} onChange={(event) => setLabel(event.currentTarget.value)}>
          {known.map((each) => (
            <option key={each} value={each}>
              {plainName(each)}
            </option>
          ))}
        </select>
      )}
      <footer>
        <button type="button" class="btn" onClick={onClose}>
          {words.t('desk_cancel')}
        </button>
        <button type="submit" class="btn primary">
          {words.t(TITLES[deed])}
        </button>
      </footer>
    </Dialog>
  )
}
