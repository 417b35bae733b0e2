import { browser } from '../platform/browser.ts'
import { asking } from './asking.ts'

/** Ask the worker, or the script in a tab: see `asking.ts`. */
export const { ask, askTab } = asking(browser)
