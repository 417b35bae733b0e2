/**
 * The one node that Earned puts into a page: an empty `<div>` on the document element (it survives a site that replaces its
 * body, and disturbs no hydration), with no name, id, class or style of its own. Everything else is in its closed shadow
 * root, styled by adopted sheets, which a strict Content Security Policy lets be.
 */
export function createHost(css: readonly string[], signal: AbortSignal): ShadowRoot {
  removeLeftovers()
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'closed' })
  root.adoptedStyleSheets = css.map((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    return sheet
  })
  document.documentElement.append(host)
  // Some sites rebuild the whole document element; then the host comes back.
  const observer = new MutationObserver(() => {
    if (!host.isConnected) document.documentElement.append(host)
  })
  observer.observe(document, { childList: true })
  observer.observe(document.documentElement, { childList: true })
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect()
      host.remove()
    },
    { once: true },
  )
  return root
}

/**
 * Firefox ends an old content script without a word when the extension is updated, and starts the new one in the same tab:
 * the old one's host would stay. It is known by having nothing to know it by.
 */
function removeLeftovers(): void {
  for (const child of document.documentElement.children)
    if (child.localName === 'div' && child.attributes.length === 0 && child.childNodes.length === 0) child.remove()
}
