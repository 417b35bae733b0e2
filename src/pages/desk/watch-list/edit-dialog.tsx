import { useId, useState } from 'preact/hooks'
import type { WatchChange, Watched } from '../../../messages/watching.ts'
import { isolated } from '../../../ui/plain-name.ts'
import { useWords } from '../../../ui/words-context.ts'
import { Dialog } from '../dialog.tsx'
import { LabelField } from './label-field.tsx'

/** What a note may hold (`watching.ts`). */
const LONGEST_NOTE = 2_000

interface Props {
  readonly name: string
  readonly watched: Watched
  /** Tags and lists in use elsewhere, to choose from. */
  readonly known: { readonly tags: readonly string[]; readonly lists: readonly string[] }
  readonly onSave: (change: WatchChange) => void
  readonly onClose: () => void
}

/** Tags, lists and note of one profile. Nothing is kept before it is saved. */
export function EditDialog({ name, watched, known, onSave, onClose }: Props) {
  const words = useWords()
  const id = useId()
  const [tags, setTags] = useState(watched.tags)
  const [lists, setLists] = useState(watched.lists)
  const [note, setNote] = useState(watched.note)
  function save() {
    const change = changeFrom(watched, { tags, lists, note })
    if (Object.keys(change).length > 0) onSave(change)
    onClose()
  }
  return (
    <Dialog title={isolated(name)} onClose={onClose} onSubmit={save}>
      <LabelField
        title={words.t('desk_tags')}
        labels={tags}
        known={known.tags}
        onChange={(labels) => setTags([...labels])}
      />
      <LabelField
        title={words.t('desk_lists')}
        labels={lists}
        known={known.lists}
        onChange={(labels) => setLists([...labels])}
      />
      <label for={`${id}note`}>{words.t('desk_note')}</label>
      <textarea
        id={`${id}note`}
        rows={5}
        maxLength={LONGEST_NOTE}
        value={note}
        onInput={(event) => setNote(event.currentTarget.value)}
      />
      <p class="sub">{words.t('desk_note_kept')}</p>
      <footer>
        <button type="button" class="btn" onClick={onClose}>
          {words.t('desk_cancel')}
        </button>
        <button type="submit" class="btn primary">
          {words.t('desk_save')}
        </button>
      </footer>
    </Dialog>
  )
}

/** Only what is different: two desks open at once do not undo each other. */
function changeFrom({ tags, lists, note }: Watched, now: Pick<Watched, 'tags' | 'lists' | 'note'>): WatchChange {
  const all = {
    addTags: missingIn(tags, now.tags),
    removeTags: missingIn(now.tags, tags),
    addLists: missingIn(lists, now.lists),
    removeLists: missingIn(now.lists, lists),
  }
  const change = Object.fromEntries(Object.entries(all).filter(([, labels]) => labels.length > 0))
  return note === now.note ? change : { ...change, note: now.note }
}

function missingIn(some: readonly string[], all: readonly string[]): string[] {
  return all.filter((label) => !some.includes(label))
}
