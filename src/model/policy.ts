import * as v from 'valibot'
import { chance } from './calibration.ts'
import { type Band, type Confidence, type Range, SIGNALS, type Signal, type Verdict } from './verdict.ts'

/**
 * A brand's own rules for whom it works with. They stand beside the neutral verdict and never change it: what they decide is
 * what this brand accepts, not what the figures say.
 */

/** What a brand weighs otherwise than the model it may weigh half or double, no more: a policy cannot turn a reason round. */
export const LEAST_WEIGHT = 0.5
export const MOST_WEIGHT = 2

/** Every reason that can be weighed; where the sum starts is not one. */
export const WEIGHED = SIGNALS.filter((signal): signal is Exclude<Signal, 'base'> => signal !== 'base')
export const POLICY_BANDS = ['fits', 'low', 'high', 'mixed'] as const
export const CONFIDENCES = ['low', 'medium', 'high'] as const

const name = v.pipe(
  v.string(),
  v.maxLength(80),
  v.check((text) => text.trim() !== ''),
)

/** The rules of a policy: every one can be left out, but not all of them. */
export const PolicySchema = v.pipe(
  v.strictObject({
    format: v.literal('earned-policy'),
    version: v.literal(1),
    name,
    /** So many people must react to a typical post. */
    minEngagedPeople: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1e9))),
    /** The verdict must be one of these. */
    bands: v.optional(
      v.pipe(
        v.array(v.picklist(POLICY_BANDS)),
        v.minLength(1),
        v.check((bands) => new Set(bands).size === bands.length),
      ),
    ),
    /** A verdict that is less sure than this is not decided on. */
    minConfidence: v.optional(v.picklist(CONFIDENCES)),
    minScore: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
    /** How many times its usual weight a reason has, for `minScore`. */
    weights: v.optional(
      v.record(v.picklist(WEIGHED), v.pipe(v.number(), v.minValue(LEAST_WEIGHT), v.maxValue(MOST_WEIGHT))),
    ),
  }),
  v.check((policy) => RULES.some((rule) => policy[rule] !== undefined)),
)
const RULES = ['minEngagedPeople', 'bands', 'minConfidence', 'minScore'] as const

export type Policy = v.InferOutput<typeof PolicySchema>
export type Answer = 'meets' | 'does-not-meet' | 'cannot-say'

/** What one rule says of a verdict, with what it asks and what was seen. */
export type RuleAnswer = { readonly answer: Answer } & (
  | { readonly rule: 'confidence'; readonly asked: Confidence; readonly seen: Confidence }
  | { readonly rule: 'engagedPeople'; readonly asked: number; readonly seen: Range | null }
  | { readonly rule: 'bands'; readonly asked: readonly Band[]; readonly seen: Band }
  | { readonly rule: 'score'; readonly asked: number; readonly seen: Range | null; readonly weighed: boolean }
)

export interface PolicyAnswer {
  readonly answer: Answer
  readonly rules: readonly RuleAnswer[]
}

/**
 * Whether a profile meets a policy. A rule decides only where the whole interval is on one side of its line; and nothing is
 * decided on a verdict that is less sure than the policy asks: missing data is no mark against anybody.
 */
export function judgeByPolicy(policy: Policy, verdict: Verdict): PolicyAnswer {
  const rules = rulesOf(policy, verdict)
  const isSure = rules.every(({ rule, answer }) => rule !== 'confidence' || answer === 'meets')
  if (!isSure) return { answer: 'cannot-say', rules }
  if (rules.some(({ answer }) => answer === 'does-not-meet')) return { answer: 'does-not-meet', rules }
  return { answer: rules.every(({ answer }) => answer === 'meets') ? 'meets' : 'cannot-say', rules }
}

function rulesOf(policy: Policy, verdict: Verdict): RuleAnswer[] {
  const { minConfidence, minEngagedPeople, bands, minScore } = policy
  const isUnknown = verdict.band === 'unknown'
  const rules: RuleAnswer[] = []
  if (minConfidence !== undefined) {
    const sure = CONFIDENCES.indexOf(verdict.confidence) >= CONFIDENCES.indexOf(minConfidence)
    const answer = !isUnknown && sure ? 'meets' : 'cannot-say'
    rules.push({ rule: 'confidence', answer, asked: minConfidence, seen: verdict.confidence })
  }
  if (bands !== undefined) {
    const accepted = bands.some((band) => band === verdict.band)
    const answer = isUnknown ? 'cannot-say' : accepted ? 'meets' : 'does-not-meet'
    rules.push({ rule: 'bands', answer, asked: bands, seen: verdict.band })
  }
  if (minEngagedPeople !== undefined) {
    const seen = verdict.engagedPeople
    rules.push({ rule: 'engagedPeople', answer: atLeast(seen, minEngagedPeople), asked: minEngagedPeople, seen })
  }
  if (minScore !== undefined) {
    const seen = weighedScore(policy, verdict)
    const weighed = Object.keys(policy.weights ?? {}).length > 0
    rules.push({ rule: 'score', answer: atLeast(seen, minScore), asked: minScore, seen, weighed })
  }
  return rules
}

function atLeast(seen: Range | null, line: number): Answer {
  if (seen === null) return 'cannot-say'
  if (seen.low >= line) return 'meets'
  return seen.high < line ? 'does-not-meet' : 'cannot-say'
}

/** The score's whole interval, every reason counted as often as the policy says; `null` where there is no score. */
export function weighedScore({ weights = {} }: Policy, { score, scoreRange, evidence }: Verdict): Range | null {
  if (score === null) return null
  const more = evidence.reduce((sum, { signal, weight }) => {
    const times = signal === 'base' ? 1 : (weights[signal] ?? 1)
    return sum + (times - 1) * weight
  }, 0)
  const [low, high] = scoreRange ?? [score, score]
  return { low: moved(low, more), high: moved(high, more) }
}

/** A score after so many log-odds more. At either end there is nothing to move. */
function moved(score: number, by: number): number {
  const share = score / 100
  return share <= 0 || share >= 1 ? score : 100 * chance(Math.log(share / (1 - share)) + by)
}
