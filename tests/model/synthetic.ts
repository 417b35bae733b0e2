import { seeded } from '../../scripts/calibrate/metrics.ts'
import { exactly } from '../../src/counts/index.ts'
import type { ProfileSnapshot } from '../../src/profile.ts'
import { blankSnapshot } from '../../src/sites/snapshot.ts'

/**
 * Invented accounts, the same every time: people of every size, and delivered followers of both kinds, the empty account
 * and the follow-back network that is itself much followed. Shapes made up, not taken from any account; for holding the
 * shipped scorecard to its figures, never for saying how well it does.
 */
export interface Invented {
  readonly snapshot: ProfileSnapshot
  readonly delivered: boolean
}

const AT = '2026-11-22T10:00:00.000Z'

export function inventedAccounts(count: number): Invented[] {
  const random = seeded(20261122)
  /** About log-normal: `spread` tenfolds to either side. */
  const around = (middle: number, spread: number) =>
    Math.round(middle * 10 ** (spread * (random() + random() + random() - 1.5) * 1.15))
  return Array.from({ length: count }, (_, i) => {
    const kind = random()
    const delivered = kind < 0.34
    const network = kind < 0.08
    const followers = network ? around(1500, 0.5) : delivered ? around(30, 0.8) : around(350, 0.9)
    const following = network ? around(2500, 0.3) : delivered ? around(600, 0.7) : around(380, 0.5)
    const posts = delivered ? Math.max(0, around(4, 0.9) - 1) : around(90, 0.8)
    const length = 6 + Math.floor(random() * 10)
    const blank = blankSnapshot(
      { platform: i % 3 === 0 ? 'x' : 'instagram', handle: 'invented', url: 'https://example.org/' },
      AT,
    )
    const account = {
      ...blank.account,
      handleLength: length,
      handleDigits: random() < (delivered ? 0.4 : 0.12) ? Math.floor(length * random() * 0.7) : 0,
      bioLength: i % 5 === 0 ? null : random() < (delivered ? 0.6 : 0.25) ? 0 : Math.floor(10 + random() * 90),
      hasAvatar: random() > (delivered ? 0.2 : 0.02),
    }
    return {
      delivered,
      snapshot: {
        ...blank,
        followers: exactly(followers),
        following: exactly(following),
        posts: exactly(posts),
        account,
      },
    }
  })
}
