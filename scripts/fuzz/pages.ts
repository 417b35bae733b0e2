import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { JSDOM, VirtualConsole } from 'jsdom'
import * as v from 'valibot'
import { type Count, CountSchema, PostSchema, ProfileSnapshotSchema } from '../../src/profile.ts'
import type { Site } from '../../src/sites/site.ts'
import { Journal } from './journal.ts'

const ROOT = join(import.meta.dirname, '../..')
const FIXTURES = join(ROOT, 'tests/fixtures')
const CAPTURES = join(ROOT, '../shared/pages')

/** The moment at which all broken pages are seen: that of the fixtures. */
export const SEEN_AT = '2026-11-01T12:00:00.000Z'

/** What is true of a page, whatever is done to it: its counts, and those of its own posts. `null`: it shows none. */
interface Truth {
  readonly header: Readonly<Record<HeaderField, Count | null>>
  /** What the head alone says, which may be older: true of a page whose body is gone. */
  readonly head: Readonly<Record<HeaderField, Count | null>>
  /** Fields (of a post: "id field") about which the page itself says two things: nothing can be held against a reading of them. */
  readonly open: readonly string[]
  /** Its layout has changed: what a reader may find again is any number of the page, and no other. */
  readonly isChanged: boolean
  readonly posts: ReadonlyMap<string, PostTruth>
  /** By id, where the one mark stands by which a post is told from the account's own: see the fixture's input. */
  readonly marks: ReadonlyMap<string, string>
}

export const HEADER_FIELDS = ['followers', 'following', 'posts', 'totalLikes'] as const
export const POST_FIELDS = ['likes', 'comments', 'shares', 'views'] as const
type HeaderField = (typeof HEADER_FIELDS)[number]
type PostField = (typeof POST_FIELDS)[number]
type PostTruth = Readonly<Record<PostField, Count | null>>

/** A page to be broken, parsed once. */
export interface PageToBreak {
  readonly site: Site
  readonly name: string
  /** Committed, and so at hand everywhere; a capture is not. */
  readonly invented: boolean
  readonly url: string
  /** Whose page it is, in lower case. */
  readonly handle: string
  /** As the whole page says it. */
  readonly displayName: string | null
  /** All of it, in lower case. */
  readonly html: string
  readonly document: Document
  readonly truth: Truth
}

const ReadingSchema = v.nullable(v.object({ state: v.string(), snapshot: v.optional(ProfileSnapshotSchema) }))
/**
 * `marks`: of posts under the account's own name that are none of its posts (an advertisement, what it passed on), the selector
 * of all that says so. Once that is gone from the page nobody could know better. `open`: what the page says two things of, both
 * its own ("followers", "42 likes"); a mutant may say but one.
 */
const InputSchema = v.object({
  url: v.string(),
  marks: v.optional(v.record(v.string(), v.string()), {}),
  open: v.optional(v.array(v.string()), []),
})
const TheirCountSchema = v.nullable(v.object({ value: v.number(), exact: v.boolean(), step: v.nullish(v.number()) }))
const CaptureSchema = v.object({
  url: v.string(),
  lang: v.nullish(v.string()),
  state: v.string(),
  followers: v.nullish(TheirCountSchema),
  following: v.nullish(TheirCountSchema),
  posts: v.nullish(TheirCountSchema),
  totalLikes: v.nullish(TheirCountSchema),
  recent: v.array(
    v.object({
      id: v.string(),
      likes: v.nullish(TheirCountSchema),
      comments: v.nullish(TheirCountSchema),
      reposts: v.nullish(TheirCountSchema),
      views: v.nullish(TheirCountSchema),
    }),
  ),
})

/** jsdom tells of style sheets that it cannot read; nobody here styles anything. */
const SILENT = new VirtualConsole()

const BLANK = { followers: null, following: null, posts: null, totalLikes: null }
const NOTHING: Omit<Truth, 'head'> = {
  header: BLANK,
  open: [],
  isChanged: false,
  posts: new Map(),
  marks: new Map(),
}

/** Every fixture of a site whose address is a profile's. */
export function fixturesOf(site: Site): PageToBreak[] {
  return stemsIn(join(FIXTURES, site.platform)).flatMap((stem) => fixtureAt(site, stem) ?? [])
}

/** One fixture of a site, by its name. */
export function fixtureOf(site: Site, name: string): PageToBreak | null {
  return fixtureAt(site, join(FIXTURES, site.platform, name))
}

function fixtureAt(site: Site, stem: string): PageToBreak | null {
  const { url, marks, open } = v.parse(InputSchema, json(`${stem}.input.json`))
  const reading = v.parse(ReadingSchema, json(`${stem}.expected.json`))
  if (reading === null) return null
  const { snapshot } = reading
  const truth =
    snapshot === undefined
      ? // A changed layout still shows its numbers: a reader that finds one again is not held to "none".
        { ...NOTHING, isChanged: reading.state === 'layout-changed' }
      : {
          ...NOTHING,
          header: snapshot,
          open: [...(snapshot.contested ?? []), ...open],
          posts: new Map(snapshot.recent.map((post) => [post.id, v.parse(PostSchema, post)])),
          marks: new Map(Object.entries(marks)),
        }
  return pageAt(site, stem, true, url, null, truth)
}

/** Every real capture of a site, where they are at hand. */
export function capturesOf(site: Site): PageToBreak[] {
  return stemsIn(join(CAPTURES, site.platform)).flatMap((stem) => {
    const capture = v.parse(CaptureSchema, json(`${stem}.expected.json`))
    if (capture.state === 'not-a-profile') return []
    const truth = {
      ...NOTHING,
      header: {
        followers: countOf(capture.followers),
        following: countOf(capture.following),
        posts: countOf(capture.posts),
        totalLikes: countOf(capture.totalLikes),
      },
      posts: new Map(
        capture.recent.map((post) => [
          post.id,
          {
            likes: countOf(post.likes),
            comments: countOf(post.comments),
            shares: countOf(post.reposts),
            views: countOf(post.views),
          },
        ]),
      ),
    }
    return [pageAt(site, stem, false, capture.url, capture.lang ?? null, truth)]
  })
}

function pageAt(
  site: Site,
  stem: string,
  invented: boolean,
  url: string,
  lang: string | null,
  truth: Omit<Truth, 'head'>,
): PageToBreak {
  const html = readFileSync(`${stem}.html`, 'utf8')
  const { document } = new JSDOM(html, { url, virtualConsole: SILENT }).window
  Object.defineProperty(document, 'readyState', { value: 'complete', configurable: true })
  if (lang !== null && document.documentElement.lang === '') document.documentElement.lang = lang
  const name = `${site.platform}/${basename(stem)}`
  const ref = site.profileAt(new URL(url))
  const reading = ref && site.read(document, ref, SEEN_AT)
  const posts = new Map([...truth.posts, ...otherNamesOf(site, url, document, truth.posts)])
  return {
    site,
    name,
    invented,
    url,
    handle: ref?.handle.toLowerCase() ?? '',
    displayName: reading?.state === 'ready' ? reading.snapshot.account.displayName : null,
    html: html.toLowerCase(),
    document,
    truth: { ...truth, posts, head: headOf(site, url, html) },
  }
}

/**
 * The names that own posts bear where the page's data is not there to tell the better one: on Facebook a link names a post one
 * way and its data another, and only the data says that both are one.
 */
function otherNamesOf(site: Site, url: string, document: Document, posts: Truth['posts']): Map<string, PostTruth> {
  const ref = site.profileAt(new URL(url))
  if (ref === undefined || posts.size === 0) return new Map()
  const placed = () => {
    const reading = site.read(document, ref, SEEN_AT)
    return reading.state === 'ready' ? [...reading.places.recent] : []
  }
  const known = new Map(placed().map(([id, place]) => [place, id]))
  const journal = new Journal()
  for (const script of [...document.querySelectorAll('script')]) journal.remove(script)
  const without = placed()
  journal.mend()
  return new Map(
    without.flatMap(([other, place]) => {
      const own = posts.get(known.get(place) ?? '')
      return own === undefined ? [] : [[other, own] as const]
    }),
  )
}

/** What the page says without its body. */
function headOf(site: Site, url: string, html: string): Truth['head'] {
  const ref = site.profileAt(new URL(url))
  if (ref === undefined) return BLANK
  const { document } = new JSDOM(html, { url, virtualConsole: SILENT }).window
  Object.defineProperty(document, 'readyState', { value: 'complete' })
  document.body.replaceChildren()
  const reading = site.read(document, ref, SEEN_AT)
  return reading.state === 'ready' ? reading.snapshot : BLANK
}

function stemsIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => join(folder, basename(file, '.html')))
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** Their counts have the worth of the last digit that is shown; ours have both ends. On any rounding the truth is within. */
function countOf(theirs: v.InferOutput<typeof TheirCountSchema> | undefined): Count | null {
  if (theirs == null) return null
  const { value, exact, step } = theirs
  const width = exact ? 0 : (step ?? 1)
  return v.parse(CountSchema, { value, low: value - Math.ceil(width / 2), high: value + width, exact })
}
