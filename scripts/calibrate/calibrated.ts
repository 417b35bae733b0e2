import { fitLogistic, matrixOf, sigmoid } from './logistic.ts'

/** From points to probabilities that hold. */

/** `1 / (1 + e^-(at + by × points))`. */
export interface Platt {
  readonly at: number
  readonly by: number
}

export const plattProbability = ({ at, by }: Platt, points: number): number => sigmoid(at + by * points)

export function fitPlatt(points: ArrayLike<number>, labels: ArrayLike<number>, rowWeights?: Float64Array): Platt {
  const x = matrixOf(Array.from(points, (one) => [one]))
  const { intercept, weights } = fitLogistic(x, labels, {
    ridge: 1e-6,
    ...(rowWeights === undefined ? {} : { rowWeights }),
  })
  return { at: intercept, by: weights[0] ?? 0 }
}

/** Probability at points; linear in between, flat outside. Points rise strictly, probabilities never fall. */
export type Isotonic = readonly { readonly points: number; readonly probability: number }[]

export function isotonicProbability(map: Isotonic, points: number): number {
  const first = map[0]
  if (first === undefined) return Number.NaN
  if (points <= first.points) return first.probability
  let before = first
  for (const knot of map) {
    if (points <= knot.points) {
      const along = (points - before.points) / (knot.points - before.points)
      return before.probability + along * (knot.probability - before.probability)
    }
    before = knot
  }
  return before.probability
}

/** Pool adjacent violators; a block becomes one knot at its mean points, held off 0 and 1 by half a row each. */
export function fitIsotonic(points: ArrayLike<number>, labels: ArrayLike<number>): Isotonic {
  const order = Array.from({ length: points.length }, (_, i) => i).sort((a, b) => (points[a] ?? 0) - (points[b] ?? 0))
  const blocks: { points: number; ones: number; n: number; last: number }[] = []
  for (const i of order) {
    const own = points[i] ?? 0
    let block = { points: own, ones: labels[i] ?? 0, n: 1, last: own }
    for (let top = blocks.at(-1); top !== undefined; top = blocks.at(-1)) {
      if (top.ones / top.n < block.ones / block.n && top.last < own) break
      block = { points: top.points + block.points, ones: top.ones + block.ones, n: top.n + block.n, last: own }
      blocks.pop()
    }
    blocks.push(block)
  }
  return blocks.map(({ points: sum, ones, n }) => ({ points: sum / n, probability: (ones + 0.5) / (n + 1) }))
}
