import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as v from 'valibot'

/**
 * The labelled rows that the model is fitted on and measured with. They stay on the developers' machines: nothing here
 * writes or prints a row. What each column means: README.md beside the files.
 */

const cell = v.pipe(
  v.string(),
  v.transform((text) => (text === '' ? null : Number(text))),
  v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))),
)
const filled = v.pipe(cell, v.number())
const flag = v.pipe(
  v.picklist(['', '0', '1']),
  v.transform((text) => (text === '' ? null : text === '1')),
)
const label = v.pipe(
  v.picklist(['0', '1']),
  v.transform((text): 0 | 1 => (text === '1' ? 1 : 0)),
)

const AccountRowSchema = v.pipe(
  v.object({
    group: v.string(),
    platform: v.picklist(['instagram', 'x']),
    rid: v.pipe(v.string(), v.hexadecimal(), v.length(12)),
    label,
    followers: filled,
    following: filled,
    posts: filled,
    has_pic: flag,
    is_private: flag,
    verified: flag,
    bio_len: cell,
    has_url: flag,
    uname_len: cell,
    uname_digits: cell,
    fullname_words: cell,
    age_days: cell,
  }),
  v.transform((row) => ({
    group: row.group,
    platform: row.platform,
    rid: row.rid,
    label: row.label,
    followers: row.followers,
    following: row.following,
    posts: row.posts,
    hasPicture: row.has_pic,
    isPrivate: row.is_private,
    isVerified: row.verified,
    bioLength: row.bio_len,
    hasLink: row.has_url,
    /** Digits by length, 0..1. Where the length is empty the column holds the share itself. */
    digitShare:
      row.uname_digits === null ? null : row.uname_len === null ? row.uname_digits : row.uname_digits / row.uname_len,
    nameWords: row.fullname_words,
    /** Leaks the label: to report on old accounts, never to fit on. */
    ageDays: row.age_days,
  })),
)

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const PurchaseRowSchema = v.object({
  id: v.string(),
  pair: v.string(),
  src: v.string(),
  platform: v.picklist(['instagram', 'tiktok']),
  followers: whole,
  following: v.nullable(whole),
  posts_total: whole,
  label: v.picklist([0, 1]),
  attack: v.picklist([
    'none',
    'bought_followers',
    'bought_likes_flat',
    'bought_likes_some',
    'followers_and_likes',
    'bought_views',
    'comment_pod',
  ]),
  strength: v.number(),
  recent: v.array(
    v.object({ likes: whole, comments: v.optional(whole), views: v.optional(whole), shares: v.optional(whole) }),
  ),
})

/** One account with what its profile shows; counts are exact, `null` is "not collected". Label 1: a delivered follower. */
export type AccountRow = v.InferOutput<typeof AccountRowSchema>
/** One account with its last posts, newest first, as crawled (label 0) or with one simulated purchase (label 1). */
export type PurchaseRow = v.InferOutput<typeof PurchaseRowSchema>

/**
 * Where the rows are: `--from DIR` on the command line, else `shared/model` beside this repository. `null`: not on this
 * machine.
 */
export function rowsFolder(argv: readonly string[]): string | null {
  const at = argv.indexOf('--from')
  const named = at === -1 ? undefined : argv[at + 1]
  const folder = resolve(named ?? join(import.meta.dirname, '../../../shared/model'))
  return existsSync(join(folder, 'accounts-dev.csv')) ? folder : null
}

/** All rows of task A, in the order of the file. Throws on the first that is not as described. */
export function readAccounts(folder: string): AccountRow[] {
  const lines = readFileSync(join(folder, 'accounts-dev.csv'), 'utf8').trim().split('\r\n')
  const head = (lines[0] ?? '').split(',')
  return lines.slice(1).map((line, at) => {
    const cells = line.split(',')
    return checked(
      AccountRowSchema,
      Object.fromEntries(head.map((name, i) => [name, cells[i]])),
      `accounts line ${at + 2}`,
    )
  })
}

/** All rows of task B, in the order of the file. Throws on the first that is not as described. */
export function readPurchases(folder: string): PurchaseRow[] {
  const lines = readFileSync(join(folder, 'purchases-dev.jsonl'), 'utf8').trim().split('\n')
  return lines.map((line, at) => checked(PurchaseRowSchema, JSON.parse(line), `purchases line ${at + 1}`))
}

/** Pairs in which a post has more likes than views: the simulation's artefact, no signal. Reported with and without. */
export function impossiblePairs(rows: readonly PurchaseRow[]): ReadonlySet<string> {
  const odd = rows.filter((row) => row.recent.some(({ likes, views }) => views !== undefined && likes > views))
  return new Set(odd.map((row) => row.pair))
}

/** Names the line and the column, never the values: they stay out of logs. */
function checked<T>(schema: v.GenericSchema<unknown, T>, row: unknown, where: string): T {
  const result = v.safeParse(schema, row)
  if (result.success) return result.output
  throw new Error(
    `${where}: ${result.issues.map((issue) => v.getDotPath(issue) ?? 'row').join(', ')} is not as described`,
  )
}
