import type { Scored } from '../../src/messages/contract.ts'
import type { Row, Trend, Watched } from '../../src/messages/watching.ts'
import { PLATFORMS } from '../../src/profile.ts'
import { hostileName } from './accounts.ts'
import { daysAgo, exactly, refOf, shortly } from './scored.ts'
import { POPUP_STATES } from './states.ts'

/** A line of the watch list, as it would be kept of a scored profile. */
function rowOf({ snapshot, verdict }: Scored, said: Partial<Watched> = {}): Row {
  const { platform, handle, url, observedAt, followers, account } = snapshot
  const { coverage: _, inflationRisk: __, accountRisk: ___, evidence: ____, platform: _____, ...summary } = verdict
  const watched = { ref: { platform, handle, url }, addedAt: observedAt, tags: [], lists: [], note: '', looked: null }
  return {
    watched: { ...watched, ...said },
    displayName: account.displayName,
    seen: { at: observedAt, followers, verdict: summary },
  }
}

const SAID: readonly Partial<Watched>[] = [
  { tags: ['food', 'bread', 'local'], lists: ['Spring shortlist'], note: 'Asked for the media kit on Monday.' },
  { tags: ['design'], lists: ['Spring shortlist'] },
  { tags: ['food'] },
  {},
  { tags: ['craft', 'small'] },
]

/** The invented accounts of the popup, watched. */
export const ROWS: readonly Row[] = Object.values(POPUP_STATES)
  .flatMap((state) => (state.state === 'ready' ? [state.scored] : []))
  .filter(({ snapshot }, index, all) => all.findIndex((other) => other.snapshot.url === snapshot.url) === index)
  .map((scored, index) => rowOf(scored, SAID[index % SAID.length]))
  .map((row, index) => seenDaysAgo(row, [0, 0, 1, 6, 16, 19, 31, 400][index % 8] ?? 0))

function seenDaysAgo(row: Row, days: number): Row {
  return row.seen === null ? row : { ...row, seen: { ...row.seen, at: daysAgo(days) } }
}

/** The same list as its user finds it after three weeks. */
export const CHANGED_ROWS: readonly Row[] = ROWS.map((row, index) => ({
  ...row,
  watched: {
    ...row.watched,
    looked: {
      at: daysAgo(21),
      band: index === 1 ? 'fits' : (row.seen?.verdict?.band ?? 'unknown'),
      followers: index === 0 || index === 3 ? shortly(2_000) : (row.seen?.followers ?? null),
    },
  },
}))

export const HOSTILE_ROWS: readonly Row[] = [
  rowOf(hostileName, {
    tags: ['<img src=x onerror=alert(1)>', '\u202Edekcart\u202C', 'a'.repeat(60)],
    lists: ['=HYPERLINK("https://example.org")', 'W'.repeat(60)],
    note: '<script>alert(1)</script>',
  }),
  { ...rowOf(hostileName), watched: { ...rowOf(hostileName).watched, ref: refOf('reddit', 'W'.repeat(190)) } },
  {
    watched: { ...rowOf(hostileName).watched, ref: refOf('youtube', '\u200F\u202Eשלום'), lists: [] },
    displayName: 'x'.repeat(200),
    seen: null,
  },
]

/** As many watched accounts as an agency has. The same ones every time. */
export function manyRows(count: number): readonly Row[] {
  const judged = ROWS.filter(({ seen }) => seen?.verdict?.engagement)
  return Array.from({ length: count }, (_, index) => {
    const like = judged[index % judged.length]
    const platform = PLATFORMS[index % 5] ?? 'instagram'
    const shift = 0.3 + ((index * 7919) % 1_000) / 400
    return {
      watched: {
        ref: refOf(platform, `invented.${String(index).padStart(4, '0')}`),
        addedAt: daysAgo(index % 300),
        tags: index % 3 === 0 ? [`tag ${index % 40}`] : [],
        lists: index % 7 === 0 ? ['Spring shortlist'] : [],
        note: '',
        looked: { at: daysAgo(20), band: index % 50 === 0 ? 'high' : 'fits', followers: null },
      },
      displayName: `${NAMES[(index * 31) % NAMES.length]} ${index}`,
      seen:
        like?.seen == null || index % 97 === 0
          ? null
          : {
              at: daysAgo(((index * 13) % 2_000) / 10),
              followers: exactly(Math.round(1_000 + shift * 40_000)),
              verdict: like.seen.verdict && { ...like.seen.verdict, score: index % 101 },
            },
    }
  })
}

const NAMES = [
  'Amber Mill',
  'Östra Kök',
  'Brook & Daughters',
  'Çiçek Atölyesi',
  'Zinc Lantern',
  'élan vélo',
  '小さな台所',
]

/** Own visits, for the small lines. */
export function trendsOf(refs: readonly Trend['ref'][]): Trend[] {
  return refs.map((ref, index) => ({
    ref,
    points: [240, 232, 190, 120, 113, 60, 0].map((days, visit): [number, number] => [
      Date.parse(daysAgo(days)),
      Math.round(20_000 * 1.02 ** visit + (index % 3 === 1 && visit > 3 ? 6_000 : 0)),
    ]),
  }))
}
