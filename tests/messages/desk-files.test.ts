import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPolicy } from '../../src/messages/policy.ts'
import { canonical, fingerprintOf, readSealed } from '../../src/messages/sealed-report.ts'
import { exactly, look, post, verdict } from '../store/sample.ts'

const policy = {
  format: 'earned-policy',
  version: 1,
  name: 'Spring',
  minEngagedPeople: 200,
  weights: { gapInLikes: 2 },
}

describe('a policy file', () => {
  test('is read, with or without a byte order mark', () => {
    expect(readPolicy(JSON.stringify(policy))).toEqual(policy)
    expect(readPolicy(`\uFEFF${JSON.stringify(policy)}`)).toEqual(policy)
  })

  test.each([
    ['{', { why: 'no-json' }],
    ['[]', { why: 'other-format' }],
    [JSON.stringify({ format: 'earned-report' }), { why: 'other-format' }],
    [JSON.stringify({ ...policy, version: 2 }), { why: 'later-version' }],
    [' '.repeat(20_000), { why: 'too-large' }],
    [JSON.stringify({ ...policy, weights: { gapInLikes: 2.1 } }), { why: 'shape', place: 'weights.gapInLikes' }],
    [JSON.stringify({ ...policy, weights: { gapInLikes: 0.4 } }), { why: 'shape', place: 'weights.gapInLikes' }],
    [JSON.stringify({ ...policy, weights: { base: 1 } }), { why: 'shape', place: 'weights.base' }],
    [JSON.stringify({ ...policy, bands: ['fits', 'unknown'] }), { why: 'shape', place: 'bands[1]' }],
    [JSON.stringify({ ...policy, bands: ['fits', 'fits'] }), { why: 'shape', place: 'bands' }],
    [JSON.stringify({ ...policy, name: '  ' }), { why: 'shape', place: 'name' }],
    [JSON.stringify({ ...policy, minScore: 101 }), { why: 'shape', place: 'minScore' }],
    [JSON.stringify({ ...policy, andMore: 1 }), { why: 'shape', place: 'andMore' }],
    [JSON.stringify({ format: 'earned-policy', version: 1, name: 'No rule' }), { why: 'shape', place: '' }],
  ])('that is none (%#) is refused with its place', (text, problem) => {
    expect(readPolicy(text)).toMatchObject(problem)
  })
})

const inputs = { snapshot: look({ recent: [post('a', { likes: exactly(12) })] }), history: [] }
const sealed = {
  format: 'earned-report',
  version: 1,
  made: '2026-11-28T10:00:00.000Z',
  modelVersion: '1',
  inputs,
  verdict: verdict(),
  hash: '0'.repeat(64),
}

describe('a sealed report', () => {
  test('is read, and one of another model too, whose signals nobody here knows', () => {
    expect(readSealed(JSON.stringify(sealed))).toEqual(sealed)
    const row = { signal: 'ofAnotherTime', direction: 'for', weight: 1, observed: null, expected: null, unit: 'ratio' }
    const other = {
      ...verdict(),
      evidence: [{ ...row, source: null, asOf: null, benign: ['somethingElse'], where: null }],
    }
    expect(readSealed(JSON.stringify({ ...sealed, verdict: other }))).toMatchObject({ verdict: other })
  })

  test.each([
    ['no', { why: 'no-json' }],
    [JSON.stringify(policy), { why: 'other-format' }],
    [JSON.stringify({ ...sealed, version: 7 }), { why: 'later-version' }],
    [JSON.stringify({ ...sealed, hash: 'ABC' }), { why: 'shape', place: 'hash' }],
    [
      JSON.stringify({ ...sealed, inputs: { ...inputs, snapshot: { ...inputs.snapshot, followers: 12 } } }),
      { why: 'shape', place: 'inputs.snapshot.followers' },
    ],
    ['x'.repeat(2_000_001), { why: 'too-large' }],
  ])('that is none (%#) is refused with its place', (text, problem) => {
    expect(readSealed(text)).toMatchObject(problem)
  })
})

describe('the fingerprint', () => {
  test('is SHA-256 of the canonical JSON', async () => {
    const print = await fingerprintOf(inputs)
    const { createHash } = await import('node:crypto')
    expect(print).toBe(createHash('sha256').update(canonical(inputs)).digest('hex'))
  })

  test('is the same in whatever order the keys come', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed())
        expect(canonical(turned)).toBe(canonical(value))
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test('is another one as soon as one number is', async () => {
    const changed = { ...inputs, snapshot: { ...inputs.snapshot, followers: exactly(20_001) } }
    expect(await fingerprintOf(changed)).not.toBe(await fingerprintOf(inputs))
  })
})
