import { askDesk } from '../../messages/desk-send.ts'
import { overhear } from '../../messages/overhear.ts'
import { browser } from '../../platform/browser.ts'
import { hashOf, routeOf } from './route.ts'
import type { Connector } from './state.ts'

/** The desk's connector in the browser. */
export function connect(): Connector {
  return {
    ask: askDesk,
    route: () => routeOf(location.hash),
    go(route) {
      location.hash = hashOf(route)
    },
    routes(heard, signal) {
      addEventListener('hashchange', () => heard(routeOf(location.hash)), { signal })
    },
    changes(heard, signal) {
      overhear('page/changed', heard, signal)
      overhear('kept/changed', heard, signal)
      document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && heard(), { signal })
    },
    // Its listener lives as long as the page does.
    leaving: (heard) => addEventListener('pagehide', heard),
    recall: (key) => sessionStorage.getItem(key),
    remember: (key, text) => sessionStorage.setItem(key, text),
    visit: (url) => void browser.tabs.create({ url }),
    options: () => browser.runtime.openOptionsPage(),
    save,
    copy: (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    print: () => window.print(),
    now: () => Date.now(),
  }
}

/** A file for the user, made here: nothing is asked of any server. */
function save(name: string, file: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // A large file is still being written when the click returns: its memory is given back later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
