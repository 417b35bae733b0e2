import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { type Count, ProfileSnapshotSchema } from '../src/profile.ts'
import { SITES, type WholeSite } from '../src/sites/index.ts'

/**
 * README's table of sites, from the registry and the invented pages: `node --import tsx scripts/sites-table.ts` writes it, and a
 * test compares. What no fixture shows is not claimed.
 */
const ROOT = join(import.meta.dirname, '..')
const BEGIN = '<!-- sites -->\n'
const END = '<!-- /sites -->'

/** The newest page of each site that readers were checked on, by the month it was captured; drawn: no capture shows it. */
export const CHECKED: Readonly<Record<string, string>> = {
  instagram: '2026-01',
  x: '2025-12',
  tiktok: '2025-12',
  youtube: '2026-05',
  facebook: '2026-01; signed in: drawn',
  linkedin: '2026-04',
  threads: '2025-12',
  bluesky: '2026-01',
  twitch: 'drawn',
  pinterest: '2023-09',
  reddit: '2026-04; profiles: drawn',
  mastodon: 'drawn (4.5 and 4.6)',
}

const WHEN = {
  'on-page': 'on every visit',
  'when-allowed': 'on a click; on every visit once allowed',
  'on-click': 'on a click, always',
} as const
const HEADER = ['followers', 'following', 'posts', 'totalLikes'] as const
const POST = ['likes', 'comments', 'shares', 'views'] as const
const NAMES: Readonly<Record<string, string>> = { totalLikes: 'total likes' }

const ReadingSchema = v.nullable(v.object({ snapshot: v.optional(ProfileSnapshotSchema) }))

/** README with the table as it is now. */
export function withTable(readme: string): string {
  const [before, rest] = readme.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error(`README needs ${BEGIN.trim()} and ${END}`)
  const rows = SITES.map((site) => `| ${rowOf(site).join(' | ')} |`)
  const head =
    '| site | read | of the profile | of its posts | also read, once opened | last checked on a page of |\n|---|---|---|---|---|---|'
  return `${before}${BEGIN}${head}\n${rows.join('\n')}\n${END}${after}`
}

function rowOf(site: WholeSite): string[] {
  const folder = join(ROOT, 'tests/fixtures', site.platform)
  const snapshots = readdirSync(folder)
    .filter((file) => file.endsWith('.expected.json'))
    .flatMap((file) => v.parse(ReadingSchema, JSON.parse(readFileSync(join(folder, file), 'utf8')))?.snapshot ?? [])
  const posts = snapshots.flatMap(({ recent }) => recent)
  const opened = [site.readPost && 'posts and comments', site.readFollowers && 'lists of followers']
  return [
    site.label,
    WHEN[site.reads],
    said(HEADER.map((field) => [field, snapshots.map((snapshot) => snapshot[field])])),
    said(POST.map((field) => [field, posts.map((post) => post[field])])),
    opened.filter(Boolean).join(', ') || '–',
    CHECKED[site.platform] ?? '',
  ]
}

/** "followers (exact), posts (rounded)": exact where any page shows every digit. */
function said(fields: readonly (readonly [name: string, counts: readonly (Count | null)[]])[]): string {
  const shown = fields.flatMap(([name, counts]) => {
    const read = counts.filter((count) => count !== null)
    if (read.length === 0) return []
    return [`${NAMES[name] ?? name}${read.some(({ exact }) => exact) ? '' : ' (rounded)'}`]
  })
  return shown.join(', ') || '–'
}

if (process.argv[1] === import.meta.filename) {
  const readme = join(ROOT, 'README.md')
  writeFileSync(readme, withTable(readFileSync(readme, 'utf8')))
}
