import * as v from 'valibot'
import type { Count } from '../profile.ts'
import { memberJson } from './embedded-json.ts'
import { linkAddress } from './facebook-address.ts'
import { boldIn, followersIn } from './facebook-number.ts'
import { readOnce } from './read-once.ts'

/** What the page's data says of the very profile that is open. */
export interface Entity {
  /** Its number, under which its posts name it. */
  readonly id: string
  readonly name: string | null
  readonly isVerified: boolean | null
  /** Each chip of the header that is its own, by where it leads. Page likes are none of followers. */
  readonly followers: readonly (Count | null)[]
  readonly following: readonly (Count | null)[]
  readonly hasChips: boolean
}

const text = v.fallback(v.nullable(v.string()), null)
const RangeSchema = v.object({
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
  length: v.pipe(v.number(), v.integer(), v.minValue(1)),
  inline_style: v.literal('BOLD'),
})
const ChipSchema = v.object({
  text: v.object({ text: v.string(), inline_style_ranges: v.fallback(v.array(v.unknown()), []) }),
  uri: v.string(),
})
const UserSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^\d{5,25}$/)),
  name: text,
  url: text,
  is_verified: v.fallback(v.nullable(v.boolean()), null),
  profile_social_context: v.fallback(v.nullable(v.object({ content: v.array(v.unknown()) })), null),
})
const HeaderSchema = v.object({ user: UserSchema })

/** A page carries a hundred scripts, of half a megabyte and more: each is looked through once. */
export function scriptsOf(root: Document): Element[] {
  return [...root.getElementsByTagName('script')]
}

/**
 * The header in the page's data, of this profile and no other: its number or its address must be the one that is open. Data
 * of the pages before stays behind after a soft navigation, and suggestions come with headers of their own.
 * @param handle In lower case.
 */
export function entitiesOf(scripts: readonly Element[], handle: string, lang: string): Entity[] {
  return scripts.flatMap((script) =>
    once(script, [handle, lang], () => entitiesIn(script.textContent ?? '', handle, lang)),
  )
}

const once = readOnce<Entity[]>()

function entitiesIn(script: string, handle: string, lang: string): Entity[] {
  const header = v.safeParse(HeaderSchema, memberJson(script, 'profile_header_renderer'))
  if (!header.success) return []
  const { user } = header.output
  const owner = linkAddress(user.url)?.owner ?? null
  return user.id === handle || owner === handle ? [entity(user, [user.id, owner ?? user.id], lang)] : []
}

function entity(user: v.InferOutput<typeof UserSchema>, names: readonly string[], lang: string): Entity {
  const chips = (user.profile_social_context?.content ?? []).flatMap((each) => {
    const chip = v.safeParse(ChipSchema, each)
    const address = chip.success ? linkAddress(chip.output.uri) : null
    if (!chip.success || address === null || !names.includes(address.owner)) return []
    const { text: label, inline_style_ranges: ranges } = chip.output.text
    return [{ kind: address.rest, label, bold: boldPart(label, ranges) }]
  })
  const of = (kind: string) => chips.filter((chip) => chip.kind === kind)
  return {
    id: user.id,
    name: user.name,
    isVerified: user.is_verified,
    followers: of('followers').map(({ label, bold }) => followersIn(label, bold, lang)),
    following: of('following').map(({ label, bold }) => boldIn(label, bold, lang)),
    hasChips: user.profile_social_context !== null,
  }
}

function boldPart(label: string, ranges: readonly unknown[]): string | null {
  const [range, more] = ranges.map((each) => v.safeParse(RangeSchema, each))
  if (more !== undefined || !range?.success) return null
  return label.slice(range.output.offset, range.output.offset + range.output.length)
}
