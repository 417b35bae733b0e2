import { askingBy } from '../../messages/asking.ts'
import { DEFAULT_SETTINGS } from '../../messages/contract.ts'
import { ask } from '../../messages/send.ts'
import { WELCOME_MESSAGES } from '../../messages/welcoming.ts'
import { browser } from '../../platform/browser.ts'
import { showOwnPage } from '../../platform/own-page.ts'
import type { Connector } from './state.ts'

const { ask: askWelcome } = askingBy(browser, WELCOME_MESSAGES)

/** The welcome's connector in the browser. */
export function connect(): Connector {
  return {
    async sample() {
      const reply = await askWelcome('welcome/sample', null)
      return reply.ok ? reply.body : null
    },
    async settings() {
      const reply = await ask('settings/get', null)
      return reply.ok ? reply.body : DEFAULT_SETTINGS
    },
    options: () => browser.runtime.openOptionsPage(),
    desk: () => showOwnPage('src/pages/desk/index.html'),
  }
}
