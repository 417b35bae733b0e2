import { browser } from '../platform/browser.ts'
import { overhearing } from './overhearing.ts'

/** Hears that something was told, until the signal ends: see `overhearing.ts`. */
export const overhear = overhearing(browser.runtime)
