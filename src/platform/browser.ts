/**
 * The one import of webextension-polyfill: promises and one name in both browsers. A lint rule keeps `chrome` and
 * `browser` out of the rest of the source.
 */

export type { Runtime, Tabs } from 'webextension-polyfill'
export { default as browser } from 'webextension-polyfill'
