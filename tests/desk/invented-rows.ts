import type { Row, Summary, Watched } from '../../src/messages/watching.ts'
import type { Band } from '../../src/model/verdict.ts'
import type { Platform } from '../../src/profile.ts'
import { exactly } from '../store/sample.ts'

/** A verdict of which only the given is known. */
function summary(more: Partial<Summary> = {}): Summary {
  return {
    modelVersion: '1',
    band: 'fits',
    unknown: null,
    score: null,
    scoreRange: null,
    confidence: 'medium',
    engagement: null,
    benchmark: null,
    percentile: null,
    engagedPeople: null,
    equivalentFollowers: null,
    ...more,
  }
}

interface Sketch {
  readonly platform?: Platform
  readonly name?: string | null
  readonly band?: Band
  readonly followers?: number | null
  readonly at?: string
  readonly verdict?: Partial<Summary>
  readonly said?: Partial<Watched>
  readonly unread?: boolean
}

/** A line of the watch list, as far as the case needs one. */
export function row(handle: string, sketch: Sketch = {}): Row {
  const { platform = 'instagram', name = null, band = 'fits', followers = 20_000 } = sketch
  return {
    watched: {
      ref: { platform, handle, url: `https://${platform}.example/${handle}` },
      addedAt: '2026-10-01T12:00:00.000Z',
      tags: [],
      lists: [],
      note: '',
      looked: null,
      ...sketch.said,
    },
    displayName: name,
    seen:
      sketch.unread === true
        ? null
        : {
            at: sketch.at ?? '2026-11-01T12:00:00.000Z',
            followers: followers === null ? null : exactly(followers),
            verdict: summary({ band, ...sketch.verdict }),
          },
  }
}

export const handles = (rows: readonly Row[]): string[] => rows.map(({ watched }) => watched.ref.handle)
