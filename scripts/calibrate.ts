/**
 * Fits the two calibrations of src/model/calibration.ts: `npx tsx scripts/calibrate.ts FOLDER`, where FOLDER holds the
 * labelled rows (accounts and purchases). Deterministic. Prints constants and how well they do, never a row.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exactly } from '../src/counts/index.ts'
import { accountPoints } from '../src/model/account.ts'
import { INFLATION } from '../src/model/calibration.ts'
import { score } from '../src/model/index.ts'
import type { Count, Platform, Post, ProfileSnapshot } from '../src/profile.ts'
import { blankPost, blankSnapshot } from '../src/sites/snapshot.ts'

interface Row {
  readonly group: string
  readonly label: number
  readonly points: number
  readonly pair?: string
  readonly attack?: string
  readonly weight: number
}

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Say where the rows are: npx tsx scripts/calibrate.ts FOLDER')
  process.exit(2)
}

const AT = '2026-11-22T00:00:00.000Z'
const blank = (platform: Platform) => blankSnapshot({ platform, handle: 'row', url: 'https://example.org/' }, AT)
const countOf = (text: string | number | null | undefined): Count | null =>
  text === null || text === undefined || text === '' ? null : exactly(Number(text))

/** Accounts with both labels, each group weighing the same, as the groups differ in size and share by design. */
function accountRows(): Row[] {
  const lines = readFileSync(join(folder ?? '', 'accounts-dev.csv'), 'utf8')
    .trim()
    .split('\r\n')
  const head = (lines[0] ?? '').split(',')
  const rows = lines.slice(1).map((line) => {
    const cells = line.split(',')
    const cell = (name: string) => cells[head.indexOf(name)] ?? ''
    const flag = (name: string) => (cell(name) === '' ? null : cell(name) === '1')
    const digits = cell('uname_digits')
    // In two groups the column holds digits by length, and no length.
    const share = cell('uname_len') === ''
    const length = share ? 1000 : Number(cell('uname_len'))
    const snapshot: ProfileSnapshot = {
      ...blank(cell('platform') === 'x' ? 'x' : 'instagram'),
      followers: countOf(cell('followers')),
      following: countOf(cell('following')),
      posts: countOf(cell('posts')),
    }
    const account = {
      ...snapshot.account,
      handleDigits: digits === '' ? null : Math.round(Number(digits) * (share ? 1000 : 1)),
      handleLength: digits === '' ? null : length,
      bioLength: cell('bio_len') === '' ? null : Number(cell('bio_len')),
      hasAvatar: flag('has_pic'),
    }
    return { group: cell('group'), label: Number(cell('label')), points: accountPoints({ ...snapshot, account }) ?? 0 }
  })
  const groups = groupBy(rows, (row) => row.group)
  return rows
    .filter((row) => groups.get(row.group)?.some((other) => other.label === 1))
    .map((row) => ({ ...row, weight: 1 / (groups.get(row.group)?.length ?? 1) }))
}

interface Purchase {
  id: string
  pair: string
  src: string
  platform: Platform
  followers: number
  following: number | null
  posts_total: number | null
  label: number
  attack: string
  recent: { likes: number; comments?: number; views?: number; shares?: number }[]
}

/** Real accounts and the same with a simulated purchase; pairs with more likes than views are artefacts and left out. */
function purchaseRows(): Row[] {
  const purchases: Purchase[] = readFileSync(join(folder ?? '', 'purchases-dev.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const impossible = new Set(
    purchases
      .filter((row) => row.recent.some((post) => post.views !== undefined && post.likes > post.views))
      .map((row) => row.pair),
  )
  const rows: Row[] = []
  for (const row of purchases) {
    if (impossible.has(row.pair)) continue
    const recent: Post[] = row.recent.map((post, index) => ({
      ...blankPost(String(index)),
      likes: countOf(post.likes),
      comments: countOf(post.comments),
      shares: countOf(post.shares),
      views: countOf(post.views),
    }))
    const { inflationRisk } = score({
      ...blank(row.platform),
      followers: countOf(row.followers),
      following: countOf(row.following),
      posts: countOf(row.posts_total),
      recent,
    })
    if (inflationRisk === null) continue
    const points = (Math.log(inflationRisk / (1 - inflationRisk)) - INFLATION.at) / INFLATION.by
    rows.push({ group: row.src, label: row.label, points, pair: row.pair, attack: row.attack, weight: 1 })
  }
  return rows
}

function groupBy<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}

/** Two parameters by Newton's method on the weighted log-likelihood. */
function fitted(rows: readonly Row[]): { at: number; by: number } {
  let at = 0
  let by = 0
  for (let round = 0; round < 50; round++) {
    let g0 = 0
    let g1 = 0
    let h00 = 1e-9
    let h01 = 0
    let h11 = 1e-9
    for (const { points, label, weight } of rows) {
      const p = 1 / (1 + Math.exp(-(at + by * points)))
      const error = weight * (label - p)
      const curve = weight * p * (1 - p)
      g0 += error
      g1 += error * points
      h00 += curve
      h01 += curve * points
      h11 += curve * points * points
    }
    const det = h00 * h11 - h01 * h01
    at += (h11 * g0 - h01 * g1) / det
    by += (h00 * g1 - h01 * g0) / det
  }
  return { at, by }
}

/** Share of pairs of one positive and one negative row in the right order; ties one half. */
function auc(rows: readonly Row[]): number {
  const order = [...rows].sort((a, b) => a.points - b.points)
  let ranks = 0
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to < order.length && order[to]?.points === order[from]?.points) to++
    for (let i = from; i < to; i++) if (order[i]?.label === 1) ranks += (from + to + 1) / 2
    from = to
  }
  const positives = rows.filter((row) => row.label === 1).length
  return (ranks - (positives * (positives + 1)) / 2) / (positives * (rows.length - positives))
}

function pairwise(rows: readonly Row[]): number {
  let right = 0
  let pairs = 0
  for (const pair of groupBy(rows, (row) => row.pair).values()) {
    const bought = pair.find((row) => row.label === 1)
    const clean = pair.find((row) => row.label === 0)
    if (bought === undefined || clean === undefined) continue
    pairs++
    right += bought.points > clean.points ? 1 : bought.points === clean.points ? 0.5 : 0
  }
  return right / pairs
}

function report(name: string, rows: readonly Row[]): void {
  const { at, by } = fitted(rows)
  const all = rows.reduce((sum, row) => sum + row.weight, 0)
  const share = rows.reduce((sum, row) => sum + row.weight * row.label, 0) / all
  console.log(`${name}: at ${at.toFixed(3)}, by ${by.toFixed(3)}, share ${share.toFixed(3)}, n ${rows.length}`)
  console.log(`  AUC ${auc(rows).toFixed(3)}, pairwise ${pairwise(rows).toFixed(3)}`)
  for (const [group, own] of groupBy(rows, (row) => row.group)) {
    const n = own.length
    console.log(`  ${group}: AUC ${auc(own).toFixed(3)}, pairwise ${pairwise(own).toFixed(3)}, n ${n}`)
  }
  for (const [attack, own] of groupBy(rows, (row) => row.attack)) {
    if (attack === undefined || attack === 'none') continue
    const against = [...own, ...rows.filter((row) => row.attack === 'none')]
    console.log(`  ${attack}: AUC ${auc(against).toFixed(3)}`)
  }
}

report('ACCOUNT', accountRows())
report('INFLATION', purchaseRows())
