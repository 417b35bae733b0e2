import { browser } from '../platform/browser.ts'
import { DESK_MESSAGES } from './desk-kinds.ts'
import { listeningBy } from './listening.ts'
import { siteAt } from './site-access.ts'

/** Hears what the desk asks until the signal ends: see `listening.ts`. */
export const listenDesk = listeningBy(browser.runtime, siteAt, DESK_MESSAGES)
