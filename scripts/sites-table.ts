import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { type Count, type Platform, ProfileSnapshotSchema } from '../src/profile.ts'
import { SITES, type WholeSite } from '../src/sites/index.ts'

/**
 * README's table of sites, from the registry and the invented pages: `node --import tsx scripts/sites-table.ts` writes it, and a
 * test compares. What no fixture shows is not claimed.
 */
const ROOT = join(import.meta.dirname, '..')
const BEGIN = '<!-- sites -->\n'
const END = '<!-- /sites -->'

/** On what a reader was last checked: the month of the newest capture, or drawn, where invented pages alone show it. */
interface Checked {
  readonly out: string | null
  readonly in: string | null
}

/** Of each site, for readers who are logged out and logged in; `null`: not checked. */
export const CHECKED: Readonly<Record<Platform, Checked>> = {
  instagram: { out: '2026-01', in: '2025-12' },
  x: { out: '2025-12', in: 'drawn' },
  tiktok: { out: '2025-12', in: null },
  youtube: { out: '2026-05', in: null },
  facebook: { out: '2026-01', in: 'drawn' },
  linkedin: { out: '2024-10', in: '2026-04' },
  threads: { out: '2025-12', in: 'drawn' },
  bluesky: { out: '2026-01', in: 'drawn' },
  twitch: { out: 'drawn', in: null },
  pinterest: { out: '2023-09', in: 'drawn' },
  reddit: { out: '2026-04; profiles: drawn', in: null },
  mastodon: { out: 'drawn (4.5 and 4.6)', in: null },
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
    '| site | read | of the profile | of its posts | also read, once opened | checked logged out | checked logged in |\n|---|---|---|---|---|---|---|'
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
    CHECKED[site.platform].out ?? 'no',
    CHECKED[site.platform].in ?? 'no',
  ]
}

const SHOWN = ['exact', 'exact or rounded', 'rounded'] as const

/** "exact: posts; exact or rounded: followers": as the site's pages show them, small numbers and large ones. */
function said(fields: readonly (readonly [name: string, counts: readonly (Count | null)[]])[]): string {
  const shown = fields.flatMap(([name, counts]) => {
    const read = counts.filter((count) => count !== null)
    const isExact = read.some(({ exact }) => exact)
    const isRounded = read.some(({ exact }) => !exact)
    if (!isExact && !isRounded) return []
    return [{ name: NAMES[name] ?? name, how: isRounded ? (isExact ? SHOWN[1] : SHOWN[2]) : SHOWN[0] }]
  })
  const groups = SHOWN.flatMap((how) => {
    const names = shown.filter((one) => one.how === how).map(({ name }) => name)
    return names.length === 0 ? [] : [`${how}: ${names.join(', ')}`]
  })
  return groups.join('; ') || '–'
}

if (process.argv[1] === import.meta.filename) {
  const readme = join(ROOT, 'README.md')
  writeFileSync(readme, withTable(readFileSync(readme, 'utf8')))
}
