import { type AccountCard, type AccountFacts, riskOf } from '../../src/model/account.ts'
import { fitLogistic, logit, matrixOf } from './logistic.ts'
import { originOf } from './provenance.ts'
import type { AccountRow } from './rows.ts'
import { binOf, fitTables, type Table, tablePoints } from './tables.ts'

/**
 * Fits the scorecard of the account. It starts from rules by hand, which no model fitted here beats on sets it has not
 * seen, and lets the rows correct them in three small tables, of which it then believes six tenths: so much of a
 * correction, and no more, was still right on the set that was left out (docs/MODEL.md, what was tried).
 */

/** How much of a correction is believed. 1 gains inside the sets and loses outside. */
const BELIEVED = 0.6
const ROUNDS = 30
const RATE = 0.1
const BINS = 32
const MIN_LEAF = 8
const SHRINK = 20
/** The share of delivered followers among the Instagram rows, and what the risk is told for. */
const PREVALENCE = 0.34
/** From here on an account counts as flagged, at that prevalence: of old human accounts in the rows fewer than 0.5 % do, of all humans 1.7 %. */
const FLAGGED_FROM = 0.75

/** The rules by hand of the rows' README § 4, in points: `ratio` per tenfold, steps `≤ edge`. Digits: Instagram only. */
const HAND = {
  ratio: { perTenfold: 1.2, from: -1.5, to: 2 },
  posts: { upTo: [0, 3, 9, 50], points: [1, 0.6, 0.2, 0, -0.4] },
  followers: { upTo: [29, 99, 500], points: [0.6, 0.2, 0, -0.3] },
  massFollowing: { above: 1000, points: 0.4 },
  digits: { upTo: [0.2, 0.35], points: [0, 0.3, 0.6] },
  bio: { empty: 0.3, filled: -0.15 },
  noPicture: 0.8,
}
const NO_GRID = { ratioUpTo: [], sizeUpTo: [], points: [[0]] }

export const factsOfRow = (row: AccountRow): AccountFacts => ({ ...row, instagram: row.platform === 'instagram' })

/** Digits, bio, ratio and size: the columns that the tables correct. NaN where not collected. */
function columnsOf(row: AccountFacts): number[] {
  const followers = Math.log10(row.followers + 1)
  const following = Math.log10(row.following + 1)
  return [
    row.digitShare === null || !row.instagram ? Number.NaN : row.digitShare,
    row.bioLength === null ? Number.NaN : Math.min(1, row.bioLength),
    following - followers,
    followers + following,
  ]
}

/** Each group weighs the same, and in it both labels; as many rows in all as there are. */
export function evenWeights(rows: readonly AccountRow[]): Float64Array {
  const sizes = new Map<string, number>()
  for (const row of rows) sizes.set(row.group + row.label, (sizes.get(row.group + row.label) ?? 0) + 1)
  const groups = new Set(rows.map((row) => row.group)).size
  return Float64Array.from(rows, ({ group, label }) => {
    const labels = sizes.has(`${group}0`) && sizes.has(`${group}1`) ? 2 : 1
    return rows.length / groups / labels / (sizes.get(group + label) ?? 1)
  })
}

/** The hand rules' log-odds at one point a log-odd; nothing but their order is used. */
export const handPoints = (row: AccountRow): number => logit(riskOf(HAND_CARD, factsOfRow(row), 0.5))
const HAND_CARD: AccountCard = { base: 0, share: 0.5, prevalence: 0.5, flaggedFrom: 0.5, ...HAND, ratioBySize: NO_GRID }

/** @param rowWeights One a row; by default every row counts the same, and the risk holds for the rows' own mix. */
export function fitAccount(
  rows: readonly AccountRow[],
  rowWeights: Float64Array = new Float64Array(rows.length).fill(1),
): AccountCard {
  const labels = rows.map((row) => row.label)
  const hand = rows.map(handPoints)
  const start = fitLogistic(matrixOf(hand.map((one) => [one])), labels, { ridge: 1e-3, rowWeights })
  const columns = rows.map((row) => columnsOf(factsOfRow(row)))
  const tables = fitTables(matrixOf(columns), labels, {
    terms: [[0], [1], [2, 3]],
    rounds: ROUNDS,
    rate: RATE,
    bins: BINS,
    minLeaf: MIN_LEAF,
    shrink: SHRINK,
    rowWeights,
    offset: Float64Array.from(hand, (one) => start.intercept + (start.weights[0] ?? 0) * one),
  })
  const scale = start.weights[0] ?? 0
  const raw = rows.map((_, i) => {
    const corrections = tables.reduce((sum, table) => sum + tablePoints(table, columns[i] ?? []), 0)
    return [scale * (hand[i] ?? 0) + BELIEVED * corrections]
  })
  const end = fitLogistic(matrixOf(raw), labels, { ridge: 1e-3, rowWeights })
  const by = end.weights[0] ?? 0
  const all = rowWeights.reduce((sum, weight) => sum + weight, 0)
  const share = rows.reduce((sum, row, i) => sum + (rowWeights[i] ?? 0) * row.label, 0) / all
  return cardOf(end.intercept, by * scale, by * BELIEVED, share, tables)
}

/** Hand rules and corrections in one card, each in log-odds. */
function cardOf(base: number, hand: number, correction: number, share: number, tables: readonly Table[]): AccountCard {
  const [digits, bio, grid] = tables
  const scaled = (points: readonly number[]) => points.map((one) => round(hand * one))
  const digitEdges = [...new Set([...HAND.digits.upTo, ...(digits?.upTo[0] ?? [])])].sort((a, b) => a - b)
  // Each bin of the union lies in one bin of either, which its upper end tells.
  const digitPoints = [...digitEdges, 1].map((edge) => {
    const own = HAND.digits.points[binOf(HAND.digits.upTo, edge)] ?? 0
    return round(hand * own + correction * (digits?.cells[binOf(digits.upTo[0] ?? [], edge)]?.[0] ?? 0))
  })
  return {
    base: round(base),
    share: round(share),
    prevalence: PREVALENCE,
    flaggedFrom: FLAGGED_FROM,
    ratio: { ...HAND.ratio, perTenfold: round(hand * HAND.ratio.perTenfold) },
    posts: { upTo: HAND.posts.upTo, points: scaled(HAND.posts.points) },
    followers: { upTo: HAND.followers.upTo, points: scaled(HAND.followers.points) },
    massFollowing: { ...HAND.massFollowing, points: round(hand * HAND.massFollowing.points) },
    digits: merged(digitEdges, digitPoints),
    bio: {
      empty: round(hand * HAND.bio.empty + correction * (bio?.cells[0]?.[0] ?? 0)),
      filled: round(hand * HAND.bio.filled + correction * (bio?.cells[1]?.[0] ?? 0)),
    },
    noPicture: round(hand * HAND.noPicture),
    ratioBySize: mergedGrid(grid, correction),
  }
}

const round = (x: number) => Math.round(x * 1000) / 1000

/** Neighbours that say the same become one. */
function merged(upTo: readonly number[], points: readonly number[]): { upTo: number[]; points: number[] } {
  const kept = upTo.filter((_, k) => points[k] !== points[k + 1])
  return { upTo: kept, points: points.filter((one, k) => k === points.length - 1 || one !== points[k + 1]) }
}

function mergedGrid(grid: Table | undefined, correction: number): AccountCard['ratioBySize'] {
  const cells = (grid?.cells ?? [[0]]).map((line) => line.map((one) => round(correction * one)))
  const [ratioUpTo = [], sizeUpTo = []] = grid?.upTo ?? []
  const same = (a: readonly (number | undefined)[], b: readonly (number | undefined)[]) =>
    a.every((one, i) => one === b[i])
  const column = (k: number) => cells.map((line) => line[k])
  const lines = cells
    .map((_, k) => k)
    .filter((k) => k === cells.length - 1 || !same(cells[k] ?? [], cells[k + 1] ?? []))
  const columns = sizeUpTo.concat(Number.NaN).map((_, k) => k)
  const keptColumns = columns.filter((k) => k === columns.length - 1 || !same(column(k), column(k + 1)))
  return {
    ratioUpTo: lines.flatMap((k) => ratioUpTo[k] ?? []),
    sizeUpTo: keptColumns.flatMap((k) => sizeUpTo[k] ?? []),
    points: lines.map((k) => keptColumns.map((c) => cells[k]?.[c] ?? 0)),
  }
}

/** The day of the fit. A constant, so that the same rows give the same file. */
const FITTED = '2026-11-22'

/** The account's section of `scorecard.json`: the card, and where its numbers come from. */
export function accountSection(rows: readonly AccountRow[]) {
  const groups = [...new Set(rows.map((row) => row.group))]
  const fittedOn = groups.map((group) => {
    const own = rows.filter((row) => row.group === group)
    const delivered = own.filter((row) => row.label === 1).length
    return { group, rows: own.length, delivered, ...originOf(group) }
  })
  return { fitted: FITTED, fittedOn, card: fitAccount(rows, evenWeights(rows)) }
}
