import { emptyLook } from './account.ts'
import type { Audience, AudienceRow } from './people.ts'

/**
 * Log-odds from which a row looks empty: what it shows makes a delivered follower four and a half times likelier. Chosen on
 * the rows of the account's scorecard (docs/MODEL.md): on Instagram one to five of a hundred people look so, and a fifth to
 * three quarters of the delivered followers; on X, where a row has neither counts nor telling digits, hardly any do.
 */
const EMPTY_FROM = 1.5
/** Fewer rows than this allow almost any share. */
const FEWEST_ROWS = 30
const Z = 1.96

/** Whether a follower, by what its row shows, looks like an account that nobody has furnished. */
export function looksEmpty(row: AudienceRow, isInstagram: boolean): boolean {
  return emptyLook(row, isInstagram) >= EMPTY_FROM
}

/** The estimate from this many rows; `null` while they are too few. */
export function audienceOf(rows: number, empty: number): Audience | null {
  return rows < FEWEST_ROWS ? null : { rows, empty, ...wilson(empty, rows) }
}

/** Wilson's score interval of a share (Wilson 1927, https://doi.org/10.1080/01621459.1927.10502953). */
function wilson(hits: number, of: number): { low: number; high: number } {
  const share = hits / of
  const centre = (share + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of)
  const half = (Z / (1 + Z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2))
  // At 0 and at all the ends are exact; rounding must not pass them.
  return { low: hits === 0 ? 0 : Math.max(0, centre - half), high: hits === of ? 1 : Math.min(1, centre + half) }
}
