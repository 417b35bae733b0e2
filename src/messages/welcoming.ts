import * as v from 'valibot'
import { ScoredSchema } from './contract.ts'

/** What the welcome asks of the worker. */
export const WELCOME_MESSAGES = {
  /** page → worker: an invented profile, scored as any other. */
  'welcome/sample': { from: 'page', body: v.null(), reply: ScoredSchema },
} as const
