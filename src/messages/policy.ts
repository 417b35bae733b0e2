import * as v from 'valibot'
import { type Policy, PolicySchema } from '../model/policy.ts'
import { type FileProblem, readJsonFile } from './json-file.ts'
import { isPlainJson, isSameJson } from './plain-json.ts'

/** A brand's own rules, on their way between file, desk and disk. */

const nothing = v.null()
/** Far more than an honest policy has in it. */
const LARGEST_FILE = 16_000

export const POLICY_MESSAGES = {
  /** page → worker: the policy that is kept; `null` where there is none. */
  'policy/get': { from: 'page', body: nothing, reply: v.nullable(PolicySchema) },
  /** page → worker: keep this policy in place of what is there. What was there comes back, for an undo. */
  'policy/put': { from: 'page', body: PolicySchema, reply: v.nullable(PolicySchema) },
  /** page → worker: no policy any more. What was there comes back, for an undo. */
  'policy/remove': { from: 'page', body: nothing, reply: v.nullable(PolicySchema) },
} as const

/** A policy out of a file, or what stands in its way. */
export function readPolicy(text: string): Policy | FileProblem {
  const read = readJsonFile(text, { format: 'earned-policy', version: 1, largest: LARGEST_FILE, schema: PolicySchema })
  return 'why' in read ? read : read.value
}

/** A policy out of what was kept or typed; `undefined` for anything else. */
export function policyFrom(value: unknown): Policy | undefined {
  if (!isPlainJson(value)) return undefined
  const checked = v.safeParse(PolicySchema, value)
  return checked.success && isSameJson(value, checked.output) ? checked.output : undefined
}
