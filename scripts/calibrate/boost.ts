import { type Matrix, sigmoid } from './logistic.ts'
import { quantile } from './metrics.ts'

/** Histogram gradient boosting on log-loss: regression trees on quantile bins, second-order leaves. Deterministic. */

export interface BoostOptions {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  readonly bins?: number
  readonly minLeaf?: number
  /** Added to the hessian of a leaf. */
  readonly shrink?: number
  readonly rowWeights?: Float64Array
  /** Per column: 1 the score may only rise with it, −1 only fall, 0 either. Holds of each tree, so of the sum. */
  readonly monotone?: readonly number[]
}

/** A split sends a row right if its column is above `above`; a leaf has column −1. Children at 2i+1 and 2i+2. */
interface Tree {
  readonly columns: Int16Array
  readonly above: Float64Array
  readonly leaves: Float64Array
}

export interface Boosted {
  readonly intercept: number
  readonly trees: readonly Tree[]
}

/** The log-odds of one row. */
export function boostedLogOdds({ intercept, trees }: Boosted, row: ArrayLike<number>): number {
  let sum = intercept
  for (const tree of trees) sum += leafOf(tree, row)
  return sum
}

function leafOf({ columns, above, leaves }: Tree, row: ArrayLike<number>): number {
  let node = 0
  for (;;) {
    const column = columns[node] ?? -1
    if (column === -1) return leaves[node] ?? 0
    node = 2 * node + ((row[column] ?? 0) > (above[node] ?? 0) ? 2 : 1)
  }
}

/** Upper edges of a column's bins, at its quantiles, each once. */
function edgesOf(values: Float64Array, bins: number): Float64Array {
  const sorted = values.slice().sort()
  const edges = new Set<number>()
  for (let k = 1; k < bins; k++) edges.add(quantile(sorted, k / bins))
  const last = sorted[sorted.length - 1] ?? 0
  return Float64Array.from([...edges].filter((edge) => edge < last)).sort()
}

function binOf(edges: Float64Array, value: number): number {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value > (edges[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return low
}

function gathered(values: Float64Array, members: Uint32Array): Float64Array {
  const own = new Float64Array(members.length)
  for (let k = 0; k < members.length; k++) own[k] = values[members[k] ?? 0] ?? 0
  return own
}

/** The members up to a bin and those above it, each in their order. */
function split(members: Uint32Array, bins: Uint8Array, upTo: number): { left: Uint32Array; right: Uint32Array } {
  const left = new Uint32Array(members.length)
  const right = new Uint32Array(members.length)
  let lefts = 0
  let rights = 0
  for (let k = 0; k < members.length; k++) {
    const i = members[k] ?? 0
    if ((bins[i] ?? 0) <= upTo) left[lefts++] = i
    else right[rights++] = i
  }
  return { left: left.subarray(0, lefts), right: right.subarray(0, rights) }
}

export function fitBoosted(x: Matrix, labels: ArrayLike<number>, options: BoostOptions): Boosted {
  const { rows, columns } = x
  const { trees: count, depth, rate, bins = 32, minLeaf = 8, shrink = 1 } = options
  const rowWeight = options.rowWeights ?? new Float64Array(rows).fill(1)
  const edges: Float64Array[] = []
  const binned: Uint8Array[] = []
  for (let j = 0; j < columns; j++) {
    const column = Float64Array.from({ length: rows }, (_, i) => x.values[i * columns + j] ?? 0)
    const own = edgesOf(column, bins)
    edges.push(own)
    binned.push(Uint8Array.from(column, (value) => binOf(own, value)))
  }
  let positive = 0
  let total = 0
  for (let i = 0; i < rows; i++) {
    positive += (rowWeight[i] ?? 0) * (labels[i] ?? 0)
    total += rowWeight[i] ?? 0
  }
  const intercept = Math.log(positive / (total - positive))
  const eta = new Float64Array(rows).fill(intercept)
  const gradient = new Float64Array(rows)
  const hessian = new Float64Array(rows)
  const everyone = Uint32Array.from({ length: rows }, (_, i) => i)
  const trees: Tree[] = []
  for (let t = 0; t < count; t++) {
    for (let i = 0; i < rows; i++) {
      const p = sigmoid(eta[i] ?? 0)
      const weight = rowWeight[i] ?? 0
      gradient[i] = weight * ((labels[i] ?? 0) - p)
      hessian[i] = weight * Math.max(1e-9, p * (1 - p))
    }
    trees.push(growTree())
  }
  return { intercept, trees }

  function growTree(): Tree {
    const nodes = 2 ** (depth + 1) - 1
    const tree = {
      columns: new Int16Array(nodes).fill(-1),
      above: new Float64Array(nodes),
      leaves: new Float64Array(nodes),
    }
    const sumG = new Float64Array(bins)
    const sumH = new Float64Array(bins)
    const sumN = new Uint32Array(bins)
    const grow = (node: number, members: Uint32Array, level: number, least: number, most: number): void => {
      // Side by side, once a node: every column goes over them again.
      const ownG = gathered(gradient, members)
      const ownH = gathered(hessian, members)
      let g = 0
      let h = 0
      for (let k = 0; k < members.length; k++) {
        g += ownG[k] ?? 0
        h += ownH[k] ?? 0
      }
      const own = Math.max(least, Math.min(most, g / (h + shrink)))
      let best = { gain: 1e-9, column: -1, bin: 0, left: 0, right: 0 }
      if (level < depth && members.length >= 2 * minLeaf) {
        for (let j = 0; j < columns; j++) {
          const bin = binned[j] ?? new Uint8Array()
          const size = (edges[j]?.length ?? 0) + 1
          sumG.fill(0, 0, size)
          sumH.fill(0, 0, size)
          sumN.fill(0, 0, size)
          for (let k = 0; k < members.length; k++) {
            const b = bin[members[k] ?? 0] ?? 0
            sumG[b] = (sumG[b] ?? 0) + (ownG[k] ?? 0)
            sumH[b] = (sumH[b] ?? 0) + (ownH[k] ?? 0)
            sumN[b] = (sumN[b] ?? 0) + 1
          }
          const way = options.monotone?.[j] ?? 0
          let lg = 0
          let lh = 0
          let ln = 0
          for (let b = 0; b < size - 1; b++) {
            lg += sumG[b] ?? 0
            lh += sumH[b] ?? 0
            ln += sumN[b] ?? 0
            if (ln < minLeaf) continue
            if (members.length - ln < minLeaf) break
            const left = lg / (lh + shrink)
            const right = (g - lg) / (h - lh + shrink)
            if (way * (right - left) < 0) continue
            const gain = lg * left + (g - lg) * right - (g * g) / (h + shrink)
            if (gain > best.gain) best = { gain, column: j, bin: b, left, right }
          }
        }
      }
      if (best.column === -1) {
        tree.leaves[node] = rate * own
        for (const i of members) eta[i] = (eta[i] ?? 0) + rate * own
        return
      }
      tree.columns[node] = best.column
      tree.above[node] = edges[best.column]?.[best.bin] ?? 0
      const bin = binned[best.column] ?? new Uint8Array()
      const way = options.monotone?.[best.column] ?? 0
      // Below a monotone split neither side may pass the middle of the two, or a deeper split would undo it.
      const middle = Math.max(least, Math.min(most, (best.left + best.right) / 2))
      const leftMost = way === 1 ? middle : most
      const leftLeast = way === -1 ? middle : least
      const { left, right } = split(members, bin, best.bin)
      grow(2 * node + 1, left, level + 1, leftLeast, leftMost)
      grow(2 * node + 2, right, level + 1, way === 1 ? middle : least, way === -1 ? middle : most)
    }
    grow(0, everyone, 0, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
    return tree
  }
}
