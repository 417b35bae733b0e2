import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactly } from '../../src/counts/index.ts'
import { accountRisk } from '../../src/model/account.ts'
import scorecard from '../../src/model/scorecard.json' with { type: 'json' }
import type { Account, Platform, ProfileSnapshot } from '../../src/profile.ts'
import { blankSnapshot } from '../../src/sites/snapshot.ts'

const { card } = scorecard.account

function profile(
  [followers, following, posts]: readonly [number, number, number],
  account: Partial<Account> = {},
  platform: Platform = 'instagram',
): ProfileSnapshot {
  const blank = blankSnapshot({ platform, handle: 'invented', url: 'https://example.org/' }, '2026-11-22T10:00:00.000Z')
  return {
    ...blank,
    followers: exactly(followers),
    following: exactly(following),
    posts: exactly(posts),
    account: { ...blank.account, ...account },
  }
}

const riskOf = (...args: Parameters<typeof profile>) => accountRisk(profile(...args)) ?? Number.NaN

describe('what a person would expect of it', () => {
  test('an empty account that follows thousands', () => {
    expect(riskOf([9, 3800, 0], { bioLength: 0, hasAvatar: false })).toBeGreaterThan(0.95)
  })

  test('a follow-back account that is itself much followed', () => {
    expect(riskOf([2300, 6900, 3], { bioLength: 0 })).toBeGreaterThan(card.flaggedFrom)
  })

  test('an ordinary account, a private one, a beginner with few followers', () => {
    expect(riskOf([240, 310, 85], { bioLength: 40, hasAvatar: true })).toBeLessThan(0.1)
    expect(riskOf([240, 310, 85], { bioLength: 40, hasAvatar: true, isPrivate: true })).toBeLessThan(0.1)
    expect(riskOf([25, 60, 14], { bioLength: 20, hasAvatar: true })).toBeLessThan(card.flaggedFrom)
  })

  test('large accounts are never flagged, whatever else they lack', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 400_000_000 }), fc.nat({ max: 7500 }), (followers, following) => {
        expect(riskOf([followers, following, 60])).toBeLessThan(0.1)
      }),
    )
  })

  test('without followers or following there is none; without anything else there is', () => {
    const one = profile([25, 60, 14])
    expect(accountRisk({ ...one, followers: null })).toBeNull()
    expect(accountRisk({ ...one, following: null })).toBeNull()
    expect(accountRisk({ ...one, posts: null, account: { ...one.account, handleLength: null } })).not.toBeNull()
  })
})

const counts = fc.tuple(fc.nat({ max: 10_000_000 }), fc.nat({ max: 10_000 }), fc.nat({ max: 5000 }))

describe('what holds of every account', () => {
  test('more posts, a picture, a bio never look worse', () => {
    fc.assert(
      fc.property(counts, fc.nat({ max: 100 }), ([followers, following, posts], more) => {
        expect(riskOf([followers, following, posts + more])).toBeLessThanOrEqual(riskOf([followers, following, posts]))
        expect(riskOf([followers, following, posts], { hasAvatar: true })).toBeLessThanOrEqual(
          riskOf([followers, following, posts], { hasAvatar: false }),
        )
        expect(riskOf([followers, following, posts], { bioLength: 30 })).toBeLessThanOrEqual(
          riskOf([followers, following, posts], { bioLength: 0 }),
        )
      }),
    )
  })

  test('digits of a handle say nothing on X', () => {
    fc.assert(
      fc.property(counts, fc.nat({ max: 10 }), (own, handleDigits) => {
        const handle = { handleLength: 10 }
        expect(riskOf(own, { ...handle, handleDigits }, 'x')).toBe(riskOf(own, { ...handle, handleDigits: 0 }, 'x'))
      }),
    )
  })

  test('one follower more or less is no jump, away from the few steps in followers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 600, max: 1_000_000 }), fc.nat({ max: 900 }), (followers, following) => {
        const step = Math.abs(riskOf([followers + 1, following, 20]) - riskOf([followers, following, 20]))
        expect(step).toBeLessThan(0.01)
      }),
    )
  })

  test('a rarer kind is a smaller risk, by the odds', () => {
    fc.assert(
      fc.property(counts, (own) => {
        const even = accountRisk(profile(own), 0.5) ?? Number.NaN
        const rare = accountRisk(profile(own), 0.1) ?? Number.NaN
        const odds = (p: number) => p / (1 - p)
        expect(odds(rare) * 9).toBeCloseTo(odds(even), 5 - Math.ceil(Math.log10(odds(even) + 1)))
      }),
    )
  })
})

test('every group that the card was fitted on is named, with its terms', () => {
  expect(scorecard.account.fittedOn.length).toBeGreaterThan(0)
  for (const { group, origin, licence, rows, delivered } of scorecard.account.fittedOn) {
    expect([group, origin, licence].every((text) => text.length > 0)).toBe(true)
    expect(rows).toBeGreaterThan(delivered)
  }
})
