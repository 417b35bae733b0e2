import { createHash } from 'node:crypto'

/** How many parts the rows are split into. */
const FOLDS = 5

/** The part a row belongs to, 0..4, by the protocol of the rows: `rid` of an account, `pair` of a purchase, nothing added. */
export function foldOf(key: string): number {
  return Number.parseInt(createHash('sha256').update(key, 'utf8').digest('hex').slice(0, 8), 16) % FOLDS
}

/**
 * One score a row, each from a model that has not seen the row's fold.
 * @param fitTo Gets the rows of four folds, returns what scores the rows of the fifth.
 */
export function crossFitted<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  fitTo: (train: readonly Row[]) => (row: Row) => number,
): Float64Array {
  const folds = rows.map((row) => foldOf(keyOf(row)))
  const scores = new Float64Array(rows.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const scoreOf = fitTo(rows.filter((_, i) => folds[i] !== fold))
    rows.forEach((row, i) => {
      if (folds[i] === fold) scores[i] = scoreOf(row)
    })
  }
  return scores
}
