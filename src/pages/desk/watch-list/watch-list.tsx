import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Row } from '../../../messages/watching.ts'
import { errorText } from '../../../ui/error-words.ts'
import { Icon } from '../../../ui/icon.tsx'
import { isolated } from '../../../ui/plain-name.ts'
import { useWords } from '../../../ui/words-context.ts'
import type { ScreenProps } from '../desk.tsx'
import { AddDialog } from './add-dialog.tsx'
import { DoneBar } from './bottom-bar.tsx'
import { isUnlooked } from './changes.ts'
import { EditDialog } from './edit-dialog.tsx'
import { EVERYTHING, facetsOf, matching } from './filter.ts'
import { FilterBar } from './filter-bar.tsx'
import { nameOf, ordered } from './order.ts'
import { rateAxis } from './rate-axis.ts'
import { keyOf } from './row-key.ts'
import { Selected } from './selected.tsx'
import { sittingOf } from './sitting.ts'
import { Table } from './table.tsx'
import { useDeeds } from './use-deeds.ts'
import { useRows } from './use-rows.ts'
import { useTrends } from './use-trends.ts'
import { useView } from './use-view.ts'
import './watch-list.css'

/** Everything that is watched, as it was read last. */
export function WatchList({ connector, onCounted }: ScreenProps) {
  const words = useWords()
  const read = useRows(connector)
  const { rows, isWhole, failed } = read
  const deeds = useDeeds(connector, read)
  const { order, filter, setOrder, setFilter } = useView(connector)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [edited, setEdited] = useState<Row | null>(null)
  const [adding, setAdding] = useState(false)
  const [drawn, setDrawn] = useState<readonly Row[]>([])

  const all = rows ?? []
  const facets = useMemo(() => facetsOf(all), [rows])
  const scale = useMemo(() => rateAxis(all), [rows])
  const inOrder = useMemo(() => ordered(all, order, words.lang), [rows, order, words.lang])
  const shown = useMemo(() => matching(inOrder, filter), [inOrder, filter])
  const news = useMemo(() => all.filter(isUnlooked), [rows])
  const chosen = useMemo(
    () => (selected.size === 0 ? [] : all.filter(({ watched }) => selected.has(keyOf(watched.ref)))),
    [rows, selected],
  )
  const now = useMemo(() => connector.now(), [connector, rows])
  const trends = useTrends(connector, drawn)
  const sitting = sittingOf(connector)
  useEffect(() => {
    if (isWhole) onCounted?.(all.length)
  }, [isWhole, all.length, onCounted])

  async function markAll() {
    const refs = news.map(({ watched }) => watched.ref)
    sitting.settled(refs)
    await deeds.looked(refs, words.plural('desk_marked', refs.length))
  }

  return (
    <>
      <header class="title">
        <div>
          <h1>{words.t('desk_watch_list')}</h1>
          {all.length > 0 && <p>{words.plural('desk_accounts', all.length)}</p>}
        </div>
        <div class="does">
          {facets.changed > 0 && (
            <button type="button" class="btn" onClick={() => void markAll()}>
              <Icon name="check" />
              {words.t('desk_mark_all')}
            </button>
          )}
          <button type="button" class="btn" onClick={() => setAdding(true)}>
            <Icon name="plus" />
            {words.t('desk_add_address')}
          </button>
        </div>
      </header>
      {failed !== null && (
        <p role="alert" class="problem">
          {words.t('desk_failed', errorText(words, failed))}{' '}
          <button type="button" class="btn" onClick={read.again}>
            {words.t('options_again')}
          </button>
        </p>
      )}
      {!isWhole && failed === null && <p role="status">{words.t('desk_loading')}</p>}
      {isWhole && all.length === 0 && <p class="empty">{words.t('desk_empty')}</p>}
      {all.length > 0 && (
        <>
          <FilterBar filter={filter} onFilter={setFilter} facets={facets} order={order} onOrder={setOrder} />
          <Selected
            rows={chosen}
            facets={facets}
            deeds={deeds}
            connector={connector}
            onNone={() => setSelected(new Set())}
          />
          <p class="vh" role="status">
            {shown.length < all.length && words.plural('desk_shown', shown.length)}
          </p>
          {shown.length > 0 ? (
            <Table
              rows={shown}
              order={order}
              onOrder={setOrder}
              scale={scale}
              selected={selected}
              onSelect={setSelected}
              trends={trends}
              onDrawn={setDrawn}
              onSeen={sitting.saw}
              onOpen={(ref) => connector.go({ screen: 'profile', of: [ref] })}
              onEdit={setEdited}
              now={now}
            />
          ) : (
            <div class="empty">
              <p>{words.t('desk_none_match')}</p>
              <button type="button" class="btn" onClick={() => setFilter(EVERYTHING)}>
                {words.t('desk_show_all')}
              </button>
            </div>
          )}
        </>
      )}
      {edited && (
        <EditDialog
          name={nameOf(edited)}
          watched={edited.watched}
          known={{ tags: facets.tags.map(({ value }) => value), lists: facets.lists.map(({ value }) => value) }}
          onSave={(change) =>
            void deeds.change([edited.watched.ref], change, words.t('desk_saved', isolated(nameOf(edited))))
          }
          onClose={() => setEdited(null)}
        />
      )}
      {adding && (
        <AddDialog
          watched={new Set(all.map(({ watched }) => keyOf(watched.ref)))}
          onAdd={(refs) => void deeds.add(refs, words.plural('desk_added', refs.length))}
          onClose={() => setAdding(false)}
        />
      )}
      <DoneBar deeds={deeds} />
    </>
  )
}
