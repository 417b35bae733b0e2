import { DEFAULT_SETTINGS } from '../../src/messages/contract.ts'
import type { Connector, PopupState } from '../../src/pages/popup/state.ts'
import { LATELY, NOW } from './states.ts'

/** A connector without a browser behind it: one state, and everything that is asked for succeeds. */
export function mockConnector(state: PopupState, more: Partial<Connector> = {}): Connector {
  return {
    follows: false,
    state: async () => state,
    changes: () => undefined,
    lately: async () => LATELY,
    settings: async () => DEFAULT_SETTINGS,
    show: async () => true,
    setOff: async () => undefined,
    reload: async () => undefined,
    skeleton: async () =>
      '<!doctype html>\n<html lang="en">\n <main data-testid="primaryColumn">\n  <a href="/HANDLE/followers">99,9xx xxxxxxxxx</a>\n </main>\n</html>\n',
    save: () => undefined,
    askAccess: async () => false,
    offer: async () => null,
    watch: async () => true,
    sidePanel: async () => true,
    desk: async () => undefined,
    copy: async () => true,
    options: async () => undefined,
    now: () => NOW,
    ...more,
  }
}
