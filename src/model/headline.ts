import { bandAt, percent, type Table, tierAt, withWiderTails, Z_HIGH, Z_LOW } from './benchmark.ts'
import { tableOf } from './dated.ts'
import { equivalent } from './equivalent.ts'
import { FEWEST_POSTS } from './format.ts'
import { type Ends, median, medianRange, type Sample } from './sample.ts'
import { isPerView } from './signals/engagement-rate.ts'
import type { Judged, Look } from './signals/signal.ts'
import type { Verdict } from './verdict.ts'

/** The measure that answers the question, and where it puts the account. */
export interface Headline {
  readonly signal: 'engagementRate' | 'viewsPerFollower'
  readonly table: Table
  readonly sample: Sample
  readonly per: 'followers' | 'views'
}

/** Reactions where enough posts show likes, else views; `null` where too few posts show either. */
export function headlineOf(look: Look): Headline | null {
  const { years } = look
  const { platform } = look.snapshot
  const { reactions, reactionsPerView, views } = look.readings
  const perView = tableOf(platform, 'reactionsPerView', years.posts)
  if (perView !== undefined && isPerView(look)) {
    return { signal: 'engagementRate', table: perView, sample: reactionsPerView, per: 'views' }
  }
  const perFollower = tableOf(platform, 'reactionsPerFollower', years.posts)
  if (perFollower !== undefined && reactions.read >= FEWEST_POSTS) {
    return { signal: 'engagementRate', table: perFollower, sample: reactions, per: 'followers' }
  }
  const reach = tableOf(platform, 'viewsPerFollower', years.posts)
  if (reach !== undefined && views.read >= FEWEST_POSTS) {
    return { signal: 'viewsPerFollower', table: reach, sample: views, per: 'followers' }
  }
  return null
}

/** Below the 5th percentile with all of the interval, above the 95th even if the tails lie further out, or neither. */
export function standing({ table }: Headline, { place }: Judged): 'low' | 'high' | 'inside' {
  const { derived } = table
  if ((derived ? withWiderTails(table, place.high) : place.high) < Z_LOW) return 'low'
  return !derived && withWiderTails(table, place.low) > Z_HIGH ? 'high' : 'inside'
}

type Said = Pick<Verdict, 'engagement' | 'benchmark' | 'percentile' | 'engagedPeople' | 'equivalentFollowers'>

/** The numbers that a verdict opens with. */
export function sayHeadline(look: Look, headline: Headline, judged: Judged): Said {
  const { followers, readings } = look
  const { sample, table } = headline
  const perFollower = headline.per === 'followers'
  const people = headline.signal === 'engagementRate' ? medianRange(readings.reactions) : null
  const { low, high } = percentiles(table, judged.place)
  return {
    engagement: {
      median: perFollower ? median(sample) / followers.value : median(sample),
      low: judged.observed.low,
      high: judged.observed.high,
      per: headline.per,
      posts: sample.read,
    },
    benchmark: bandAt(table, followers.value),
    percentile: {
      low,
      high,
      tier: tierAt(table, followers.value),
      source: table.source,
      asOf: table.asOf,
    },
    engagedPeople: people,
    equivalentFollowers: equivalentOf(look, people),
  }
}

/** Where tails are fitted, the percentile is told both ways: as they say, and as if they lay a quarter further out. */
function percentiles(table: Table, place: Ends): Ends {
  return {
    low: Math.min(percent(place.low), percent(withWiderTails(table, place.low))),
    high: Math.max(percent(place.high), percent(withWiderTails(table, place.high))),
  }
}

function equivalentOf(look: Look, people: Ends | null): Ends | null {
  const measure = people === null ? 'viewsPerFollower' : 'reactionsPerFollower'
  const table = tableOf(look.snapshot.platform, measure, look.years.posts)
  if (table === undefined) return null
  return equivalent(table, people ?? medianRange(look.readings.views))
}
