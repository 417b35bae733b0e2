import { CAPTURE_MESSAGES } from './capturing.ts'
import type { BodyIn, KindIn, ReplyIn } from './kinds.ts'
import type { HandlerIn } from './listening.ts'
import { TRANSFER_MESSAGES } from './transfer.ts'
import { VISIT_MESSAGES } from './visiting.ts'
import { WATCH_MESSAGES } from './watching.ts'
import { WELCOME_MESSAGES } from './welcoming.ts'

/**
 * What the desk asks of the worker, apart from `MESSAGES`: scripts in pages carry that one, and should not carry what they never
 * say. One file for each matter; to add one, spread its kinds here.
 */
export const DESK_MESSAGES = {
  ...WATCH_MESSAGES,
  ...WELCOME_MESSAGES,
  ...TRANSFER_MESSAGES,
  ...VISIT_MESSAGES,
  ...CAPTURE_MESSAGES,
} as const

export type DeskKind = KindIn<typeof DESK_MESSAGES>
export type DeskBody<K extends DeskKind> = BodyIn<typeof DESK_MESSAGES, K>
export type DeskReply<K extends DeskKind> = ReplyIn<typeof DESK_MESSAGES, K>
export type DeskHandler<K extends DeskKind> = HandlerIn<typeof DESK_MESSAGES, K>
