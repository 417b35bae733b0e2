import { browser } from '../platform/browser.ts'
import { askingBy } from './asking.ts'
import { DESK_MESSAGES } from './desk-kinds.ts'

/** Ask the worker what the desk asks: see `asking.ts`. */
export const { ask: askDesk } = askingBy(browser, DESK_MESSAGES)
