import { describe, expect, test } from 'vitest'
import { boostedLogOdds, fitBoosted } from '../../scripts/calibrate/boost.ts'
import { fitIsotonic, fitPlatt, isotonicProbability, plattProbability } from '../../scripts/calibrate/calibrated.ts'
import { crossFitted, foldOf } from '../../scripts/calibrate/folds.ts'
import { fitLogistic, matrixOf, sigmoid } from '../../scripts/calibrate/logistic.ts'
import {
  auc,
  aucInterval,
  brier,
  ece,
  flagsAt,
  pairwise,
  quantile,
  seeded,
  tprAt5,
} from '../../scripts/calibrate/metrics.ts'

describe('folds', () => {
  test.each([
    ['48d577b20c47', 3],
    ['8fb624e80408', 1],
    ['c3e4e4b2d4d9', 3],
    ['9bb00506590a', 1],
    ['ae17dd9f715e', 2],
  ])('%s is in part %i, as the protocol says', (key, fold) => {
    expect(foldOf(key)).toBe(fold)
  })

  test('no row is scored by a model that has seen its part', () => {
    const rows = Array.from({ length: 100 }, (_, i) => `row${i}`)
    const leaked = crossFitted(
      rows,
      (row) => row,
      (train) => (row) => (train.some((one) => foldOf(one) === foldOf(row)) ? 1 : 0),
    )
    expect([...leaked].every((one) => one === 0)).toBe(true)
  })
})

describe('measures', () => {
  const labels = [0, 0, 1, 1]

  test('AUC counts ties one half', () => {
    expect(auc([1, 2, 3, 4], labels)).toBe(1)
    expect(auc([4, 3, 2, 1], labels)).toBe(0)
    expect(auc([1, 2, 2, 3], labels)).toBe(0.875)
    expect(auc([1, 1, 1, 1], labels)).toBe(0.5)
  })

  test('quantiles are linear between neighbours, and TPR is strict', () => {
    expect(quantile([0, 10], 0.95)).toBeCloseTo(9.5)
    expect(tprAt5([0, 10, 9.5, 9.6], labels)).toBe(0.5)
  })

  test('a score on the line is flagged', () => {
    expect(flagsAt(0.5, [0.1, 0.5, 0.5, 0.9], labels)).toEqual({
      found: 1,
      falseAlarms: 0.5,
      balancedAccuracy: 0.75,
      mcc: 2 / Math.sqrt(12),
    })
  })

  test('calibration error and Brier', () => {
    expect(ece([0.25, 0.25, 0.75, 0.75], [0, 1, 1, 0])).toBeCloseTo(0.25)
    expect(brier([0, 0.5, 1, 1], labels)).toBeCloseTo(0.0625)
  })

  test('pairwise asks of each pair apart, and skips halves', () => {
    expect(pairwise([1, 9, 2, 8, 5], [0, 0, 1, 1, 1], ['a', 'b', 'a', 'b', 'c'])).toBe(0.5)
  })

  test('the interval holds the AUC and is the same every time', () => {
    const random = seeded(7)
    const ones = Array.from({ length: 400 }, (_, i) => i % 2)
    const scores = ones.map((one) => one + 2 * random())
    const interval = aucInterval(scores, ones)
    expect(interval.low).toBeLessThan(auc(scores, ones))
    expect(interval.high).toBeGreaterThan(auc(scores, ones))
    expect(interval.high - interval.low).toBeLessThan(0.1)
    expect(aucInterval(scores, ones)).toEqual(interval)
  })
})

describe('fits', () => {
  /** Two columns that matter, one that does not, and a mix that no straight line holds. */
  const random = seeded(3)
  const rows = Array.from({ length: 3000 }, () => [random() * 4 - 2, random() * 4 - 2, random()])
  const truth = ([a = 0, b = 0]: readonly number[]) => 0.5 + 1.5 * a - b
  const labels = rows.map((row) => (random() < sigmoid(truth(row)) ? 1 : 0))

  test('logistic regression finds the weights', () => {
    const { intercept, weights } = fitLogistic(matrixOf(rows), labels, { ridge: 1 })
    expect(intercept).toBeCloseTo(0.5, 0)
    expect(weights[0]).toBeGreaterThan(1.3)
    expect(weights[0]).toBeLessThan(1.7)
    expect(weights[1]).toBeLessThan(-0.85)
    expect(Math.abs(weights[2] ?? 0)).toBeLessThan(0.4)
  })

  test('a row of weight two counts as two rows', () => {
    const few = rows.slice(0, 300)
    const own = labels.slice(0, 300)
    const weighted = fitLogistic(matrixOf(few), own, { ridge: 1, rowWeights: new Float64Array(300).fill(2) })
    const doubled = fitLogistic(matrixOf([...few, ...few]), [...own, ...own], { ridge: 1 })
    expect(weighted.weights[0]).toBeCloseTo(doubled.weights[0] ?? 0, 6)
  })

  test('trees find what two columns say only together', () => {
    const together = rows.map(([a = 0, b = 0]) => (a > 0 === b > 0 ? 1 : 0))
    const x = matrixOf(rows)
    const shallow = fitBoosted(x, together, { trees: 60, depth: 1, rate: 0.1 })
    const deep = fitBoosted(x, together, { trees: 60, depth: 2, rate: 0.1 })
    const measured = (model: typeof deep) =>
      auc(
        Float64Array.from(rows, (row) => boostedLogOdds(model, row)),
        together,
      )
    expect(measured(shallow)).toBeLessThan(0.7)
    expect(measured(deep)).toBeGreaterThan(0.95)
  })

  test('a monotone column never turns, whatever the rows say', () => {
    const bump = rows.map(([a = 0]) => (Math.abs(a) < 1 ? 1 : 0))
    const model = fitBoosted(matrixOf(rows), bump, { trees: 80, depth: 3, rate: 0.1, monotone: [1, 0, 0] })
    for (const b of [-1.5, 0, 1.5]) {
      const curve = Array.from({ length: 41 }, (_, k) => boostedLogOdds(model, [k / 10 - 2, b, 0.5]))
      expect(curve.every((value, k) => k === 0 || value >= (curve[k - 1] ?? 0) - 1e-9)).toBe(true)
    }
  })

  test('both calibrations give back the share that is there', () => {
    const points = rows.map((row) => 3 * truth(row) + 1)
    for (const probabilityOf of [
      (
        (map) => (one: number) =>
          plattProbability(map, one)
      )(fitPlatt(points, labels)),
      (
        (map) => (one: number) =>
          isotonicProbability(map, one)
      )(fitIsotonic(points, labels)),
    ]) {
      expect(ece(points.map(probabilityOf), labels)).toBeLessThan(0.03)
    }
  })
})
