import { askingBy } from '../../messages/asking.ts'
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
    options: () => browser.runtime.openOptionsPage(),
    desk: () => showOwnPage('src/pages/desk/index.html'),
  }
}
