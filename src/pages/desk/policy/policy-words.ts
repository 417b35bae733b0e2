import type { Answer, Policy, RuleAnswer } from '../../../model/policy.ts'
import type { Words } from '../../../ui/words.ts'

/** What a policy says, in one word or two. */
export function answerWord(words: Words, answer: Answer): string {
  switch (answer) {
    case 'meets':
      return words.t('policy_meets')
    case 'does-not-meet':
      return words.t('policy_does_not_meet')
    case 'cannot-say':
      return words.t('policy_cannot_say')
  }
}

/** What a rule asks, and what was seen: "At least 200 people react; 350–520 do." */
export function ruleSentence(words: Words, rule: RuleAnswer): string {
  switch (rule.rule) {
    case 'confidence':
      return words.t(
        'policy_rule_confidence',
        words.t(`confidence_${rule.asked}`),
        rule.answer === 'cannot-say' && rule.seen === rule.asked
          ? words.t('band_unknown')
          : words.t(`confidence_${rule.seen}`),
      )
    case 'bands':
      return words.t(
        'policy_rule_bands',
        words.anyOf(rule.asked.map((band) => words.t(`band_${band}`))),
        words.t(`band_${rule.seen}`),
      )
    case 'engagedPeople':
      return rule.seen === null
        ? words.t('policy_rule_people_none', words.count(rule.asked))
        : words.t('policy_rule_people', words.count(rule.asked), words.peopleRange(rule.seen))
    case 'score':
      if (rule.seen === null) return words.t('policy_rule_score_none', words.count(rule.asked))
      return words.t(
        rule.weighed ? 'policy_rule_score_weighed' : 'policy_rule_score',
        words.count(rule.asked),
        words.wholeRange(rule.seen),
      )
  }
}

/** What a policy asks, a line for each rule: its preview. */
export function rulesOf(words: Words, { minEngagedPeople, bands, minConfidence, minScore, weights }: Policy): string[] {
  const weighed = Object.entries(weights ?? {})
  return [
    ...(minEngagedPeople === undefined ? [] : [words.t('policy_asks_people', words.count(minEngagedPeople))]),
    ...(bands === undefined
      ? []
      : [words.t('policy_asks_bands', words.anyOf(bands.map((band) => words.t(`band_${band}`))))]),
    ...(minConfidence === undefined ? [] : [words.t('policy_asks_confidence', words.t(`confidence_${minConfidence}`))]),
    ...(minScore === undefined ? [] : [words.t('policy_asks_score', words.count(minScore))]),
    ...(weighed.length === 0 ? [] : [words.plural('policy_asks_weights', weighed.length)]),
  ]
}
