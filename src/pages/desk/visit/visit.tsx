import { useRef, useState } from 'preact/hooks'
import type { ToVisit, VisitItem } from '../../../messages/visiting.ts'
import { errorText } from '../../../ui/error-words.ts'
import { isolated } from '../../../ui/plain-name.ts'
import { SITE_NAMES } from '../../../ui/sites.ts'
import { useWords } from '../../../ui/words-context.ts'
import type { Connector } from '../state.ts'
import { AddAddresses } from './add-addresses.tsx'
import { useChecklist } from './use-checklist.ts'
import { VisitLine } from './visit-line.tsx'
import '../transfer/transfer.css'
import './visit.css'

interface Props {
  readonly connector: Pick<Connector, 'ask' | 'changes' | 'visit'>
}

/** Profiles to open one after the other, each by the user's own press; what has been read is ticked off. */
export function Visit({ connector }: Props) {
  const words = useWords()
  const { items, failed, add, remove, put } = useChecklist(connector)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState('')
  const [before, setBefore] = useState<readonly ToVisit[] | null>(null)
  const title = useRef<HTMLHeadingElement>(null)

  const open = ({ ref }: VisitItem) => {
    connector.visit(ref.url)
    setOpened(new Set([...opened, ref.url]))
    tell(words.t('visit_opened', isolated(`@${ref.handle}`)))
  }
  const tell = (text: string, undo: readonly ToVisit[] | null = null) => {
    setSaid(text)
    setBefore(undo)
  }
  const takeOff = async (gone: readonly VisitItem[]) => {
    const was = await remove(gone.map(({ ref }) => ref))
    if (was !== null) tell(words.plural('visit_removed', gone.length), was)
    // The button that was pressed is gone.
    title.current?.focus()
  }
  const undo = async (was: readonly ToVisit[]) => {
    await put(was)
    tell(words.t('visit_undone'))
    title.current?.focus()
  }

  const read = items?.filter(({ readAt }) => readAt !== null) ?? []
  const left = items?.filter(({ readAt }) => readAt === null) ?? []
  // Whatever could not be read where it was opened does not stand in the way of the next one.
  const next = left.find(({ ref }) => !opened.has(ref.url)) ?? left[0]
  return (
    <div class="transfer visit">
      <header class="title">
        <div>
          <h1 tabIndex={-1} ref={title}>
            {words.t('visit_title')}
          </h1>
          <p>{words.t('visit_lede')}</p>
        </div>
      </header>
      {failed !== null && <p role="alert">{words.t('visit_failed', errorText(words, failed))}</p>}
      {items === null && failed === null && <p role="status">{words.t('desk_loading')}</p>}
      <AddAddresses onAdd={add} onSaid={tell} />
      {items?.length === 0 && <p class="note">{words.t('visit_empty')}</p>}
      {items !== null && items.length > 0 && (
        <section aria-labelledby="to-visit">
          <h2 id="to-visit">{words.t('visit_progress', words.count(read.length), words.count(items.length))}</h2>
          <progress aria-labelledby="to-visit" max={items.length} value={read.length} />
          <div class="row-btn">
            {next !== undefined && (
              <button type="button" class="btn primary" onClick={() => open(next)}>
                {words.t('visit_open_next', isolated(`@${next.ref.handle}`), SITE_NAMES[next.ref.platform])}
              </button>
            )}
            {read.length > 0 && (
              <button type="button" class="btn" onClick={() => void takeOff(read)}>
                {words.t('visit_remove_read')}
              </button>
            )}
            <button type="button" class="btn" onClick={() => void takeOff(items)}>
              {words.t('visit_clear')}
            </button>
          </div>
          <ol class="to-visit">
            {items.map((item) => (
              <VisitLine
                key={item.ref.url}
                item={item}
                wasOpened={opened.has(item.ref.url)}
                onOpen={() => open(item)}
                onRemove={() => void takeOff([item])}
              />
            ))}
          </ol>
        </section>
      )}
      <div class="said-bar" role="status">
        {said !== '' && <p>{said}</p>}
        {before !== null && (
          <button type="button" class="btn" onClick={() => void undo(before)}>
            {words.t('visit_undo')}
          </button>
        )}
      </div>
    </div>
  )
}
