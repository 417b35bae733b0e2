import { JSDOM } from 'jsdom'
import type { Reading, Site } from '../../src/sites/site.ts'

/** The moment at which all fixtures and captures are "seen". */
export const SEEN_AT = '2026-11-01T12:00:00.000Z'

/** A page as a content script meets it: parsed, its scripts not run, nothing fetched. */
export function pageOf(html: string, url: string, lang?: string): Document {
  const { document } = new JSDOM(html, { url }).window
  // jsdom says "loading" until the next turn of the loop; a saved page has long finished.
  Object.defineProperty(document, 'readyState', { value: 'complete', configurable: true })
  if (lang !== undefined && document.documentElement.lang === '') document.documentElement.lang = lang
  return document
}

/** The reading without its elements: what a fixture's expected file holds. `null` where the address is no profile. */
export function readingOf(site: Site, html: string, url: string, lang?: string): object | null {
  const ref = site.profileAt(new URL(url))
  if (ref === undefined) return null
  return withoutPlaces(site.read(pageOf(html, url, lang), ref, SEEN_AT))
}

function withoutPlaces(reading: Reading): object {
  if (reading.state !== 'ready') return reading
  return { state: reading.state, snapshot: reading.snapshot }
}
