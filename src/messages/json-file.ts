import * as v from 'valibot'
import { isPlainJson, isSameJson } from './plain-json.ts'

/** Reading a file of the user's: JSON that says itself what it is. Nothing in it is believed before its schema has seen it. */

interface Kind<T extends v.GenericSchema> {
  /** What the file calls itself in `format`. */
  readonly format: string
  /** The newest `version` that is known. */
  readonly version: number
  /** Characters: far more than an honest file has. */
  readonly largest: number
  readonly schema: T
}

/** Why a file cannot be used. `place` is where in it: `counts.followers[0].select`. */
export type FileProblem =
  | { readonly why: 'too-large' | 'later-version' }
  | { readonly why: 'other-format' }
  /** No JSON; the line, where the browser tells it. */
  | { readonly why: 'no-json'; readonly line: number | null }
  | { readonly why: 'shape'; readonly place: string }

/** What a file holds, or what stands in its way. */
export function readJsonFile<T extends v.GenericSchema>(
  text: string,
  { format, version, largest, schema }: Kind<T>,
): { readonly value: v.InferOutput<T> } | FileProblem {
  if (text.length > largest) return { why: 'too-large' }
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const line = /\bline (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    return { why: 'no-json', line: line === undefined ? null : Number(line) }
  }
  if (!isOfFormat(json, format)) return { why: 'other-format' }
  if (typeof json.version === 'number' && json.version > version) return { why: 'later-version' }
  const checked = v.safeParse(schema, json)
  if (!checked.success) return { why: 'shape', place: placeOf(checked.issues[0].path?.map(({ key }) => key) ?? []) }
  if (!isPlainJson(json) || !isSameJson(json, checked.output)) return { why: 'other-format' }
  return { value: checked.output }
}

function isOfFormat(json: unknown, format: string): json is { format: string; version?: unknown } {
  return typeof json === 'object' && json !== null && 'format' in json && json.format === format
}

/** `counts`, `followers`, `0`, `select` → `counts.followers[0].select`. */
function placeOf(path: readonly unknown[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key).slice(0, 60)}`))
    .join('')
    .replace(/^\./, '')
}
