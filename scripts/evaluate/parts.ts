import { evaluateAccount } from './account.ts'
import { evaluateEngagement, evaluateSignals } from './engagement.ts'

/** The parts of the evaluation, in the order they are printed; each can be worked out alone. */
export const PARTS: readonly ((folder: string) => string)[] = [evaluateAccount, evaluateEngagement, evaluateSignals]
