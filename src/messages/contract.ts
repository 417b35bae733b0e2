import * as v from 'valibot'
import { ChangeSchema } from '../model/change.ts'
import {
  AudienceRowSchema,
  AudienceSchema,
  CommentMarkSchema,
  ConversationSchema,
  HashSchema,
} from '../model/people.ts'
import { VerdictSchema, WhereSchema } from '../model/verdict.ts'
import {
  ObservationSchema,
  PlatformSchema,
  PostSightingSchema,
  ProfileRefSchema,
  ProfileSnapshotSchema,
} from '../profile.ts'
import type { BodyIn, KindIn, ReplyIn } from './kinds.ts'
import { LANGUAGES } from './languages.ts'

/**
 * Everything that is said between the contexts, in one place. A message is `{ kind, body }`; its kind says who hears it
 * and what is asked. Bodies and replies are plain JSON (Chrome sends JSON, Firefox clones: JSON is what both keep). A
 * reply is `{ ok: true, body }` or `{ ok: false, error: { code } }`.
 */

/** What went wrong, for code; a sentence for people is made where it is shown. */
const ERROR_CODES = [
  'bad-message', // the body is not of the kind's shape
  'bad-sender', // the kind is not for that sender
  'gone', // nobody is there: the extension was updated under this script, or the tab has no script of ours
  'store-blocked', // another tab holds an older version of the database open
  'store-full',
  'store-unreadable', // damaged, of a later version, or not answering
  'failed', // anything unforeseen
] as const
export const ErrorCodeSchema = v.picklist(ERROR_CODES)

/** What the user can set; kept in `storage.local`. */
export const SettingsSchema = v.strictObject({
  /** Sites that the user has switched off. */
  off: v.array(PlatformSchema),
  theme: v.picklist(['system', 'light', 'dark']),
  /** What Earned speaks: as the browser does, or what is chosen. */
  language: v.picklist(['browser', ...LANGUAGES]),
  /** Whether a badge is drawn in pages; the popup answers either way. */
  badge: v.boolean(),
  /** How sure a verdict must be for the badge and the toolbar to name its band. */
  speakFrom: VerdictSchema.entries.confidence,
  /** Where the user has moved the badge of a site, in CSS pixels from where it would sit by itself. */
  badgeOffset: v.record(PlatformSchema, v.strictObject({ x: v.number(), y: v.number() })),
  /** How many months what was read is kept; `null` is for ever. What is watched is kept all the same. */
  keepFor: v.nullable(
    v.pipe(
      v.number(),
      v.check((months) => Number.isInteger(months) && months >= 1 && months <= 120),
    ),
  ),
})

/** A snapshot after it was merged with what was kept, scored and kept. */
export const ScoredSchema = v.strictObject({
  snapshot: ProfileSnapshotSchema,
  verdict: VerdictSchema,
  /** What would move the band; `null` where nothing near would. */
  change: v.nullable(ChangeSchema),
  /** This browser's own visits, oldest first, this one included. */
  history: v.array(ObservationSchema),
  /** What the comments under posts that the user opened have in common; `null` while there are too few. */
  conversation: v.nullable(ConversationSchema),
  /** What the followers look like that the user scrolled past; `null` while there are too few. */
  audience: v.nullable(AudienceSchema),
  /** Whether the user watches it; `null` where the disk could not be asked. */
  watched: v.nullable(v.boolean()),
  /** `null`: it is on disk. Else why it could not be kept; the verdict stands all the same. */
  notKept: v.nullable(ErrorCodeSchema),
})

/** What a content script knows of its page. */
export const PageStateSchema = v.union([
  v.strictObject({ state: v.literal('no-profile'), platform: PlatformSchema }),
  v.strictObject({ state: v.literal('off'), platform: PlatformSchema }),
  /** No profile, but a post: its counts are kept with this profile. */
  v.strictObject({ state: v.literal('post-kept'), ref: ProfileRefSchema }),
  v.strictObject({ state: v.literal('reading'), ref: ProfileRefSchema }),
  v.strictObject({
    state: v.literal('unavailable'),
    ref: ProfileRefSchema,
    why: v.picklist(['missing', 'login-wall', 'age-gate', 'unproved']),
  }),
  v.strictObject({ state: v.literal('layout-changed'), ref: ProfileRefSchema, missing: v.array(v.string()) }),
  v.strictObject({ state: v.literal('ready'), ref: ProfileRefSchema, scored: ScoredSchema }),
  v.strictObject({ state: v.literal('failed'), ref: ProfileRefSchema, code: ErrorCodeSchema }),
])

/** A line of "seen lately". */
const SeenSchema = v.strictObject({
  ref: ProfileRefSchema,
  displayName: v.nullable(v.string()),
  band: VerdictSchema.entries.band,
  observedAt: v.string(),
})

const nothing = v.null()
/** More than any page has on screen at once. */
const MOST_COMMENTS = 500
const MOST_ROWS = 500

/**
 * kind → who may say it, what it carries, what comes back. `content` is a content script, `page` a page of the
 * extension, `background` the worker.
 */
export const MESSAGES = {
  /** content → background: score this snapshot and keep it. */
  'profile/observed': {
    from: 'content',
    body: v.strictObject({ snapshot: ProfileSnapshotSchema }),
    reply: ScoredSchema,
  },
  /** content → background: keep this post's counts with its author's profile, and the marks of its comments. */
  'post/observed': {
    from: 'content',
    body: v.strictObject({
      sighting: PostSightingSchema,
      comments: v.pipe(v.array(CommentMarkSchema), v.maxLength(MOST_COMMENTS)),
    }),
    reply: nothing,
  },
  /** content → background: these rows of a list of followers were on screen. What is known of the whole list comes back. */
  'followers/observed': {
    from: 'content',
    body: v.strictObject({
      of: ProfileRefSchema,
      observedAt: v.pipe(v.string(), v.isoTimestamp()),
      rows: v.pipe(v.array(v.strictObject({ id: HashSchema, ...AudienceRowSchema.entries })), v.maxLength(MOST_ROWS)),
    }),
    reply: v.nullable(AudienceSchema),
  },
  /** content → background: what hashes are salted with in this browser. */
  'salt/get': { from: 'content', body: nothing, reply: v.string() },
  /** page → background: this tab's page without anybody in it, for a report that the user reads and saves. */
  'page/skeleton': { from: 'page', body: v.strictObject({ tabId: v.number(), handle: v.string() }), reply: v.string() },
  /** content → background: run the script that reads open posts and lists of this site in my tab. */
  'deeper/load': { from: 'content', body: nothing, reply: nothing },
  /** content → background and open pages: the page is now in this state. */
  'page/changed': { from: 'content', body: PageStateSchema, reply: nothing },
  /** content or page → background. Before a script in a page is answered, the site pack for its site is put beside it. */
  'settings/get': { from: 'any', body: nothing, reply: SettingsSchema },
  /** page or content → background: a partial change; the whole comes back. */
  'settings/change': { from: 'any', body: v.partial(SettingsSchema), reply: SettingsSchema },
  /** page or content → background: watch this profile, or no longer. A script watches profiles of its own site alone. */
  'watch/set': {
    from: 'any',
    body: v.strictObject({ ref: ProfileRefSchema, watched: v.boolean() }),
    reply: nothing,
  },
  /** page → background: the profiles seen last, newest first. */
  'profiles/lately': { from: 'page', body: nothing, reply: v.array(SeenSchema) },
  /**
   * page → background: the site packs that are loaded. A pack is anything here, and checked by `site-pack.ts` on either side:
   * every script in a page carries this file, and should not carry what it never meets.
   */
  'packs/get': { from: 'page', body: nothing, reply: v.array(v.unknown()) },
  /** page → background: keep this pack, in place of the one for its site. */
  'packs/put': { from: 'page', body: v.unknown(), reply: nothing },
  /** page → background: forget the pack for this site. */
  'packs/remove': { from: 'page', body: PlatformSchema, reply: nothing },
  /** page → content: what do you see? */
  'page/ask': { from: 'page', body: nothing, reply: PageStateSchema },
  /** page → content: point at where these counts were read. */
  'page/show': {
    from: 'page',
    body: v.strictObject({ where: WhereSchema }),
    reply: nothing,
  },
  /** page → background: read the page in this tab, over which the user has opened the popup. */
  'page/read': { from: 'page', body: v.strictObject({ tabId: v.number() }), reply: nothing },
  /** content → background: run the script that draws the badge in my tab. */
  'badge/load': { from: 'content', body: nothing, reply: nothing },
  /** content → background: open the popup for my tab (the badge's "full picture"). */
  'popup/open': { from: 'content', body: nothing, reply: nothing },
  /** background → content: these are watched now, or no longer; `null` is everyone. */
  'watch/changed': {
    from: 'background',
    body: v.strictObject({ refs: v.nullable(v.array(ProfileRefSchema)), watched: v.boolean() }),
    reply: nothing,
  },
  /** background → open pages, which overhear it: something that is kept was put there or taken away other than by a visit. */
  'kept/changed': { from: 'background', body: nothing, reply: nothing },
  /** background → content, and overheard by open pages: the settings are now these. */
  'settings/changed': { from: 'background', body: SettingsSchema, reply: nothing },
} as const

type Messages = typeof MESSAGES
export type Kind = KindIn<Messages>
export type Body<K extends Kind> = BodyIn<Messages, K>
export type ErrorCode = v.InferOutput<typeof ErrorCodeSchema>
export type Reply<K extends Kind> = ReplyIn<Messages, K>
export type Settings = v.InferOutput<typeof SettingsSchema>
export type Scored = v.InferOutput<typeof ScoredSchema>
export type PageState = v.InferOutput<typeof PageStateSchema>
export type Seen = v.InferOutput<typeof SeenSchema>

/** What holds until the user says otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  off: [],
  theme: 'system',
  language: 'browser',
  badge: true,
  speakFrom: 'low',
  badgeOffset: {},
  keepFor: null,
}
