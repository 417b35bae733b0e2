import { useState } from 'preact/hooks'
import type { Row } from '../../../messages/watching.ts'
import { isolated } from '../../../ui/plain-name.ts'
import { useWords } from '../../../ui/words-context.ts'
import type { Connector } from '../state.ts'
import { type Walk, WalkBar } from './bottom-bar.tsx'
import type { Facets } from './filter.ts'
import { type LabelDeed, LabelDialog } from './label-dialog.tsx'
import { SelectionBar } from './selection-bar.tsx'
import type { Deeds } from './use-deeds.ts'

interface Props {
  readonly rows: readonly Row[]
  readonly facets: Facets
  readonly deeds: Deeds
  readonly connector: Connector
  readonly onNone: () => void
}

/** The selected lines, and what is done with all of them at once. Those that a filter hides are still selected, and counted. */
export function Selected({ rows, facets, deeds, connector, onNone }: Props) {
  const words = useWords()
  const [asked, setAsked] = useState<LabelDeed | null>(null)
  const [walk, setWalk] = useState<Walk | null>(null)
  const refs = rows.map(({ watched }) => watched.ref)

  function openNext({ rows: all, opened }: Walk) {
    const next = all[opened]
    if (next === undefined) return
    connector.visit(next.watched.ref.url)
    setWalk({ rows: all, opened: opened + 1 })
  }

  return (
    <>
      {rows.length > 0 && (
        <SelectionBar
          count={rows.length}
          hasTags={rows.some(({ watched }) => watched.tags.length > 0)}
          hasLists={rows.some(({ watched }) => watched.lists.length > 0)}
          onLabel={setAsked}
          onCompare={() => connector.go({ screen: 'compare', of: refs })}
          onOpen={() => openNext({ rows, opened: 0 })}
          onRemove={() => {
            void deeds.remove(refs, words.plural('desk_removed', refs.length))
            onNone()
          }}
          onNone={onNone}
        />
      )}
      {walk && <WalkBar walk={walk} onNext={() => openNext(walk)} onStop={() => setWalk(null)} />}
      {asked && (
        <LabelDialog
          deed={asked}
          rows={rows}
          facets={facets}
          onDone={(change, label) =>
            void deeds.change(refs, change, words.plural(`desk_done_${asked}`, refs.length, isolated(label)))
          }
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}
