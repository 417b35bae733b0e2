import { describe, expect, test } from 'vitest'
import { accountSection, evenWeights, fitAccount } from '../../scripts/calibrate/account.ts'
import type { AccountRow } from '../../scripts/calibrate/rows.ts'
import { inventedAccounts } from '../model/synthetic.ts'

/** Invented accounts as rows of two groups, one of which never collected bios. */
const rows = inventedAccounts(1200).map(({ snapshot, delivered }, i): AccountRow => {
  const { handleDigits, handleLength, bioLength, hasAvatar } = snapshot.account
  const group = i % 4 === 0 ? 'ig_srf' : 'ig_instafake'
  return {
    group,
    platform: 'instagram',
    rid: i.toString(16).padStart(12, '0'),
    label: delivered ? 1 : 0,
    followers: snapshot.followers?.value ?? 0,
    following: snapshot.following?.value ?? 0,
    posts: snapshot.posts?.value ?? 0,
    hasPicture: hasAvatar,
    isPrivate: null,
    isVerified: null,
    bioLength: group === 'ig_srf' ? null : bioLength,
    hasLink: null,
    digitShare: (handleDigits ?? 0) / (handleLength ?? 1),
    nameWords: null,
    ageDays: null,
  }
})

describe('fitting the account', () => {
  test('the same rows give the same card', () => {
    expect(JSON.stringify(accountSection(rows))).toBe(JSON.stringify(accountSection(rows)))
  })

  test('a group left out is not named', () => {
    const { fittedOn } = accountSection(rows.filter((row) => row.group !== 'ig_srf'))
    expect(fittedOn.map(({ group }) => group)).toEqual(['ig_instafake'])
  })

  test('a group without an origin does not ship', () => {
    expect(() => accountSection(rows.map((row) => ({ ...row, group: 'found somewhere' })))).toThrow(/origin/)
  })

  test('groups weigh the same, and both labels in each', () => {
    const weights = evenWeights(rows)
    const sum = (group: string, label: number) =>
      rows.reduce((all, row, i) => all + (row.group === group && row.label === label ? (weights[i] ?? 0) : 0), 0)
    expect(sum('ig_srf', 0)).toBeCloseTo(300)
    expect(sum('ig_srf', 1)).toBeCloseTo(300)
    expect(sum('ig_instafake', 1)).toBeCloseTo(300)
  })

  test('a column that one group never collected does not tell the group', () => {
    // Only the group without bios is mostly delivered: a mark of what is missing would carry that, a fair fit does not.
    const skewed = rows.filter((row, i) => (row.group === 'ig_srf') === (row.label === 1) || i % 7 === 0)
    const { bio } = fitAccount(skewed)
    expect(Math.abs(bio.filled)).toBeLessThan(1)
    expect(bio.empty).toBeGreaterThan(bio.filled)
  })
})
