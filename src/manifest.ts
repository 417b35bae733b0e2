import type base from '../manifest.json'

/** The browsers that are built for. */
export type Target = 'chrome' | 'firefox'

type Base = typeof base

const SIDE_PANEL = 'src/pages/side-panel/index.html'

/**
 * The manifest of one browser, from the one that is kept by hand (`manifest.json`).
 * What differs, and why: Firefox runs the background as an event page and wants an id and a statement of what data is
 * collected (none); the panel beside the page is a sidebar there, and a permission of its own in Chrome; Chrome below 148 does not keep promise replies of listeners.
 */
export function manifestFor(target: Target, manifest: Base) {
  if (target === 'chrome')
    return {
      ...manifest,
      permissions: [...manifest.permissions, 'sidePanel'],
      side_panel: { default_path: SIDE_PANEL },
      minimum_chrome_version: '148',
    }
  const { background, ...rest } = manifest
  return {
    ...rest,
    // Not opened by itself when the extension is installed: who wants it, opens it.
    sidebar_action: { default_panel: SIDE_PANEL, default_title: '__MSG_name__', open_at_install: false },
    background: { scripts: [background.service_worker], type: 'module' as const },
    browser_specific_settings: {
      gecko: {
        id: '{7c1f4c0e-52a5-4b0c-9a53-6d1e5f0b8a21}',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  }
}
