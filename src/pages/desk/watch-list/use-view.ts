import { useState } from 'preact/hooks'
import * as v from 'valibot'
import type { Connector } from '../state.ts'
import { EVERYTHING, type Filter, FilterSchema } from './filter.ts'
import { FIRST_ORDER, type Order, OrderSchema } from './order.ts'

const ViewSchema = v.strictObject({ order: OrderSchema, filter: FilterSchema })
type View = v.InferOutput<typeof ViewSchema>
const KEY = 'watch-list'

/** Which lines are wanted and in which order, as this tab was left: coming back from a profile finds the list as it was. */
export function useView(connector: Connector) {
  const [view, setView] = useState<View>(() => recalled(connector.recall(KEY)))
  const change = (next: Partial<View>) => {
    const changed = { ...view, ...next }
    setView(changed)
    connector.remember(KEY, JSON.stringify(changed))
  }
  return {
    ...view,
    setOrder: (order: Order) => change({ order }),
    setFilter: (filter: Filter) => change({ filter }),
  }
}

function recalled(text: string | null): View {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), ViewSchema), text)
  return read.success ? read.output : { order: FIRST_ORDER, filter: EVERYTHING }
}
