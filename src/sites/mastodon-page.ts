import * as v from 'valibot'
import { exactly } from '../counts/index.ts'
import type { Count } from '../profile.ts'
import { scriptJson } from './embedded-json.ts'
import { languageOf } from './page-language.ts'

/** A page of Mastodon's web client, and what it says of itself in its first data. */
export interface Page {
  /** Where the client draws. */
  readonly app: Element
  /** The language that numbers are written in, in Mastodon's own name for it ("pt-BR"). */
  readonly lang: string
  /** Whether the page and its data name the same language, so that a unit may be read in it. */
  readonly isLangSure: boolean
  /** 4.5 → 405; `null` where the page does not say. */
  readonly version: number | null
  readonly known: readonly KnownAccount[]
}

/** An account that the page came with: the reader's own. */
interface KnownAccount {
  /** In lower case. */
  readonly acct: string
  readonly followers: Count | null
  readonly following: Count | null
  readonly posts: Count | null
  readonly bot: boolean | null
}

const text = v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(100))), null)
const count = v.fallback(v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), null)
const StateSchema = v.object({
  meta: v.fallback(v.object({ locale: text, version: text }), { locale: null, version: null }),
  accounts: v.fallback(v.record(v.string(), v.unknown()), {}),
})
const AccountSchema = v.object({
  acct: v.string(),
  followers_count: count,
  following_count: count,
  statuses_count: count,
  bot: v.fallback(v.nullable(v.boolean()), null),
})

/** The client's page; `null` for a page of anything else. Forks keep both ids (glitch-soc, Hometown). */
export function pageIn(root: Document): Page | null {
  const app = root.getElementById('mastodon')
  const script = root.getElementById('initial-state')
  if (app === null || script === null || script.localName !== 'script') return null
  const state = v.safeParse(StateSchema, scriptJson(script))
  const { locale, version } = state.success ? state.output.meta : { locale: null, version: null }
  const said = languageOf(root)
  return {
    app,
    lang: locale ?? said,
    isLangSure: locale !== null && (said === '' || said.toLowerCase() === locale.toLowerCase()),
    version: versionOf(version),
    known: state.success ? Object.values(state.output.accounts).flatMap(knownAccount) : [],
  }
}

function versionOf(text: string | null): number | null {
  const [, major, minor] = /^(\d{1,2})\.(\d{1,2})(?!\d)/.exec(text ?? '') ?? []
  return major === undefined || minor === undefined ? null : Number(major) * 100 + Number(minor)
}

function knownAccount(entry: unknown): KnownAccount[] {
  const parsed = v.safeParse(AccountSchema, entry)
  if (!parsed.success) return []
  const { acct, followers_count, following_count, statuses_count, bot } = parsed.output
  const exact = (value: number | null) => (value === null ? null : exactly(value))
  return [
    {
      acct: acct.toLowerCase(),
      followers: exact(followers_count),
      following: exact(following_count),
      posts: exact(statuses_count),
      bot,
    },
  ]
}
