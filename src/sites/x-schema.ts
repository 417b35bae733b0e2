import * as v from 'valibot'
import { exactly } from '../counts/index.ts'
import type { Count } from '../profile.ts'
import { scriptJson } from './embedded-json.ts'

/** What the page's JSON-LD says of one profile, every digit of its counts included. */
export interface Schema {
  readonly followers: Count | null
  readonly following: Count | null
  readonly posts: Count | null
  readonly name: string | null
  readonly description: string | null
  readonly image: string | null
  /** When the account was made, ISO 8601. */
  readonly created: string | null
}

const text = v.fallback(v.nullable(v.string()), null)
const StatisticSchema = v.object({
  name: text,
  interactionType: text,
  userInteractionCount: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
})
const PersonSchema = v.object({
  additionalName: v.string(),
  name: text,
  // Before 2024 the name stood here.
  givenName: text,
  description: text,
  image: v.fallback(v.nullable(v.object({ contentUrl: text })), null),
  interactionStatistic: v.fallback(v.array(v.unknown()), []),
})
const PageSchema = v.object({
  '@type': v.literal('ProfilePage'),
  dateCreated: text,
  mainEntity: v.optional(v.unknown()),
  author: v.optional(v.unknown()),
})

/**
 * The JSON-LD of this very profile. After a soft navigation the page may still carry the previous profile's: it names
 * whom it speaks of, and only that one is read.
 * @param handle In lower case.
 */
export function schemaOf(root: Document, handle: string): Schema | null {
  for (const script of root.getElementsByTagName('script')) {
    if (script.getAttribute('type') !== 'application/ld+json') continue
    const page = v.safeParse(PageSchema, scriptJson(script))
    if (!page.success) continue
    const person = v.safeParse(PersonSchema, page.output.mainEntity ?? page.output.author)
    if (person.success && person.output.additionalName.toLowerCase() === handle)
      return schema(person.output, page.output.dateCreated)
  }
  return null
}

function schema(person: v.InferOutput<typeof PersonSchema>, created: string | null): Schema {
  const statistics = person.interactionStatistic.flatMap((entry) => {
    const statistic = v.safeParse(StatisticSchema, entry)
    return statistic.success ? [statistic.output] : []
  })
  // The names are misleading ("Friends" is following) but have been the same since 2022; the types say the same.
  const count = (name: string, type: string): Count | null => {
    const found = statistics.filter((one) => one.name === name && one.interactionType?.endsWith(`/${type}`) !== false)
    return found[0] === undefined || found.length > 1 ? null : exactly(found[0].userInteractionCount)
  }
  return {
    followers: count('Follows', 'FollowAction'),
    following: count('Friends', 'SubscribeAction'),
    posts: count('Tweets', 'WriteAction'),
    name: person.name ?? person.givenName,
    description: person.description,
    image: person.image?.contentUrl ?? null,
    created,
  }
}
