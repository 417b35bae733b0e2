import { riskOf } from '../../src/model/account.ts'
import { evenWeights, factsOfRow, fitAccount, handPoints } from '../calibrate/account.ts'
import { boostedLogOdds, fitBoosted } from '../calibrate/boost.ts'
import { fitLogistic, logOdds, matrixOf, sigmoid } from '../calibrate/logistic.ts'
import type { AccountRow } from '../calibrate/rows.ts'

/** What the scorecard of the account is held against, each as in § 4 of the rows' README. */

export interface Model {
  readonly name: string
  /** Scores at or above are flagged. */
  readonly line: number
  /** The score is a probability. */
  readonly calibrated: boolean
  /** @param even Give every group, and in it both labels, the same weight: for a group that was left out. */
  fit(train: readonly AccountRow[], even: boolean): (row: AccountRow) => number
}

const log = (count: number) => Math.log10(count + 1)
const ratio = (row: AccountRow) => log(row.following) - log(row.followers)

const counts = (row: AccountRow) => [
  log(row.followers),
  log(row.following),
  log(row.posts),
  -ratio(row),
  row.posts === 0 ? 1 : 0,
  row.digitShare ?? 0,
  row.hasPicture === false ? 0 : 1,
]
/** The eight columns. A bio that was not collected is .6: only ig_srf has that, so a tree can tell ig_srf by it. */
const columns = (row: AccountRow) => [...counts(row), row.bioLength === null ? 0.6 : Math.min(1, row.bioLength)]
const unmarked = (row: AccountRow) => [...counts(row), row.bioLength === 0 ? 0 : 1]

const boosted = (name: string, columnsOf: (row: AccountRow) => number[], trees: number, depth: number): Model => ({
  name,
  line: 0.5,
  calibrated: true,
  fit(train) {
    const labels = train.map((row) => row.label)
    const model = fitBoosted(matrixOf(train.map(columnsOf)), labels, { trees, depth, rate: 0.1 })
    return (row) => sigmoid(boostedLogOdds(model, columnsOf(row)))
  },
})

export const RATIO: Model = { name: 'ratio only', line: Number.NaN, calibrated: false, fit: () => ratio }
/** The protocol's rules count digits on X too. */
const allHand = (row: AccountRow) => handPoints({ ...row, platform: 'instagram' })
export const HAND: Model = { name: 'hand rules', line: 0.6, calibrated: false, fit: () => allHand }
export const LOGISTIC: Model = {
  name: 'LR',
  line: 0.5,
  calibrated: true,
  fit(train, even) {
    const weights = even ? { rowWeights: evenWeights(train) } : {}
    const model = fitLogistic(
      matrixOf(train.map(columns)),
      train.map((row) => row.label),
      { ridge: 1, ...weights },
    )
    return (row) => sigmoid(logOdds(model, columns(row)))
  },
}
export const GBM = boosted('GBM', columns, 120, 3)
export const GBM_1 = boosted('GBM depth 1', columns, 300, 1)
/** The same trees, unable to tell which set a row is from by a bio that was not collected. */
export const GBM_UNMARKED = boosted('GBM, no missing mark', unmarked, 120, 3)

/** The scorecard as `npm run calibrate` fits it, on these rows. */
export const SCORECARD: Model = {
  name: 'scorecard',
  line: 0.5,
  calibrated: true,
  fit(train, even) {
    const card = fitAccount(train, even ? evenWeights(train) : undefined)
    return (row) => riskOf(card, factsOfRow(row), card.share)
  },
}
