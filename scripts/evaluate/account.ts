import { type AccountCard, type AccountSignal, accountPoints, POINTS, riskOf } from '../../src/model/account.ts'
import scorecard from '../../src/model/scorecard.json' with { type: 'json' }
import { factsOfRow } from '../calibrate/account.ts'
import { crossFitted } from '../calibrate/folds.ts'
import { auc, aucInterval, brier, ece, flagsAt, tprAt5 } from '../calibrate/metrics.ts'
import { type AccountRow, readAccounts } from '../calibrate/rows.ts'
import { GBM, GBM_1, GBM_UNMARKED, HAND, LOGISTIC, type Model, RATIO, SCORECARD } from './account-models.ts'
import { share, table } from './table.ts'

/** Task A: does the account itself look like a delivered follower? By the protocol of the rows' README, § 4 and § 5. */

const INSTAGRAM = ['ig_instafake', 'ig_srf', 'ig_kaggle', 'ig_ifbot_default']
const X = ['x_cresci15', 'x_cresci17_genuine']
const LABELLED = [...INSTAGRAM, 'x_cresci15']
const SETS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(LABELLED.map((group) => [group, [group]])),
  'ig ALL': INSTAGRAM,
  'x ALL': X,
}
const CARD: AccountCard = scorecard.account.card
const SHIPPED = { line: CARD.flaggedFrom, calibrated: true }

type Rows = readonly AccountRow[]
const labelsOf = (rows: Rows) => Uint8Array.from(rows, (row) => row.label)
const among = (rows: Rows, groups: readonly string[]) => rows.filter((row) => groups.includes(row.group))

/** AUC with its interval, TPR@5, and what the model's kind allows: BA and MCC with a line, ECE and Brier with a probability. */
function measured(model: Pick<Model, 'line' | 'calibrated'>, scores: Float64Array, labels: Uint8Array): string[] {
  const { low, high } = aucInterval(scores, labels)
  const { balancedAccuracy, mcc } = flagsAt(model.line, scores, labels)
  return [
    `${share(auc(scores, labels))} [${share(low)}, ${share(high)}]`,
    share(tprAt5(scores, labels)),
    ...(Number.isNaN(model.line) ? ['–', '–'] : [share(balancedAccuracy), share(mcc)]),
    ...(model.calibrated ? [share(ece(scores, labels)), share(brier(scores, labels))] : ['–', '–']),
  ]
}
const MEASURES = ['AUC [95 %]', 'TPR@5', 'BA', 'MCC', 'ECE', 'Brier']

function insideGroups(rows: Rows): string {
  const lines = Object.entries(SETS).flatMap(([name, groups]) => {
    const own = among(rows, groups)
    const labels = labelsOf(own)
    const size = `${own.length} (${labels.reduce((sum, one) => sum + one, 0)})`
    return [RATIO, HAND, LOGISTIC, GBM, GBM_1, GBM_UNMARKED, SCORECARD].map((model, i) => {
      const scores = crossFitted(
        own,
        (row) => row.rid,
        (train) => model.fit(train, false),
      )
      return [i === 0 ? name : '', i === 0 ? size : '', model.name, ...measured(model, scores, labels)]
    })
  })
  return table(['group', 'n (fake)', 'model', ...MEASURES], lines)
}

/** AUC / TPR@5 on a whole group by a model that has seen all others, of both platforms. */
function leftOut(rows: Rows): string {
  const lines = [RATIO, HAND, LOGISTIC, GBM, GBM_1, GBM_UNMARKED, SCORECARD].map((model) => {
    let sum = 0
    const cells = [...LABELLED, 'x_cresci17_genuine'].map((group) => {
      const own = among(rows, [group])
      const scoreOf = model.fit(
        rows.filter((row) => row.group !== group),
        true,
      )
      const scores = Float64Array.from(own, scoreOf)
      if (group === 'x_cresci17_genuine') return share(flagsAt(model.line, scores, labelsOf(own)).falseAlarms)
      const area = auc(scores, labelsOf(own))
      sum += area
      return `${share(area)} / ${share(tprAt5(scores, labelsOf(own)))}`
    })
    return [model.name, ...cells.slice(0, -1), share(sum / LABELLED.length, 4), cells.at(-1) ?? '']
  })
  return table(['model', ...LABELLED, 'mean AUC', 'x_cresci17 flagged'], lines)
}

const shipped = (row: AccountRow) => riskOf(CARD, factsOfRow(row))

/** The scorecard that ships, on the rows it was fitted on: what it says of people, at its line and prevalence. */
function asShipped(rows: Rows): string {
  const lines = Object.entries(SETS).map(([name, groups]) => {
    const own = among(rows, groups)
    const scores = Float64Array.from(own, shipped)
    const { falseAlarms, found } = flagsAt(CARD.flaggedFrom, scores, labelsOf(own))
    return [name, ...measured(SHIPPED, scores, labelsOf(own)), share(falseAlarms), share(found)]
  })
  return table(['group', ...MEASURES, 'humans flagged', 'fakes found'], lines)
}

function people(rows: Rows): string {
  const humans = rows.filter((row) => row.label === 0)
  const kinds: [string, Rows][] = [
    ['verified', humans.filter((row) => row.isVerified === true)],
    ['10,000 followers or more', humans.filter((row) => row.followers >= 10_000)],
    ['4 years old or more', humans.filter((row) => (row.ageDays ?? 0) >= 1461)],
    ['all', humans],
    ['private', humans.filter((row) => row.isPrivate === true)],
    ['fewer than 100 followers', humans.filter((row) => row.followers < 100)],
  ]
  return table(
    ['humans', 'n', 'flagged'],
    kinds.map(([name, own]) => {
      const flagged = own.filter((row) => shipped(row) >= CARD.flaggedFrom).length
      return [name, String(own.length), share(flagged / own.length, 4)]
    }),
  )
}

/** What each part is worth: the shipped scorecard without it. Mean AUC over the groups, and Instagram in one. */
function ablation(rows: Rows): string {
  const instagram = among(rows, INSTAGRAM)
  const meanWithout = (left: AccountSignal | null) => {
    const score = (row: AccountRow) => {
      const points = accountPoints(CARD, factsOfRow(row))
      return POINTS.reduce((sum, one) => (one === left ? sum : sum + points[one]), 0)
    }
    const areas = LABELLED.map((group) =>
      auc(Float64Array.from(among(rows, [group]), score), labelsOf(among(rows, [group]))),
    )
    const mean = areas.reduce((sum, one) => sum + one, 0) / areas.length
    return [share(mean, 4), share(auc(Float64Array.from(instagram, score), labelsOf(instagram)), 4)]
  }
  const lines = [['all', ...meanWithout(null)], ...POINTS.map((one) => [`without ${one}`, ...meanWithout(one)])]
  return table(['points', 'mean AUC of groups', 'AUC ig ALL'], lines)
}

/** All tables of task A, as Markdown. */
export function evaluateAccount(folder: string): string {
  const rows = readAccounts(folder)
  return [
    '## Task A: the account',
    '### Five folds inside the group',
    insideGroups(rows),
    '### One group left out: AUC / TPR@5',
    leftOut(rows),
    `### As shipped, on the rows it was fitted on (prevalence ${CARD.prevalence}, flagged from ${CARD.flaggedFrom})`,
    asShipped(rows),
    people(rows),
    '### Without one part (shipped points, not refitted)',
    ablation(rows),
  ].join('\n\n')
}
