import { useWords } from '../../../ui/words-context.ts'
import { DeskIcon } from '../desk-icon.tsx'
import { MOST_COMPARED } from '../route.ts'
import type { LabelDeed } from './label-dialog.tsx'

interface Props {
  readonly count: number
  /** Whether any of the selected has one to take off. */
  readonly hasTags: boolean
  readonly hasLists: boolean
  readonly onLabel: (deed: LabelDeed) => void
  readonly onRemove: () => void
  readonly onCompare: () => void
  readonly onOpen: () => void
  readonly onNone: () => void
}

/** What can be done with all that are selected. */
export function SelectionBar({ count, hasTags, hasLists, ...deeds }: Props) {
  const words = useWords()
  const comparable = count >= 2 && count <= MOST_COMPARED
  return (
    <fieldset class="selection" aria-label={words.t('desk_with_selected')}>
      <p role="status">{words.plural('desk_selected', count)}</p>
      <button type="button" class="btn primary" disabled={!comparable} onClick={deeds.onCompare}>
        <DeskIcon name="bars" />
        {words.t('desk_compare')}
      </button>
      {!comparable && <span class="sub">{words.t('desk_compare_how_many')}</span>}
      <button type="button" class="btn" onClick={() => deeds.onLabel('addTags')}>
        <DeskIcon name="tag" />
        {words.t('desk_tag')}
      </button>
      {hasTags && (
        <button type="button" class="btn" onClick={() => deeds.onLabel('removeTags')}>
          {words.t('desk_untag')}
        </button>
      )}
      <button type="button" class="btn" onClick={() => deeds.onLabel('addLists')}>
        <DeskIcon name="list" />
        {words.t('desk_put_on_list')}
      </button>
      {hasLists && (
        <button type="button" class="btn" onClick={() => deeds.onLabel('removeLists')}>
          {words.t('desk_take_off_list')}
        </button>
      )}
      <button type="button" class="btn" onClick={deeds.onOpen}>
        <DeskIcon name="out" />
        {words.t('desk_open_each')}
      </button>
      <button type="button" class="btn" onClick={deeds.onRemove}>
        <DeskIcon name="bin" />
        {words.t('desk_remove')}
      </button>
      <button type="button" class="btn quiet" onClick={deeds.onNone}>
        {words.t('desk_select_none')}
      </button>
    </fieldset>
  )
}
