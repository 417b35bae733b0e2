import type { Tab } from '../../scripts/gallery/driver.ts'
import type { Stage } from './browsers.ts'

/** Whether a script of ours stands in a tab: one that does hears what the extension asks. */
export async function isHeardIn(on: Stage, tab: Tab): Promise<boolean> {
  const page = await on.driver.page('src/pages/options/index.html')
  const heard = await page.run<boolean>(
    `(globalThis.browser ?? chrome).tabs.sendMessage(${tab.id}, { kind: 'page/ask', body: null }).then(() => true, () => false)`,
  )
  await page.close()
  await tab.bringToFront()
  return heard
}
