/** What the two browsers call it; webextension-polyfill passes neither on as a promise of one shape. */
interface WithSidePanel {
  readonly sidePanel?: { open(where: { windowId: number }): Promise<void> }
  readonly sidebarAction?: { open(): Promise<void> }
}

/**
 * Opens the side panel of this window. To be called in the click or the shortcut itself, before anything is awaited: the
 * browsers allow it there alone. `false` where the browser has none or would not.
 */
export function openSidePanel(windowId: number): Promise<boolean> {
  const { browser, chrome } = globalThis as { browser?: WithSidePanel; chrome?: WithSidePanel }
  const { sidePanel, sidebarAction } = browser ?? chrome ?? {}
  try {
    const opening = sidePanel?.open({ windowId }) ?? sidebarAction?.open()
    return opening === undefined
      ? Promise.resolve(false)
      : opening.then(
          () => true,
          () => false,
        )
  } catch {
    return Promise.resolve(false)
  }
}
