import type { Language } from '../messages/languages.ts'
import type { Platform } from '../profile.ts'

/** Where the build puts scripts (`vite.config.ts`); a test of the build looks whether they are there. */
const FOLDER = 'src/content'

/** The script that draws the badge. */
export const BADGE_SCRIPT = `${FOLDER}/badge.iife.js`

/** The script that takes everybody out of a page, for a report. */
export const SKELETON_SCRIPT = `${FOLDER}/skeleton.iife.js`

/** The script that fills by a site pack what a reader could not read. */
export const PACK_SCRIPT = `${FOLDER}/site-pack.iife.js`

/** The script that reads a site's profiles. */
export function scriptOf(platform: Platform): string {
  return `${FOLDER}/${platform}.iife.js`
}

/** The script that reads a site's open posts and lists. */
export function deeperScriptOf(platform: Platform): string {
  return `${FOLDER}/${platform}-deeper.iife.js`
}

/** The script that brings a page the words of a language that is not the browser's. */
export function wordsScriptOf(language: Language): string {
  return `${FOLDER}/words-${language}.iife.js`
}
