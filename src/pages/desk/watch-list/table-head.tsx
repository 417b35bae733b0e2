import type { RefObject } from 'preact'
import type { MessageKey } from '../../../ui/words.ts'
import { useWords } from '../../../ui/words-context.ts'
import { DeskIcon } from '../desk-icon.tsx'
import { COLUMNS, type Column, nextOrder, type Order } from './order.ts'
import { RATE_WIDTH, type RateScale, rateTicks } from './rate-axis.ts'

export const COLUMN_NAMES: Readonly<Record<Column, MessageKey>> = {
  account: 'col_account',
  verdict: 'col_verdict',
  rate: 'desk_col_rate',
  percentile: 'desk_col_percentile',
  people: 'desk_col_people',
  followers: 'desk_col_followers',
  labels: 'desk_col_labels',
  seen: 'desk_col_seen',
}

interface Props {
  readonly element: RefObject<HTMLDivElement | null>
  readonly order: Order
  readonly onOrder: (order: Order) => void
  readonly scale: RateScale | null
  /** Cards have no columns to head: the names are there to be read out alone. */
  readonly asCards: boolean
  readonly allSelected: boolean
  readonly someSelected: boolean
  readonly onSelectAll: (all: boolean) => void
}

/** The heads of the columns, each a button that puts the list in its order; above the gauges, the axis that they share. */
export function TableHead({ element, order, onOrder, scale, asCards, ...selection }: Props) {
  const words = useWords()
  const { allSelected, someSelected, onSelectAll } = selection
  return (
    <div role="rowgroup" class={asCards ? 'heads as-cards' : 'heads'} ref={element}>
      <div role="row" aria-rowindex={1} class="line">
        <div role="columnheader" class="c-select">
          <label class="tick">
            <input
              type="checkbox"
              checked={allSelected}
              ref={(box) => {
                if (box !== null) box.indeterminate = someSelected && !allSelected
              }}
              onChange={(event) => onSelectAll(event.currentTarget.checked)}
            />
            <span class={asCards ? undefined : 'vh'}>{words.t('desk_select_all')}</span>
          </label>
        </div>
        {COLUMNS.map((column) => {
          const isOrder = order.column === column
          const direction = order.descending ? ('descending' as const) : ('ascending' as const)
          return (
            <div key={column} role="columnheader" class={`c-${column}`} aria-sort={isOrder ? direction : 'none'}>
              {asCards ? (
                <span class="vh">{words.t(COLUMN_NAMES[column])}</span>
              ) : (
                <button type="button" onClick={() => onOrder(nextOrder(order, column))}>
                  {words.t(COLUMN_NAMES[column])}
                  {isOrder && <DeskIcon name="up" class={direction} />}
                </button>
              )}
              {column === 'rate' && scale && !asCards && <RateAxis scale={scale} />}
            </div>
          )
        })}
        <div role="columnheader" class="c-edit">
          <span class="vh">{words.t('desk_col_edit')}</span>
        </div>
      </div>
    </div>
  )
}

function RateAxis({ scale }: { scale: RateScale }) {
  const words = useWords()
  return (
    <svg class="chart axis" width={RATE_WIDTH} height="16" aria-hidden="true">
      {rateTicks(scale).map((tick) => (
        <g key={tick}>
          <text x={scale(tick)} y="9" text-anchor="middle">
            {words.percent(tick)}
          </text>
          <line class="g-mark" x1={scale(tick)} x2={scale(tick)} y1="13" y2="16" />
        </g>
      ))}
    </svg>
  )
}
