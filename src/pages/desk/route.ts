import * as v from 'valibot'
import { type ProfileRef, ProfileRefSchema } from '../../profile.ts'

/**
 * The screens of the desk. Each has an address of its own, behind the `#`, so that back, forward, reload and bookmarks work and
 * badge and popup can point at one.
 */
const SCREENS = ['watch', 'profile', 'compare', 'report', 'what-if', 'visit', 'policy', 'transfer'] as const
export type Screen = (typeof SCREENS)[number]

export interface Route {
  readonly screen: Screen
  /** The profiles it is about: one, or up to five to compare. */
  readonly of: readonly ProfileRef[]
}

/** Two to five profiles are compared; everything else is about one. */
export const MOST_COMPARED = 5

/** The route of an address's fragment; whatever is no route is the watch list. */
export function routeOf(hash: string): Route {
  const [name = '', query = ''] = hash.replace(/^#/, '').split('?', 2)
  const screen = SCREENS.find((known) => known === name) ?? 'watch'
  const of = new URLSearchParams(query).getAll('of').flatMap((text) => refFrom(text) ?? [])
  return { screen, of: of.slice(0, MOST_COMPARED) }
}

/** The fragment of a route. */
export function hashOf({ screen, of }: Route): string {
  const query = new URLSearchParams(of.map(({ platform, handle, url }) => ['of', `${platform} ${handle} ${url}`]))
  return of.length === 0 ? `#${screen}` : `#${screen}?${query}`
}

function refFrom(text: string): ProfileRef | undefined {
  const [platform, handle, url, ...more] = text.split(' ')
  const checked = v.safeParse(ProfileRefSchema, { platform, handle, url })
  return checked.success && more.length === 0 ? checked.output : undefined
}
