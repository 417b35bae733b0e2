import { CAPTURE_MESSAGES } from './capturing.ts'
import { COHORT_MESSAGES } from './cohort.ts'
import { KEEPING_MESSAGES } from './keeping.ts'
import type { BodyIn, KindIn, ReplyIn } from './kinds.ts'
import type { HandlerIn } from './listening.ts'
import { POLICY_MESSAGES } from './policy.ts'
import { PROFILE_MESSAGES } from './profiles.ts'
import { SEALED_MESSAGES } from './sealed-report.ts'
import { TAKING_BACK_MESSAGES } from './taking-back.ts'
import { TRANSFER_MESSAGES } from './transfer.ts'
import { VISIT_MESSAGES } from './visiting.ts'
import { WATCH_MESSAGES } from './watching.ts'
import { WELCOME_MESSAGES } from './welcoming.ts'
import { WHAT_IF_MESSAGES } from './what-if.ts'

/**
 * What the desk asks of the worker, apart from `MESSAGES`: scripts in pages carry that one, and should not carry what they never
 * say. One file for each matter; to add one, spread its kinds here.
 */
export const DESK_MESSAGES = {
  ...KEEPING_MESSAGES,
  ...PROFILE_MESSAGES,
  ...TAKING_BACK_MESSAGES,
  ...WATCH_MESSAGES,
  ...WELCOME_MESSAGES,
  ...WHAT_IF_MESSAGES,
  ...COHORT_MESSAGES,
  ...SEALED_MESSAGES,
  ...POLICY_MESSAGES,
  ...TRANSFER_MESSAGES,
  ...VISIT_MESSAGES,
  ...CAPTURE_MESSAGES,
} as const

export type DeskKind = KindIn<typeof DESK_MESSAGES>
export type DeskBody<K extends DeskKind> = BodyIn<typeof DESK_MESSAGES, K>
export type DeskReply<K extends DeskKind> = ReplyIn<typeof DESK_MESSAGES, K>
export type DeskHandler<K extends DeskKind> = HandlerIn<typeof DESK_MESSAGES, K>
