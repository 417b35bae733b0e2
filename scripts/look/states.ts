import type { Scored, Seen } from '../../src/messages/contract.ts'
import { type UnknownReason, UnknownReasonSchema } from '../../src/model/verdict.ts'
import type { PopupState } from '../../src/pages/popup/state.ts'
import type { BadgeState } from '../../src/ui/badge-state.ts'
import { blank, byViews, fewPosts, fits, high, hostileName, low, mixed, privately } from './accounts.ts'
import { daysAgo, refOf } from './scored.ts'

const rada = refOf('tiktok', 'rada.reads')

function ready(scored: Scored) {
  const { platform, handle, url } = scored.snapshot
  return { state: 'ready', ref: { platform, handle, url }, scored } as const
}

const BLANKS = UnknownReasonSchema.options.filter((why): why is Exclude<UnknownReason, 'private'> => why !== 'private')

/** Every state of the popup, by name. */
export const POPUP_STATES: Readonly<Record<string, PopupState>> = {
  fits: ready(fits),
  low: ready(low),
  high: ready(high),
  mixed: ready(mixed),
  'by-views': ready(byViews),
  'more-posts': ready(fewPosts),
  private: ready(privately),
  ...Object.fromEntries(BLANKS.map((why) => [`unknown-${why}`, ready(blank(why))])),
  reading: { state: 'reading', ref: ready(fits).ref },
  'layout-changed': { state: 'layout-changed', ref: rada, missing: ['followers', 'following'] },
  'no-profile': { state: 'no-profile', platform: 'instagram' },
  elsewhere: { state: 'elsewhere', host: 'docs.example.org' },
  off: { state: 'off', platform: 'instagram' },
  updated: { state: 'updated', host: 'www.instagram.com' },
  'no-access': { state: 'no-access', host: 'www.instagram.com', origins: ['https://www.instagram.com/*'] },
  missing: { state: 'unavailable', ref: rada, why: 'missing' },
  'login-wall': { state: 'unavailable', ref: rada, why: 'login-wall' },
  'age-gate': { state: 'unavailable', ref: rada, why: 'age-gate' },
  failed: { state: 'failed', ref: rada, code: 'store-blocked' },
  'hostile-name': ready(hostileName),
}

/** Every state of the badge, by name. */
export const BADGE_STATES: Readonly<Record<string, BadgeState>> = {
  fits: ready(fits),
  low: ready(low),
  high: ready(high),
  mixed: ready(mixed),
  'by-views': ready(byViews),
  'more-posts': ready(fewPosts),
  private: ready(privately),
  reading: { state: 'reading', ref: ready(fits).ref, posts: 4 },
  'reading-none': { state: 'reading', ref: ready(fits).ref },
  'layout-changed': { state: 'layout-changed', ref: rada, missing: ['followers'] },
  failed: { state: 'failed', ref: rada, code: 'failed' },
  updated: { state: 'updated' },
}

export const LATELY: readonly Seen[] = [
  { ref: ready(fits).ref, displayName: 'Marta Oliveira', band: 'fits', observedAt: daysAgo(0) },
  { ref: ready(low).ref, displayName: 'Northline Studio', band: 'low', observedAt: daysAgo(0) },
  { ref: ready(mixed).ref, displayName: 'Kitchen of Two', band: 'mixed', observedAt: daysAgo(1) },
  { ref: ready(fewPosts).ref, displayName: null, band: 'unknown', observedAt: daysAgo(6) },
]

/** The moment at which all of it is looked at. */
export const NOW = Date.parse(daysAgo(0))
