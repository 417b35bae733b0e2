import * as v from 'valibot'
import { PlatformSchema } from '../profile.ts'
import { type FileProblem, readJsonFile } from './json-file.ts'
import { isPlainJson, isSameJson } from './plain-json.ts'

/**
 * A site pack: selectors as data, which repair the reader of one site until its next release. It comes from a file of the
 * user's, so everything in it has a bound. Apart from `contract.ts`, because no script in a page and no popup needs it.
 */

const MOST_WAYS = 4
const LONGEST_SELECTOR = 300
/** Steps from element to element, alternatives counted too: what a site's header needs, and no more to look through than that. */
const MOST_STEPS = 12
/** Far more than an honest pack has in it. */
const LARGEST_FILE = 64_000

const WaySchema = v.strictObject({
  select: v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(LONGEST_SELECTOR),
    v.check((select) => isBearable(select)),
  ),
  attribute: v.optional(
    v.pipe(
      v.string(),
      v.check((name) => /^[a-z][a-z\d_:.-]{0,60}$/.test(name)),
    ),
  ),
})
const waysSchema = v.pipe(v.array(WaySchema), v.minLength(1), v.maxLength(MOST_WAYS))

const SitePackSchema = v.strictObject({
  format: v.literal('earned-site-pack'),
  version: v.literal(1),
  platform: PlatformSchema,
  /** The day it was made, for whoever has two of them. */
  made: v.pipe(
    v.string(),
    v.check((day) => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))),
  ),
  note: v.pipe(v.string(), v.maxLength(300)),
  identity: waysSchema,
  counts: v.pipe(
    v.strictObject({
      followers: v.optional(waysSchema),
      following: v.optional(waysSchema),
      posts: v.optional(waysSchema),
      totalLikes: v.optional(waysSchema),
    }),
    v.check((counts) => Object.keys(counts).length > 0),
  ),
  numbers: v.optional(v.literal('english')),
})

export type SitePack = v.InferOutput<typeof SitePackSchema>

/** Why a file is no pack. `place` is where in it: `counts.followers[0].select`. */
export type PackProblem =
  | Exclude<FileProblem, { why: 'other-format' }>
  | { readonly why: 'not-a-pack' }
  | { readonly why: 'selector'; readonly place: string }

/** A pack out of what was kept or told; `undefined` for anything else. */
export function sitePackFrom(value: unknown): SitePack | undefined {
  if (!isPlainJson(value)) return undefined
  const checked = v.safeParse(SitePackSchema, value)
  return checked.success && isSameJson(value, checked.output) ? checked.output : undefined
}

/**
 * A pack out of a file, or what stands in its way.
 * @param parses Whether a selector is one: only where there is a document can that be told.
 */
export function readSitePack(text: string, parses: (select: string) => boolean): SitePack | PackProblem {
  const read = readJsonFile(text, {
    format: 'earned-site-pack',
    version: 1,
    largest: LARGEST_FILE,
    schema: SitePackSchema,
  })
  if ('why' in read) return read.why === 'other-format' ? { why: 'not-a-pack' } : read
  const pack: SitePack = read.value
  const broken = waysOf(pack).find(({ way }) => !parses(way.select))
  return broken === undefined ? pack : { why: 'selector', place: broken.place }
}

function waysOf({ identity, counts }: SitePack) {
  return Object.entries({ identity, ...prefixed(counts) }).flatMap(([part, ways]) =>
    (ways ?? []).map((way, at) => ({ way, place: `${part}[${at}].select` })),
  )
}

function prefixed(counts: SitePack['counts']) {
  return Object.fromEntries(Object.entries(counts).map(([field, ways]) => [`counts.${field}`, ways]))
}

/**
 * Whether a browser finds it in no time on a page of any size: few steps, and at most one look back up from inside (`:has`),
 * which is searched anew for every candidate.
 */
function isBearable(select: string): boolean {
  const bones = select.replace(/"[^"]*"|'[^']*'/g, '').replace(/\[[^\]]*\]/g, '[]')
  const steps = bones.trim().split(/\s*[>+~,(]\s*|\s+/).length
  return steps <= MOST_STEPS && (bones.match(/:has\(/gi) ?? []).length <= 1
}
