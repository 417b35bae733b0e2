import type { Count } from '../profile.ts'

/** How a site shortens its numbers. */
export interface CountStyle {
  /** `truncated`: "12.3K" is [12300, 12399]; `rounded`: [12250, 12349]; `unknown` (the default): the union. */
  readonly rounding?: 'truncated' | 'rounded' | 'unknown'
  /** Units that the site writes in every language beside the language's own, each with its factor ("K": 1e3). */
  readonly units?: Readonly<Record<string, number>>
}

/** The count that a page states in full. */
export function exactly(value: number): Count {
  return { value, low: value, high: value, exact: true }
}

/** Reads a text that is a number and nothing else. TODO(2026-11): written by the counts step. */
export function parseCount(_text: string, _lang: string, _style: CountStyle = {}): Count | null {
  return null
}

/** Reads the only number of a label ("5.04 million subscribers"). TODO(2026-11): written by the counts step. */
export function countIn(_text: string, _lang: string, _style: CountStyle = {}): Count | null {
  return null
}
