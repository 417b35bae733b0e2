import { score } from '../../src/model/index.ts'
import { RISK_FOR_MIXED } from '../../src/model/scorecard.ts'
import { fitCurves, type MeasuredRow, measured, snapshotOfRow } from '../calibrate/engagement.ts'
import { crossFitted } from '../calibrate/folds.ts'
import { auc, aucInterval, brier, ece, flagsAt, pairwise, tprAt5 } from '../calibrate/metrics.ts'
import { impossiblePairs, type PurchaseRow, readPurchases } from '../calibrate/rows.ts'
import { BOOSTED, CURVES, CURVES_ALONE, LOGISTIC, type Model, RATIO, TIER_Z } from './engagement-models.ts'
import { share, table } from './table.ts'

/** Task B: does the engagement fit the followers? By the protocol of the rows' README, § 4 and § 5, on rows of 1,000 followers and more. */

type Rows = readonly MeasuredRow[]
const MODELS = [RATIO, TIER_Z, LOGISTIC, BOOSTED, CURVES_ALONE, CURVES]
const ATTACKS = ['bought_views', 'followers_and_likes', 'comment_pod', 'bought_likes_flat', 'bought_likes_some']
const keyOf = ({ pair }: PurchaseRow) => pair

interface Part {
  readonly scores: number[]
  readonly labels: number[]
  readonly pairs: string[]
}

function part(rows: Rows, scores: ArrayLike<number>, keep: (row: MeasuredRow) => boolean): Part {
  const kept = rows.flatMap((row, at) => (keep(row) ? [{ row, score: scores[at] ?? 0 }] : []))
  return {
    scores: kept.map((one) => one.score),
    labels: kept.map(({ row }) => row.label),
    pairs: kept.map(({ row }) => row.pair),
  }
}

type Scores = ReadonlyMap<Model, Float64Array>
/** Every model's scores, each row by a fit that has not seen its fold. */
const scored = (rows: Rows, models: readonly Model[]): Scores =>
  new Map(models.map((model) => [model, crossFitted(rows, keyOf, model.fit)]))

function fiveFolds(name: string, rows: Rows, scores: Scores): string[][] {
  return [...scores].map(([model, own]) => {
    const all = part(rows, own, () => true)
    const { low, high } = aucInterval(all.scores, all.labels, all.pairs)
    const { balancedAccuracy, mcc } = flagsAt(RISK_FOR_MIXED, all.scores, all.labels)
    return [
      `${name}, ${rows.length}`,
      model.name,
      `${share(auc(all.scores, all.labels))} [${share(low)}, ${share(high)}]`,
      share(tprAt5(all.scores, all.labels)),
      share(pairwise(all.scores, all.labels, all.pairs)),
      ...(model.calibrated
        ? [balancedAccuracy, mcc, ece(all.scores, all.labels), brier(all.scores, all.labels)].map((one) => share(one))
        : ['–', '–', '–', '–']),
    ]
  })
}

/** AUC of each attack against all clean rows, pairwise in brackets. */
function byAttack(rows: Rows, scoresOf: Scores): string {
  const attackOf = new Map(rows.filter(({ label }) => label === 1).map(({ pair, attack }) => [pair, attack]))
  const strengths = [0.5, 1, 2, 4, 9]
  const lines = [...scoresOf].map(([model, scores]) => {
    const against = (keep: (row: MeasuredRow) => boolean) => {
      const some = part(rows, scores, (row) => row.label === 0 || keep(row))
      return share(auc(some.scores, some.labels))
    }
    return [
      model.name,
      ...ATTACKS.map((attack) => {
        const pairs = part(rows, scores, (row) => attackOf.get(row.pair) === attack)
        return `${against((row) => row.attack === attack)} (${share(pairwise(pairs.scores, pairs.labels, pairs.pairs))})`
      }),
      strengths.map((x) => against((row) => row.attack === 'bought_followers' && row.strength === x)).join(' '),
    ]
  })
  return table(['model', ...ATTACKS, 'followers ×0.5 ×1 ×2 ×4 ×9'], lines)
}

/** AUC / pairwise on a source, with it in the fit and without. TikTok has one source only. */
function bySource(rows: Rows, scoresOf: Scores): string {
  const sources = [...new Set(rows.map(({ src }) => src))].sort()
  const lines = [...scoresOf].map(([model, inside]) => {
    const said = ({ scores, labels, pairs }: Part) =>
      `${share(auc(scores, labels))} / ${share(pairwise(scores, labels, pairs))}`
    const means: number[] = []
    const cells = sources.map((src) => {
      const within = said(part(rows, inside, (row) => row.src === src))
      if (src.includes('tiktok')) return within
      const own = rows.filter((row) => row.src === src)
      const out = part(own, Float64Array.from(own, model.fit(rows.filter((row) => row.src !== src))), () => true)
      means.push(auc(out.scores, out.labels))
      return `${within} → ${said(out)}`
    })
    return [model.name, ...cells, share(means.reduce((sum, one) => sum + one, 0) / means.length)]
  })
  return table(['model', ...sources, 'mean without'], lines)
}

/** What each signal is worth: the fit without it, refitted. */
function ablation(rows: Rows): string {
  const lines = (['instagram', 'tiktok'] as const).flatMap((platform) => {
    const own = rows.filter((row) => row.platform === platform)
    const labels = own.map(({ label }) => label)
    const without = (left: string | null) =>
      auc(
        crossFitted(own, keyOf, (train) =>
          fitCurves(train, ({ curves, pairs, ...plan }) => ({
            ...plan,
            curves: Object.fromEntries(Object.entries(curves).filter(([key]) => key !== left)),
            pairs: pairs.filter((pair) => left === null || !pair.includes(left)),
          })),
        ),
        labels,
      )
    const all = without(null)
    const known = new Set(own.flatMap(({ measures }) => Object.keys(measures).filter((key) => measures[key] !== null)))
    return [...known]
      .map((key) => [platform, key, share(all - without(key), 4)])
      .filter(([, , drop]) => drop !== '.0000')
  })
  return table(['platform', 'without', 'AUC lost'], lines)
}

/** What the product says of the real accounts, by source. */
function bands(rows: readonly PurchaseRow[]): string {
  const names = ['fits', 'low', 'high', 'mixed', 'unknown'] as const
  const sources = [...new Set(rows.map(({ src }) => src))].sort()
  const lines = [...sources, 'all', 'all but unknown'].flatMap((src) =>
    [0, 1].map((label) => {
      const own = rows.filter((row) => row.label === label && (src.startsWith('all') || row.src === src))
      const said = own.map((row) => score(snapshotOfRow(row)).band)
      const of = src === 'all but unknown' ? said.filter((band) => band !== 'unknown') : said
      return [
        src,
        label === 0 ? 'real' : 'with a purchase',
        String(of.length),
        ...names.map((name) => share(of.filter((band) => band === name).length / of.length)),
      ]
    }),
  )
  return table(['source', 'rows', 'n', ...names], lines)
}

/** The tables of task B, as Markdown. */
export function evaluateEngagement(folder: string): string {
  const everything = readPurchases(folder)
  const impossible = impossiblePairs(everything)
  const possible = everything.filter(({ pair }) => !impossible.has(pair))
  const rows = measured(possible)
  const scores = scored(rows, MODELS)
  const withImpossible = measured(everything)
  return [
    '## Task B: engagement against followers',
    `${rows.length} of ${possible.length} rows of possible pairs have 1,000 followers or more and get a score (${share(rows.length / possible.length)}).`,
    '### Five folds by pair',
    table(
      ['rows', 'model', 'AUC [95 %]', 'TPR@5', 'pairwise', 'BA', 'MCC', 'ECE', 'Brier'],
      [
        ...fiveFolds('possible pairs', rows, scores),
        ...fiveFolds('all pairs', withImpossible, scored(withImpossible, [CURVES])),
      ],
    ),
    '### By attack, possible pairs: AUC (pairwise)',
    byAttack(rows, scores),
    '### By source, possible pairs: AUC / pairwise, in the fit → left out',
    bySource(rows, scores),
    '### Bands, as shipped',
    bands(possible),
  ].join('\n\n')
}

/** What each signal of task B is worth, as Markdown: as long a run as all the other tables, so it has one of its own. */
export function evaluateSignals(folder: string): string {
  const everything = readPurchases(folder)
  const impossible = impossiblePairs(everything)
  const rows = measured(everything.filter(({ pair }) => !impossible.has(pair)))
  return ['### Without one signal (refitted)', ablation(rows)].join('\n\n')
}
