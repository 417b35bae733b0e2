import { type Matrix, sigmoid } from './logistic.ts'
import { quantile } from './metrics.ts'

/**
 * Boosting into tables: small trees, each on one column or on two together, added up in cells, so that what comes out is a
 * curve a column and a grid a pair that a person can read. A row without a value for a table gets nothing from it; tables
 * are centred on the rows they speak of while they grow, so a missing column is no sign either way.
 */

export interface TableOptions {
  /** Which columns share a table: one, or two. */
  readonly terms: readonly (readonly [number] | readonly [number, number])[]
  readonly rounds: number
  readonly rate: number
  /** Bins a column, at its quantiles. */
  readonly bins: number
  readonly minLeaf: number
  /** Added to the hessian of every leaf: pulls towards nothing said. */
  readonly shrink: number
  readonly rowWeights: Float64Array
  /** Log-odds that the tables correct, one a row. */
  readonly offset: Float64Array
}

/** Log-odds by bin of the first column, then of the second (a curve has one second bin). `value ≤ upTo[bin]`. */
export interface Table {
  readonly columns: readonly number[]
  readonly upTo: readonly (readonly number[])[]
  readonly cells: readonly (readonly number[])[]
}

export function binOf(upTo: ArrayLike<number>, value: number): number {
  let bin = 0
  while (bin < upTo.length && value > (upTo[bin] ?? 0)) bin++
  return bin
}

export function tablePoints({ columns, upTo, cells }: Table, row: ArrayLike<number>): number {
  const values = columns.map((column) => row[column] ?? Number.NaN)
  if (values.some(Number.isNaN)) return 0
  const [first = 0, second = 0] = values.map((value, i) => binOf(upTo[i] ?? [], value))
  return cells[first]?.[second] ?? 0
}

interface Column {
  readonly upTo: readonly number[]
  readonly bins: Uint8Array
  readonly missing: Uint8Array
}

interface Split {
  readonly axis: 0 | 1
  readonly bin: number
  readonly low: number
  readonly high: number
  readonly gain: number
}

/** One table while it grows: its rows, its cells, and the sums of gradient and hessian in each cell. */
class Growing {
  readonly members: Uint32Array
  readonly cellOf: Uint16Array
  readonly sizes: readonly [number, number]
  readonly cells: Float64Array
  private readonly g: Float64Array
  private readonly h: Float64Array
  private readonly n: Uint32Array

  constructor(
    readonly columns: readonly number[],
    readonly parts: readonly Column[],
    rows: number,
    private readonly options: TableOptions,
  ) {
    const [first, second] = parts
    this.sizes = [(first?.upTo.length ?? 0) + 1, (second?.upTo.length ?? 0) + 1]
    this.members = Uint32Array.from({ length: rows }, (_, i) => i).filter((i) =>
      parts.every((part) => part.missing[i] === 0),
    )
    this.cellOf = Uint16Array.from(this.members, (i) => (first?.bins[i] ?? 0) * this.sizes[1] + (second?.bins[i] ?? 0))
    this.cells = new Float64Array(this.sizes[0] * this.sizes[1])
    this.g = new Float64Array(this.cells.length)
    this.h = new Float64Array(this.cells.length)
    this.n = new Uint32Array(this.cells.length)
  }

  /** The best next tree, as log-odds to add by cell, with its gain. */
  propose(gradient: Float64Array, hessian: Float64Array): { gain: number; add: Float64Array } | null {
    this.sum(gradient, hessian)
    const all = { from: [0, 0] as const, to: this.sizes }
    const root = this.best(all, this.columns.length === 1 ? [0] : [0, 1])
    if (root === null) return null
    const halves = cut(all, root)
    const other: 0 | 1 = root.axis === 0 ? 1 : 0
    const add = new Float64Array(this.cells.length)
    let gain = 0
    for (const half of halves) {
      const split = this.columns.length === 1 ? null : this.best(half, [other])
      const [g, h] = this.totals(half)
      const value = g / (h + this.options.shrink)
      gain += split === null ? value * g : split.gain
      if (split === null) this.fill(add, half, value)
      else
        for (const [i, quarter] of cut(half, split).entries()) this.fill(add, quarter, i === 0 ? split.low : split.high)
    }
    return { gain, add }
  }

  /** Sums by cell; the members' mean gradient is taken out first, as how many are positive is no matter of this column. */
  private sum(gradient: Float64Array, hessian: Float64Array): void {
    let allG = 0
    let allH = 0
    for (const i of this.members) {
      allG += gradient[i] ?? 0
      allH += hessian[i] ?? 0
    }
    this.g.fill(0)
    this.h.fill(0)
    this.n.fill(0)
    this.members.forEach((i, k) => {
      const cell = this.cellOf[k] ?? 0
      const own = hessian[i] ?? 0
      this.g[cell] = (this.g[cell] ?? 0) + (gradient[i] ?? 0) - (own * allG) / allH
      this.h[cell] = (this.h[cell] ?? 0) + own
      this.n[cell] = (this.n[cell] ?? 0) + 1
    })
  }

  private totals(box: Box): [number, number, number] {
    let g = 0
    let h = 0
    let n = 0
    for (let a = box.from[0]; a < box.to[0]; a++) {
      for (let b = box.from[1]; b < box.to[1]; b++) {
        const cell = a * this.sizes[1] + b
        g += this.g[cell] ?? 0
        h += this.h[cell] ?? 0
        n += this.n[cell] ?? 0
      }
    }
    return [g, h, n]
  }

  private best(box: Box, axes: readonly (0 | 1)[]): Split | null {
    const { shrink, minLeaf } = this.options
    let best: Split | null = null
    for (const axis of axes) {
      for (let bin = box.from[axis]; bin < box.to[axis] - 1; bin++) {
        const [low, high] = cut(box, { axis, bin }).map((half) => this.totals(half))
        if (low === undefined || high === undefined || low[2] < minLeaf || high[2] < minLeaf) continue
        const gain = low[0] ** 2 / (low[1] + shrink) + high[0] ** 2 / (high[1] + shrink)
        if (gain <= (best?.gain ?? 1e-9)) continue
        best = { axis, bin, gain, low: low[0] / (low[1] + shrink), high: high[0] / (high[1] + shrink) }
      }
    }
    return best
  }

  private fill(add: Float64Array, box: Box, value: number): void {
    for (let a = box.from[0]; a < box.to[0]; a++)
      add.fill(value, a * this.sizes[1] + box.from[1], a * this.sizes[1] + box.to[1])
  }

  /** Takes the tree in, centred on the table's rows. Returns what each member gains, in the order of `members`. */
  take(add: Float64Array, rowWeights: Float64Array): Float64Array {
    let sum = 0
    let all = 0
    this.members.forEach((i, k) => {
      sum += (rowWeights[i] ?? 0) * (add[this.cellOf[k] ?? 0] ?? 0)
      all += rowWeights[i] ?? 0
    })
    for (let cell = 0; cell < add.length; cell++) {
      add[cell] = this.options.rate * ((add[cell] ?? 0) - sum / all)
      this.cells[cell] = (this.cells[cell] ?? 0) + (add[cell] ?? 0)
    }
    return Float64Array.from(this.cellOf, (cell) => add[cell] ?? 0)
  }

  done(): Table {
    const cells = Array.from({ length: this.sizes[0] }, (_, a) => [
      ...this.cells.subarray(a * this.sizes[1], (a + 1) * this.sizes[1]),
    ])
    return { columns: this.columns, upTo: this.parts.map((part) => part.upTo), cells }
  }
}

interface Box {
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
}

function cut({ from, to }: Box, { axis, bin }: Pick<Split, 'axis' | 'bin'>): Box[] {
  const edge = bin + 1
  return axis === 0
    ? [
        { from, to: [edge, to[1]] },
        { from: [edge, from[1]], to },
      ]
    : [
        { from, to: [to[0], edge] },
        { from: [from[0], edge], to },
      ]
}

function columnOf(x: Matrix, column: number, bins: number): Column {
  const values = Float64Array.from({ length: x.rows }, (_, i) => x.values[i * x.columns + column] ?? Number.NaN)
  const sorted = values.filter((value) => !Number.isNaN(value)).sort()
  const edges = new Set<number>()
  for (let k = 1; k < bins; k++) edges.add(Number(quantile(sorted, k / bins).toPrecision(3)))
  const last = sorted[sorted.length - 1] ?? 0
  const upTo = [...edges].filter((edge) => edge < last).sort((a, b) => a - b)
  return {
    upTo,
    bins: Uint8Array.from(values, (value) => binOf(upTo, value)),
    missing: Uint8Array.from(values, (value) => (Number.isNaN(value) ? 1 : 0)),
  }
}

/** In each round the one table that gains most grows by one tree. `x` has NaN where a value is missing. */
export function fitTables(x: Matrix, labels: ArrayLike<number>, options: TableOptions): Table[] {
  const parts = new Map([...new Set(options.terms.flat())].map((column) => [column, columnOf(x, column, options.bins)]))
  const growing = options.terms.map(
    (columns) =>
      new Growing(
        columns,
        columns.flatMap((column) => parts.get(column) ?? []),
        x.rows,
        options,
      ),
  )
  const eta = options.offset.slice()
  const gradient = new Float64Array(x.rows)
  const hessian = new Float64Array(x.rows)
  for (let round = 0; round < options.rounds; round++) {
    for (let i = 0; i < x.rows; i++) {
      const p = sigmoid(eta[i] ?? 0)
      const weight = options.rowWeights[i] ?? 0
      gradient[i] = weight * ((labels[i] ?? 0) - p)
      hessian[i] = weight * Math.max(1e-9, p * (1 - p))
    }
    let best: { table: Growing; gain: number; add: Float64Array } | null = null
    for (const table of growing) {
      const proposed = table.propose(gradient, hessian)
      if (proposed !== null && proposed.gain > (best?.gain ?? 1e-9)) best = { table, ...proposed }
    }
    if (best === null) break
    const { table, add } = best
    const gained = table.take(add, options.rowWeights)
    table.members.forEach((i, k) => {
      eta[i] = (eta[i] ?? 0) + (gained[k] ?? 0)
    })
  }
  return growing.map((table) => table.done())
}
