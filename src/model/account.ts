import type { ProfileSnapshot } from '../profile.ts'
import scorecard from './scorecard.json' with { type: 'json' }

/**
 * The account itself: does it look like the followers that vendors deliver, which follow many, post nothing and say
 * nothing? A question of its own, kept apart from engagement; it needs the header only and works on small and private
 * accounts. Every number is in `scorecard.json`, written by `npm run calibrate`; docs/MODEL.md says how well it does.
 */

/** Log-odds by bin: the first whose upper edge is not passed; one more than there are edges. */
interface Curve {
  readonly upTo: readonly number[]
  readonly points: readonly number[]
}

/** The scorecard of the account. All points are log-odds and capped; what was not shown gives none. */
export interface AccountCard {
  /** Where the sum starts, at `share`. */
  readonly base: number
  /** The share of delivered followers that the points were fitted at. */
  readonly share: number
  /** The share that the risk is told for: of that many in all accounts, how likely is this one? */
  readonly prevalence: number
  /** The risk from which an account counts as flagged when the card is measured, at `prevalence`. */
  readonly flaggedFrom: number
  /** log10((following + 1) / (followers + 1)), held between the two ends. */
  readonly ratio: { readonly perTenfold: number; readonly from: number; readonly to: number }
  readonly posts: Curve
  readonly followers: Curve
  /** Follows more than `above` and more than twice as many as follow back. */
  readonly massFollowing: { readonly above: number; readonly points: number }
  /** Digits by length of the handle; on Instagram only, on X they say nothing. */
  readonly digits: Curve
  readonly bio: { readonly empty: number; readonly filled: number }
  readonly noPicture: number
  /** log10 ratio as above × log10((followers + 1)(following + 1)): what a ratio says depends on the size of both. */
  readonly ratioBySize: {
    readonly ratioUpTo: readonly number[]
    readonly sizeUpTo: readonly number[]
    readonly points: readonly (readonly number[])[]
  }
}

/** What the points are about; counts in whole people and posts, `null` where not shown. */
export interface AccountFacts {
  readonly instagram: boolean
  readonly followers: number
  readonly following: number
  readonly posts: number | null
  /** 0..1 */
  readonly digitShare: number | null
  readonly bioLength: number | null
  readonly hasPicture: boolean | null
}

/** Every part of the points, by name. */
export type AccountSignal =
  | 'ratio'
  | 'posts'
  | 'followers'
  | 'massFollowing'
  | 'digits'
  | 'bio'
  | 'picture'
  | 'ratioBySize'

/** The scorecard that ships. */
const CARD: AccountCard = scorecard.account.card

/**
 * 0..1: how likely an account that looks like this is a delivered follower, where `prevalence` of all accounts are; `null`
 * where followers or following were not shown.
 */
export function accountRisk(snapshot: ProfileSnapshot, prevalence = CARD.prevalence): number | null {
  const facts = factsOf(snapshot)
  return facts === null ? null : riskOf(CARD, facts, prevalence)
}

/** The risk by any scorecard. */
export function riskOf(card: AccountCard, facts: AccountFacts, prevalence = card.prevalence): number {
  let sum = card.base + logit(prevalence) - logit(card.share)
  const points = accountPoints(card, facts)
  for (const one of POINTS) sum += points[one]
  return 1 / (1 + Math.exp(-sum))
}

const logit = (p: number) => Math.log(p / (1 - p))

export const POINTS: readonly AccountSignal[] = [
  'ratio',
  'posts',
  'followers',
  'massFollowing',
  'digits',
  'bio',
  'picture',
  'ratioBySize',
]

/** The log-odds of each part; positive speaks for a delivered follower. */
export function accountPoints(card: AccountCard, facts: AccountFacts): Record<AccountSignal, number> {
  const { followers, following } = facts
  const ratio = Math.log10((following + 1) / (followers + 1))
  const { from, to, perTenfold } = card.ratio
  return {
    ratio: perTenfold * Math.max(from, Math.min(to, ratio)),
    posts: facts.posts === null ? 0 : pointsAt(card.posts, facts.posts),
    followers: pointsAt(card.followers, followers),
    massFollowing: following > card.massFollowing.above && followers < following / 2 ? card.massFollowing.points : 0,
    digits: facts.digitShare === null || !facts.instagram ? 0 : pointsAt(card.digits, facts.digitShare),
    bio: facts.bioLength === null ? 0 : facts.bioLength === 0 ? card.bio.empty : card.bio.filled,
    picture: facts.hasPicture === false ? card.noPicture : 0,
    ratioBySize: inGrid(card.ratioBySize, ratio, Math.log10((followers + 1) * (following + 1))),
  }
}

/**
 * The log-odds of what a row of a list of followers shows of an account, without its counts: digits, bio and picture alone.
 * Not a risk: where the sum starts is fitted for accounts whose counts are known.
 */
export function emptyLook(
  row: { handleDigits: number; handleLength: number; bioLength: number | null; hasAvatar: boolean | null },
  isInstagram: boolean,
): number {
  const { digits, bio, picture } = accountPoints(CARD, {
    instagram: isInstagram,
    followers: 0,
    following: 0,
    posts: null,
    digitShare: row.handleLength === 0 ? null : row.handleDigits / row.handleLength,
    bioLength: row.bioLength,
    hasPicture: row.hasAvatar,
  })
  return digits + bio + picture
}

/** Between the middles of the cells along a straight line, so that one follower more never makes a jump. */
function inGrid({ ratioUpTo, sizeUpTo, points }: AccountCard['ratioBySize'], ratio: number, size: number): number {
  const r = placeIn(ratioUpTo, ratio)
  const s = placeIn(sizeUpTo, size)
  const row = Math.floor(r)
  const column = Math.floor(s)
  const along = (line: readonly number[] | undefined) => {
    const from = line?.[column] ?? 0
    return from + (s - column) * ((line?.[column + 1] ?? from) - from)
  }
  const from = along(points[row])
  return r === row ? from : from + (r - row) * (along(points[row + 1]) - from)
}

/** A place on a line of cells: `k` at the middle of cell `k`, fractions between; the outermost cells are flat. */
function placeIn(upTo: readonly number[], value: number): number {
  const cell = binOf(upTo, value)
  const low = upTo[cell - 1]
  const high = upTo[cell]
  if (low === undefined || high === undefined) {
    const edge = low ?? high
    if (edge === undefined) return 0
    // Half a cell beyond the last edge belongs to the slope; half as wide as the neighbour.
    const width = Math.abs(edge - (low === undefined ? (upTo[1] ?? edge) : (upTo[cell - 2] ?? edge))) / 2
    const beyond = width === 0 ? 1 : Math.min(1, Math.abs(value - edge) / width)
    return low === undefined ? 0.5 - beyond / 2 : cell - 0.5 + beyond / 2
  }
  return cell - 0.5 + (value - low) / (high - low)
}

const pointsAt = ({ upTo, points }: Curve, value: number) => points[binOf(upTo, value)] ?? 0

function binOf(upTo: readonly number[], value: number): number {
  let bin = 0
  while (bin < upTo.length && value > (upTo[bin] ?? 0)) bin++
  return bin
}

function factsOf({ platform, followers, following, posts, account }: ProfileSnapshot): AccountFacts | null {
  if (followers === null || following === null) return null
  const { handleDigits: digits, handleLength: length } = account
  return {
    instagram: platform === 'instagram',
    followers: followers.value,
    following: following.value,
    posts: posts?.value ?? null,
    digitShare: digits === null || length === null || length === 0 ? null : digits / length,
    bioLength: account.bioLength,
    hasPicture: account.hasAvatar,
  }
}
