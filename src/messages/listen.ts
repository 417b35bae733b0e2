import { browser } from '../platform/browser.ts'
import { listening } from './listening.ts'
import { siteAt } from './site-access.ts'

/** Hears the given kinds until the signal ends: see `listening.ts`. */
export const listen = listening(browser.runtime, siteAt)
