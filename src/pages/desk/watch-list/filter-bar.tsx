import { useId } from 'preact/hooks'
import { plainName } from '../../../ui/plain-name.ts'
import { SITE_NAMES } from '../../../ui/sites.ts'
import { useWords } from '../../../ui/words-context.ts'
import { DeskIcon } from '../desk-icon.tsx'
import { EVERYTHING, type Facets, type Filter, isNarrow } from './filter.ts'
import { COLUMNS, nextOrder, type Order } from './order.ts'
import { COLUMN_NAMES } from './table-head.tsx'

interface Props {
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly facets: Facets
  readonly order: Order
  readonly onOrder: (order: Order) => void
}

/** Which lines are wanted. Only what would leave something is offered. */
export function FilterBar({ filter, onFilter, facets, order, onOrder }: Props) {
  const words = useWords()
  const id = useId()
  const change = (more: Partial<Filter>) => onFilter({ ...filter, ...more })
  const { tags, lists, sites, bands, changed } = facets
  return (
    <search class="filters">
      <span class="search-field">
        <DeskIcon name="search" />
        <input
          type="search"
          aria-label={words.t('desk_search')}
          placeholder={words.t('desk_search')}
          value={filter.text}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
      </span>
      {(changed > 0 || filter.changed) && (
        <button
          type="button"
          class="btn toggle"
          aria-pressed={filter.changed}
          onClick={() => change({ changed: !filter.changed })}
        >
          {words.t('desk_changed', words.count(changed))}
        </button>
      )}
      <Choice
        name={words.t('desk_filter_tag')}
        value={filter.tag}
        facets={tags}
        label={plainName}
        onChange={(tag) => change({ tag })}
      />
      <Choice
        name={words.t('desk_filter_list')}
        value={filter.list}
        facets={lists}
        label={plainName}
        onChange={(list) => change({ list })}
      />
      <Choice
        name={words.t('desk_filter_site')}
        value={filter.site}
        facets={sites}
        label={(site) => SITE_NAMES[site]}
        onChange={(site) => change({ site })}
      />
      <Choice
        name={words.t('col_verdict')}
        value={filter.band}
        facets={bands}
        label={(band) => words.t(`band_${band}`)}
        onChange={(band) => change({ band })}
      />
      <span class="order">
        <label for={`${id}order`}>{words.t('desk_order')}</label>
        <select
          class="choice"
          id={`${id}order`}
          value={order.column}
          onChange={(event) => {
            const column = COLUMNS.find((known) => known === event.currentTarget.value)
            if (column !== undefined) onOrder(nextOrder(order, column))
          }}
        >
          {COLUMNS.map((column) => (
            <option key={column} value={column}>
              {words.t(COLUMN_NAMES[column])}
            </option>
          ))}
        </select>
        <button type="button" class="btn" onClick={() => onOrder({ ...order, descending: !order.descending })}>
          {words.t(order.descending ? 'desk_descending' : 'desk_ascending')}
        </button>
      </span>
      {isNarrow(filter) && (
        <button type="button" class="btn quiet" onClick={() => onFilter(EVERYTHING)}>
          {words.t('desk_show_all')}
        </button>
      )}
    </search>
  )
}

interface ChoiceProps<T extends string> {
  readonly name: string
  readonly value: T | null
  readonly facets: readonly { readonly value: T; readonly count: number }[]
  readonly label: (value: T) => string
  readonly onChange: (value: T | null) => void
}

/** One choice among what there is; nothing to choose from, no choice. */
function Choice<T extends string>({ name, value, facets, label, onChange }: ChoiceProps<T>) {
  const words = useWords()
  if (facets.length < 2 && value === null) return null
  return (
    <select
      class="choice"
      aria-label={name}
      value={value ?? ''}
      data-chosen={value !== null}
      onChange={(event) => onChange(facets.find((facet) => facet.value === event.currentTarget.value)?.value ?? null)}
    >
      <option value="">{words.t('desk_any', name)}</option>
      {facets.map((facet) => (
        <option key={facet.value} value={facet.value}>
          {words.t('desk_facet', label(facet.value), words.count(facet.count))}
        </option>
      ))}
    </select>
  )
}
