import type { Language } from './language.ts'
import { spacedKey, unitKey } from './units.ts'

/** Units that a site writes in every language, each with its factor ("K": 1e3). */
export type SiteUnits = Readonly<Record<string, number>>

/** What sites write whatever the language, unless the language has its own unit of that name. Small m is left out. */
const EVERYWHERE: ReadonlyMap<string, number> = new Map([
  ['_K', 1e3],
  ['_k', 1e3],
  ['_M', 1e6],
  ['_B', 1e9],
  // German as people and Rails write it (Mastodon's previews); CLDR has no short thousand for it.
  ['_Tsd', 1e3],
])

/**
 * What the unit around a number multiplies it with: by the language's own table, then the site's, then the language in
 * its other countries, then what is written everywhere. `null`: the unit has two meanings; `undefined`: it is none.
 */
export function factorOf(
  before: string,
  after: string,
  language: Language,
  site: SiteUnits = {},
): number | null | undefined {
  const key = unitKey(before, after)
  const own = language.units.get(key)
  if (own === null && /^\s/.test(after)) return language.units.get(spacedKey(before, after))
  if (own) return isOnlyTheirs(own, before, after, language) ? own : null
  if (own === null) return null
  const unit = after.trim()
  if (before === '' && Object.hasOwn(site, unit)) return site[unit]
  for (let wider = language.elsewhere; wider; wider = wider.elsewhere) {
    const factor = wider.units.get(key)
    if (factor !== undefined) return factor
  }
  return EVERYWHERE.get(key)
}

/**
 * Spanish and Hungarian have B for 10¹²; nothing on a page is so many, and sites write B for 10⁹: it may be either.
 * Indonesian has "1,2 M" for 10⁹, and an English page that calls itself Indonesian "1.2M" for 10⁶: only the space tells.
 */
function isOnlyTheirs(own: number, before: string, after: string, language: Language): boolean {
  const common = EVERYWHERE.get(unitKey(before, after))
  if (common === undefined || common === own) return true
  return own < 1e12 && (/^\s/.test(after) || !language.units.has(spacedKey(before, after)))
}
