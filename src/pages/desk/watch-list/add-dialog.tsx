import { useId, useState } from 'preact/hooks'
import { profileRefAt } from '../../../messages/profile-address.ts'
import type { ProfileRef } from '../../../profile.ts'
import { isolated } from '../../../ui/plain-name.ts'
import { SITE_NAMES } from '../../../ui/sites.ts'
import { useWords } from '../../../ui/words-context.ts'
import { Dialog } from '../dialog.tsx'
import { keyOf } from './row-key.ts'

/** Of one go. */
const MOST = 500

interface Props {
  readonly watched: ReadonlySet<string>
  readonly onAdd: (refs: readonly ProfileRef[]) => void
  readonly onClose: () => void
}

/** Profiles by their addresses, one or a whole column of a sheet. Nothing is opened or asked: they are read when their page is. */
export function AddDialog({ watched, onAdd, onClose }: Props) {
  const words = useWords()
  const id = useId()
  const [text, setText] = useState('')
  const lines = text.split(/[\s,;]+/).filter((line) => line !== '')
  const read = lines.slice(0, MOST).map((line) => ({ line, ref: profileRefAt(line) }))
  const refs = [...new Map(read.flatMap(({ ref }) => (ref ? [[keyOf(ref), ref] as const] : []))).values()]
  const fresh = refs.filter((ref) => !watched.has(keyOf(ref)))
  const unknown = read.filter(({ ref }) => ref === undefined).map(({ line }) => line)
  const [first] = fresh
  return (
    <Dialog
      title={words.t('desk_add_title')}
      onClose={onClose}
      onSubmit={() => {
        if (fresh.length === 0) return
        onAdd(fresh)
        onClose()
      }}
    >
      <label for={id}>{words.t('desk_add_label')}</label>
      <textarea
        id={id}
        rows={3}
        dir="ltr"
        spellcheck={false}
        aria-describedby={`${id}found`}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div id={`${id}found`} role="status">
        {lines.length === 0 && <p class="sub">{words.t('desk_add_how')}</p>}
        {fresh.length === 1 && first && (
          <p>{words.t('who_on', isolated(`@${first.handle}`), SITE_NAMES[first.platform])}</p>
        )}
        {fresh.length > 1 && <p>{words.plural('desk_add_found', fresh.length)}</p>}
        {refs.length > fresh.length && <p class="sub">{words.plural('desk_add_known', refs.length - fresh.length)}</p>}
        {unknown.length > 0 && (
          <p class="sub">{words.t('desk_add_unknown', isolated((unknown[0] ?? '').slice(0, 80)))}</p>
        )}
      </div>
      <footer>
        <button type="button" class="btn" onClick={onClose}>
          {words.t('desk_cancel')}
        </button>
        <button type="submit" class="btn primary" disabled={fresh.length === 0}>
          {words.t('desk_watch_these')}
        </button>
      </footer>
    </Dialog>
  )
}
