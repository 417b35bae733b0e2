import type { WholeProfile } from '../../../messages/profiles.ts'
import { rateRange } from '../../../ui/open-range.ts'
import { isByViews, typicalOf } from '../../../ui/typical.ts'
import type { Words } from '../../../ui/words.ts'

/** A line of the table of differences: what each has, written out, and how far apart the ends are. */
export interface Difference {
  readonly name: string
  /** As long as the accounts; a dash where it is not known. */
  readonly cells: readonly string[]
  /** "12 times", of the highest against the lowest; `null` where fewer than two are known, or they are not of one kind. */
  readonly apart: string | null
}

interface Measure {
  readonly name: string
  readonly write: (whole: WholeProfile) => string | null
  readonly value: (whole: WholeProfile) => number | null
  /** Measures of two kinds cannot be held against each other. */
  readonly kind?: (whole: WholeProfile) => string
}

/** The figures of these accounts beside each other. */
export function differencesOf(words: Words, of: readonly (WholeProfile | null)[]): Difference[] {
  return measures(words).map(({ name, write, value, kind }) => {
    const known = of.flatMap((whole) => {
      const amount = whole && value(whole)
      return whole === null || amount === null || amount <= 0 ? [] : [{ amount, kind: kind?.(whole) ?? '' }]
    })
    const amounts = known.map(({ amount }) => amount)
    const oneKind = new Set(known.map((one) => one.kind)).size === 1
    const times = Math.max(...amounts) / Math.min(...amounts)
    return {
      name,
      cells: of.map((whole) => (whole && write(whole)) ?? '–'),
      apart:
        amounts.length < 2 || !oneKind ? null : words.t('compare_times', words.plainRange({ low: times, high: times })),
    }
  })
}

function measures(words: Words): readonly Measure[] {
  return [
    {
      name: words.t('cover_followers'),
      write: ({ snapshot: { followers } }) => followers && words.shown(followers),
      value: ({ snapshot: { followers } }) => followers?.value ?? null,
    },
    {
      name: words.t('compare_rate'),
      write: ({ verdict: { engagement } }) => engagement && rateRange(words, engagement),
      value: ({ verdict: { engagement } }) => engagement?.median ?? null,
      kind: ({ verdict }) => `${verdict.engagement?.per} ${isByViews(verdict)}`,
    },
    {
      name: words.t('compare_percentile'),
      write: ({ verdict: { percentile } }) => percentile && words.wholeRange(percentile),
      value: () => null,
    },
    {
      name: words.t('compare_typical'),
      write: (whole) => {
        const typical = typicalOf(whole)
        return typical && words.peopleRange(typical.range)
      },
      value: (whole) => typicalOf(whole)?.about ?? null,
      kind: (whole) => typicalOf(whole)?.of ?? '',
    },
    {
      name: words.t('fact_like'),
      write: ({ verdict: { equivalentFollowers } }) => equivalentFollowers && words.thousandsRange(equivalentFollowers),
      value: ({ verdict: { equivalentFollowers: like } }) => like && Math.sqrt(like.low * like.high),
    },
    {
      name: words.t('compare_score'),
      write: ({ verdict: { scoreRange } }) =>
        scoreRange && words.wholeRange({ low: scoreRange[0], high: scoreRange[1] }),
      value: () => null,
    },
    {
      name: words.t('cover_following'),
      write: ({ snapshot: { following } }) => following && words.shown(following),
      value: ({ snapshot: { following } }) => following?.value ?? null,
    },
    {
      name: words.t('cover_posts'),
      write: ({ snapshot: { posts } }) => posts && words.shown(posts),
      value: ({ snapshot: { posts } }) => posts?.value ?? null,
    },
  ]
}
