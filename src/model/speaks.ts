import type { Confidence, Verdict } from './verdict.ts'

const FROM_LEAST: readonly Confidence[] = ['low', 'medium', 'high']

/** Whether a verdict is as sure as the user wants one to be before a glance names its band. */
export function speaks({ confidence }: Pick<Verdict, 'confidence'>, from: Confidence): boolean {
  return FROM_LEAST.indexOf(confidence) >= FROM_LEAST.indexOf(from)
}
