import { NONCE } from '../invented/profile.ts'

/**
 * A page that looks for us, as sites do that want to know what their visitors have installed: from its first script on it
 * writes down what is added to it and what is said in it, and on demand looks for names, sheets and files of ours.
 */
const PROBE = `<script nonce="${NONCE}">(() => {
  const names = new Set(Object.getOwnPropertyNames(window))
  const seen = { said: [], changed: [] }
  addEventListener('message', ({ data }) => seen.said.push(JSON.stringify(data)), true)
  const dispatch = EventTarget.prototype.dispatchEvent
  EventTarget.prototype.dispatchEvent = function (event) {
    seen.said.push(event.type)
    return dispatch.call(this, event)
  }
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver((records) => {
      for (const { type, target, attributeName, addedNodes } of records)
        seen.changed.push([type, target.nodeName, attributeName ?? '', ...[...addedNodes].map((node) => node.nodeName)].join(' ').trim())
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  })
  const opens = (url) => new Promise((resolve) => {
    const image = new Image()
    image.onload = () => resolve(true)
    image.onerror = () => resolve(false)
    image.src = url
  })
  window.look = async (files) => {
    const opened = []
    for (const file of files) if (await opens(file)) opened.push(file)
    return {
      ...seen,
      opened,
      names: Object.getOwnPropertyNames(window).filter((name) => !names.has(name) && name !== 'look' && !/^\\d+$/.test(name)),
      sheets: document.adoptedStyleSheets.length,
      children: [...document.documentElement.children].map((child) => child.nodeName).join(' '),
      loaded: performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /^(chrome|moz)-extension:/.test(name) && !files.includes(name)),
    }
  }
})()</script>`

/** What a page that may load pictures from anywhere is allowed: the looking must be able to find something. */
export const PROBE_POLICY = `default-src 'none'; script-src 'nonce-${NONCE}'; style-src 'nonce-${NONCE}'; img-src * data: chrome-extension: moz-extension:`

/** What a page sees that has nothing of ours in it. */
export const NOTHING = {
  said: [],
  changed: [],
  opened: [],
  names: [],
  sheets: 0,
  children: 'HEAD BODY',
  loaded: [],
}

export type Looked = { -readonly [Key in keyof typeof NOTHING]: (typeof NOTHING)[Key] }

/** A page with the looking script in front of everything else. */
export function probing(html: string): string {
  return html.replace('<head>', `<head>${PROBE}`)
}
