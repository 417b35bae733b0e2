import * as v from 'valibot'
import { exactly } from '../counts/index.ts'
import type { Count } from '../profile.ts'
import { scriptJson } from './embedded-json.ts'
import { isSame, linked, type Named } from './linkedin-address.ts'
import { saidCount } from './linkedin-texts.ts'
import { settle } from './settle.ts'

/** What the head of the page says, and of whom. Signed-in pages have no such head. */
export interface Head {
  /** Whom the page is of, by its own word: `null` where it does not say, `other` where it names somebody else. */
  readonly of: 'this' | 'other' | null
  /** What kind of page the site calls it: "d_org_guest_company_overview". */
  readonly kind: string
  readonly title: string | null
  readonly description: string | null
}

export function headOf(root: Document, who: Named): Head {
  const metas = new Map<string, string>()
  const names: Named[] = []
  for (const meta of root.getElementsByTagName('meta')) {
    const key = meta.getAttribute('property') ?? meta.getAttribute('name')
    const content = meta.getAttribute('content')
    if (key === null || content === null) continue
    if (!metas.has(key)) metas.set(key, content)
    if (/^(?:og:url|al:(?:android|ios):url)$/.test(key)) names.push(...asList(linked(content)))
  }
  for (const link of root.getElementsByTagName('link'))
    if (link.getAttribute('rel') === 'canonical') names.push(...asList(linked(link.getAttribute('href'))))
  return {
    of: names.length === 0 ? null : names.every((name) => isSame(name, who)) ? 'this' : 'other',
    kind: metas.get('pageKey') ?? '',
    title: metas.get('og:title') ?? null,
    description: metas.get('og:description') ?? metas.get('description') ?? null,
  }
}

/**
 * "Lantern Works | 5,750 followers on LinkedIn. Slogan": the number directly behind the name, which may hold bars and numbers
 * itself. Of organisations alone: what stands there of a person is that person's own words.
 * @param name As the page shows it.
 */
export function describedFollowers(head: Head, who: Named, name: string, lang: string): Count | null {
  const { title, description } = head
  if (who.kind === 'in' || description === null || title === null) return null
  const prefix = `${plain(name)} | `
  if (!plain(title).startsWith(prefix) || !plain(description).startsWith(prefix)) return null
  const words =
    plain(description)
      .slice(prefix.length)
      .slice(0, 80)
      .split(/linkedin/i)[0]
      ?.trim()
      .split(' ') ?? []
  // "5,750 followers on", "1.234 Follower auf": the count is what is left without the word of place.
  for (const length of [words.length, words.length - 1]) {
    const count = saidCount(words.slice(0, length).join(' '), 'followers', lang)
    if (count !== null) return count
  }
  return null
}

const text = v.fallback(v.nullable(v.string()), null)
const StatisticSchema = v.object({
  interactionType: v.string(),
  userInteractionCount: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
})
const EntrySchema = v.object({ '@type': v.string(), url: text, interactionStatistic: v.optional(v.unknown()) })
const GraphSchema = v.object({ '@graph': v.array(v.unknown()) })

/** The followers that the page's JSON-LD gives this very profile, in full. A count of employees is none of followers. */
export function statedFollowers(root: Document, who: Named): Count | null {
  const counts: Count[] = []
  for (const script of root.getElementsByTagName('script')) {
    if (script.getAttribute('type') !== 'application/ld+json') continue
    const json = scriptJson(script)
    const graph = v.safeParse(GraphSchema, json)
    for (const part of graph.success ? graph.output['@graph'] : [json]) {
      const entry = v.safeParse(EntrySchema, part)
      const named = entry.success ? linked(entry.output.url) : null
      if (!entry.success || named === null || !isSame(named, who)) continue
      if (/^(?:Person|Organization)$/.test(entry.output['@type']))
        counts.push(...followsIn(entry.output.interactionStatistic))
    }
  }
  return settle({ now: counts })
}

function followsIn(statistics: unknown): Count[] {
  return (Array.isArray(statistics) ? statistics : [statistics]).flatMap((each: unknown) => {
    const statistic = v.safeParse(StatisticSchema, each)
    if (!statistic.success || !/(?:^|\/)FollowAction$/.test(statistic.output.interactionType)) return []
    return [exactly(statistic.output.userInteractionCount)]
  })
}

/** Words without what is not seen of them. */
export function plain(words: string): string {
  return words
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function asList(named: Named | null): Named[] {
  return named === null ? [] : [named]
}
