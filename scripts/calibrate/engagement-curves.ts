import { sigmoid } from './logistic.ts'
import { quantile } from './metrics.ts'

/**
 * Additive curves and a few tables of two: `log-odds = base + Σ curve(x) + Σ table(x, y)`. A curve is linear between knots
 * and flat outside them; what was not read adds nothing. Penalised likelihood by Newton's method, with curves that may only
 * rise or fall held to it by an active set. Deterministic.
 */

/** What is fitted: measures by name, each with the way its curve may go (1 rises, −1 falls, 0 either), and pairs of them. */
export interface Plan {
  readonly curves: Readonly<Record<string, -1 | 0 | 1>>
  readonly pairs: readonly (readonly [string, string])[]
  readonly knots?: number
  readonly smooth?: number
  readonly ridge?: number
  readonly pairRidge?: number
  readonly pairSmooth?: number
}

export type Measures = Readonly<Record<string, number | null>>

export interface Curve {
  readonly at: readonly number[]
  readonly points: readonly number[]
}
/** `points[i][j]` stands at `at[0][i]`, `at[1][j]`. */
interface PairTable {
  readonly of: readonly [string, string]
  readonly at: readonly [readonly number[], readonly number[]]
  readonly points: readonly (readonly number[])[]
}
export interface Additive {
  readonly base: number
  readonly curves: Readonly<Record<string, Curve>>
  readonly pairs: readonly PairTable[]
}

/** Positions of the knots of a curve: quantiles, so that each step has as many rows. Flat beyond the outermost. */
function knotsOf(values: readonly number[], count: number, tail: number): number[] {
  const rising = values.toSorted((a, b) => a - b)
  const knots: number[] = []
  for (let k = 0; k < count; k++) {
    const at = Number(quantile(rising, tail + (k * (1 - 2 * tail)) / (count - 1)).toPrecision(3))
    if (knots.length === 0 || at > (knots.at(-1) ?? 0)) knots.push(at)
  }
  return knots
}

/** How far along each step of the knots a value is, 0..1 each. */
function ramps(at: readonly number[], x: number): number[] {
  const steps: number[] = []
  for (let k = 0; k + 1 < at.length; k++) {
    const from = at[k] ?? 0
    steps.push(Math.max(0, Math.min(1, (x - from) / ((at[k + 1] ?? 0) - from))))
  }
  return steps
}

/** The share of each knot in a value between two: sums to 1. */
function hats(at: readonly number[], x: number): number[] {
  const along = ramps(at, x)
  return at.map((_, k) => (k === 0 ? 1 : (along[k - 1] ?? 0)) - (along[k] ?? 0))
}

interface Block {
  readonly from: number
  readonly size: number
  readonly way: -1 | 0 | 1
  readonly of: (row: Measures) => number[] | null
  readonly penalty: (add: (i: number, j: number, by: number) => void) => void
}

export function fitAdditive(rows: readonly Measures[], labels: readonly number[], plan: Plan): Additive {
  const { knots = 7, smooth = 4, ridge = 1, pairRidge = 4, pairSmooth = 4 } = plan
  const blocks: Block[] = []
  const curveKnots: Record<string, number[]> = {}
  let width = 1
  for (const [name, way] of Object.entries(plan.curves)) {
    const values = rows.flatMap((row) => row[name] ?? [])
    const at = knotsOf(values, knots, 0.03)
    if (at.length < 2) continue
    curveKnots[name] = at
    const size = at.length - 1
    blocks.push({
      from: width,
      size,
      way,
      of: (row) => {
        const x = row[name]
        return x === null || x === undefined ? null : ramps(at, x)
      },
      penalty: (add) => {
        for (let k = 0; k < size; k++) {
          add(k, k, ridge)
          if (k + 1 === size) continue
          add(k, k, smooth)
          add(k + 1, k + 1, smooth)
          add(k, k + 1, -smooth)
          add(k + 1, k, -smooth)
        }
      },
    })
    width += size
  }
  const pairKnots: [readonly number[], readonly number[]][] = []
  for (const [a, b] of plan.pairs) {
    const both = rows.filter((row) => typeof row[a] === 'number' && typeof row[b] === 'number')
    const atA = knotsOf(
      both.flatMap((row) => row[a] ?? []),
      4,
      0.08,
    )
    const atB = knotsOf(
      both.flatMap((row) => row[b] ?? []),
      4,
      0.08,
    )
    pairKnots.push([atA, atB])
    const wide = atB.length
    blocks.push({
      from: width,
      size: atA.length * wide,
      way: 0,
      of: (row) => {
        const x = row[a]
        const y = row[b]
        if (typeof x !== 'number' || typeof y !== 'number') return null
        const alongB = hats(atB, y)
        return hats(atA, x).flatMap((share) => alongB.map((other) => share * other))
      },
      penalty: (add) => {
        const step = (i: number, j: number) => {
          add(i, i, pairSmooth)
          add(j, j, pairSmooth)
          add(i, j, -pairSmooth)
          add(j, i, -pairSmooth)
        }
        for (let i = 0; i < atA.length; i++) {
          for (let j = 0; j < wide; j++) {
            add(i * wide + j, i * wide + j, pairRidge)
            if (i + 1 < atA.length) step(i * wide + j, (i + 1) * wide + j)
            if (j + 1 < wide) step(i * wide + j, i * wide + j + 1)
          }
        }
      },
    })
    width += atA.length * wide
  }

  // The design, with every column about its mean over the rows that have it: a row without it then stands at nothing.
  const design = rows.map((row) => {
    const line = new Float64Array(width)
    line[0] = 1
    return { line, own: blocks.map(({ of }) => of(row)) }
  })
  const means = new Float64Array(width)
  for (const [b, { from, size }] of blocks.entries()) {
    let seen = 0
    for (const { own } of design) {
      const values = own[b]
      if (!values) continue
      seen++
      for (let k = 0; k < size; k++) means[from + k] = (means[from + k] ?? 0) + (values[k] ?? 0)
    }
    for (let k = 0; k < size; k++) means[from + k] = (means[from + k] ?? 0) / Math.max(1, seen)
    for (const { line, own } of design) {
      const values = own[b]
      if (values) for (let k = 0; k < size; k++) line[from + k] = (values[k] ?? 0) - (means[from + k] ?? 0)
    }
  }
  const penalty = new Float64Array(width * width)
  const ways = new Int8Array(width)
  for (const { from, size, way, penalty: of } of blocks) {
    of((i, j, by) => {
      const at = (from + i) * width + from + j
      penalty[at] = (penalty[at] ?? 0) + by
    })
    for (let k = 0; k < size; k++) ways[from + k] = way
  }
  const theta = newton(
    design.map(({ line }) => line),
    labels,
    penalty,
    ways,
  )

  let block = 0
  const curves: Record<string, Curve> = {}
  for (const [name, at] of Object.entries(curveKnots)) {
    const { from, size } = blocks[block++] ?? { from: 0, size: 0 }
    let value = 0
    for (let k = 0; k < size; k++) value -= (theta[from + k] ?? 0) * (means[from + k] ?? 0)
    const points = [value]
    for (let k = 0; k < size; k++) {
      value += theta[from + k] ?? 0
      points.push(value)
    }
    curves[name] = { at, points }
  }
  const pairs = plan.pairs.map(([a, b], i): PairTable => {
    const { from, size } = blocks[block++] ?? { from: 0, size: 0 }
    const [atA, atB] = pairKnots[i] ?? [[], []]
    let shift = 0
    for (let k = 0; k < size; k++) shift += (theta[from + k] ?? 0) * (means[from + k] ?? 0)
    return {
      of: [a, b],
      at: [atA, atB],
      points: atA.map((_, x) => atB.map((__, y) => (theta[from + x * atB.length + y] ?? 0) - shift)),
    }
  })
  return { base: theta[0] ?? 0, curves, pairs }
}

function newton(
  design: readonly Float64Array[],
  labels: readonly number[],
  penalty: Float64Array,
  ways: Int8Array,
): Float64Array {
  const width = penalty.length ** 0.5
  const theta = new Float64Array(width)
  for (let round = 0; round < 25; round++) {
    const gradient = new Float64Array(width)
    const hessian = penalty.slice()
    for (let i = 0; i < width; i++) {
      let sum = 0
      for (let j = 0; j < width; j++) sum += (penalty[i * width + j] ?? 0) * (theta[j] ?? 0)
      gradient[i] = -sum
    }
    for (let r = 0; r < design.length; r += 4) {
      const four = [0, 1, 2, 3].map((k) => weighed(design[r + k] ?? new Float64Array(width), labels[r + k] ?? 0, theta))
      addRows(hessian, gradient, four)
    }
    const next = stepWithin(theta, hessian, gradient, ways, width)
    let largest = 0
    for (let i = 0; i < width; i++) {
      largest = Math.max(largest, Math.abs((next[i] ?? 0) - (theta[i] ?? 0)))
      theta[i] = next[i] ?? 0
    }
    if (largest < 1e-6) break
  }
  return theta
}

/** A row of the design, by how much the model is off there, and how sharply that pulls. */
interface Weighed {
  readonly line: Float64Array
  readonly error: number
  readonly curve: number
}

function weighed(line: Float64Array, label: number, theta: Float64Array): Weighed {
  let eta = 0
  for (let j = 0; j < theta.length; j++) eta += (theta[j] ?? 0) * (line[j] ?? 0)
  const p = sigmoid(eta)
  return { line, error: label - p, curve: Math.max(1e-6, p * (1 - p)) }
}

/**
 * Adds four rows to the lower triangle and the gradient, each place in the order of the rows, as one by one would. Nearly all
 * of the time of a fit goes by here, and most of it on reaching the triangle: so it is reached once for four.
 */
function addRows(hessian: Float64Array, gradient: Float64Array, rows: readonly Weighed[]): void {
  const [one, two, three, four] = rows
  if (one === undefined || two === undefined || three === undefined || four === undefined) return
  const width = gradient.length
  const [a, b, c, d] = [one.line, two.line, three.line, four.line]
  for (let i = 0; i < width; i++) {
    const ai = a[i] ?? 0
    const bi = b[i] ?? 0
    const ci = c[i] ?? 0
    const di = d[i] ?? 0
    if (ai === 0 && bi === 0 && ci === 0 && di === 0) continue
    gradient[i] = (gradient[i] ?? 0) + one.error * ai + two.error * bi + three.error * ci + four.error * di
    const fromA = one.curve * ai
    const fromB = two.curve * bi
    const fromC = three.curve * ci
    const fromD = four.curve * di
    const start = i * width
    for (let j = 0; j <= i; j++) {
      hessian[start + j] =
        (hessian[start + j] ?? 0) +
        fromA * (a[j] ?? 0) +
        fromB * (b[j] ?? 0) +
        fromC * (c[j] ?? 0) +
        fromD * (d[j] ?? 0)
    }
  }
}

/** One Newton step; steps of a curve that would go the wrong way are held at level and the rest is solved again. */
function stepWithin(
  theta: Float64Array,
  hessian: Float64Array,
  gradient: Float64Array,
  ways: Int8Array,
  width: number,
): Float64Array {
  const held = new Uint8Array(width)
  for (;;) {
    const free = Array.from({ length: width }, (_, i) => i).filter((i) => held[i] === 0)
    const size = free.length
    const a = new Float64Array(size * size)
    const b = new Float64Array(size)
    const full = (i: number, j: number) => (i >= j ? hessian[i * width + j] : hessian[j * width + i]) ?? 0
    for (const [x, i] of free.entries()) {
      let right = gradient[i] ?? 0
      // A held step goes to nought: what that moves is taken along.
      for (let j = 0; j < width; j++) if (held[j] === 1) right += full(i, j) * (theta[j] ?? 0)
      b[x] = right
      for (const [y, j] of free.slice(0, x + 1).entries()) a[x * size + y] = full(i, j)
    }
    const solved = solve(a, b, size)
    const next = new Float64Array(width)
    for (const [x, i] of free.entries()) next[i] = (theta[i] ?? 0) + (solved[x] ?? 0)
    let wrong = 0
    for (const i of free) {
      if ((ways[i] ?? 0) * (next[i] ?? 0) >= 0) continue
      held[i] = 1
      wrong++
    }
    if (wrong === 0) return next
  }
}

/** `a · x = b` by Cholesky, in place; the lower triangle of `a` counts. */
function solve(a: Float64Array, b: Float64Array, size: number): Float64Array {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * size + j] ?? 0
      for (let k = 0; k < j; k++) sum -= (a[i * size + k] ?? 0) * (a[j * size + k] ?? 0)
      a[i * size + j] = i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / (a[j * size + j] ?? 1)
    }
  }
  for (let i = 0; i < size; i++) {
    let sum = b[i] ?? 0
    for (let k = 0; k < i; k++) sum -= (a[i * size + k] ?? 0) * (b[k] ?? 0)
    b[i] = sum / (a[i * size + i] ?? 1)
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = b[i] ?? 0
    for (let k = i + 1; k < size; k++) sum -= (a[k * size + i] ?? 0) * (b[k] ?? 0)
    b[i] = sum / (a[i * size + i] ?? 1)
  }
  return b
}

/** The log-odds of one row. */
export function additiveLogOdds({ base, curves, pairs }: Additive, row: Measures): number {
  let sum = base
  for (const [name, { at, points }] of Object.entries(curves)) {
    const x = row[name]
    if (typeof x === 'number') sum += hats(at, x).reduce((all, share, k) => all + share * (points[k] ?? 0), 0)
  }
  for (const { of, at, points } of pairs) {
    const x = row[of[0]]
    const y = row[of[1]]
    if (typeof x !== 'number' || typeof y !== 'number') continue
    const alongB = hats(at[1], y)
    for (const [i, share] of hats(at[0], x).entries())
      for (const [j, other] of alongB.entries()) sum += share * other * (points[i]?.[j] ?? 0)
  }
  return sum
}
