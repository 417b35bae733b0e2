import type { Browser } from 'playwright-core'
import type { Platform } from '../../src/profile.ts'
import { bundle } from './bundle.ts'
import type * as InPage from './feed-in-page.ts'
import { scrolled } from './pages.ts'
import { report } from './report.ts'

/** A feed that is scrolled for an hour: what the last thousand posts cost against the first, and what stays in memory. */
const POSTS = 5_000
const THOUSAND = 1_000

/** Sites whose feeds take posts out of the page again, and the element that comes and goes. */
const FEEDS = [
  ['x', '[data-testid="cellInnerDiv"]'],
  ['threads', '[data-pressable-container]'],
  ['bluesky', '[data-testid^="feedItem-by-"]'],
] as const satisfies readonly (readonly [Platform, string])[]

declare global {
  /** What `feed-in-page.ts` exports, and the feed that is open, inside the browser. */
  var benchFeed: typeof InPage
  var openedFeed: InPage.Feed
}

export async function benchFeeds(browser: Browser): Promise<void> {
  console.log(`\nScrolling through ${POSTS.toLocaleString('en')} posts, 24 in the page at a time (Chromium)`)
  const code = await bundle('feed-in-page.ts', 'iife', 'benchFeed')
  for (const [platform, tile] of FEEDS) {
    const page = await browser.newPage()
    const { html, url } = scrolled(platform, POSTS)
    // Cut apart in a page that is closed again: what is measured then is our memory alone.
    const tiles = await page.evaluate(
      ({ html, tile }) => {
        const feed = new DOMParser().parseFromString(html, 'text/html').querySelectorAll(tile)
        return [...feed].map((one) => one.outerHTML)
      },
      { html, tile },
    )
    await page.close()
    const feed = await browser.newPage()
    await feed.setContent(scrolled(platform, 3).html)
    await feed.addScriptTag({ content: code })
    const devtools = await feed.context().newCDPSession(feed)
    const inUse = async () => {
      await devtools.send('HeapProfiler.collectGarbage')
      const { usedSize } = await devtools.send('Runtime.getHeapUsage')
      const { nodes } = await devtools.send('Memory.getDOMCounters')
      return { usedSize, nodes }
    }
    await feed.evaluate(
      async ({ url, tile }) => {
        globalThis.openedFeed = await globalThis.benchFeed.openFeed(url, tile)
      },
      { url, tile },
    )
    const costs: ReturnType<InPage.Feed['scroll']>[] = []
    const memory: Awaited<ReturnType<typeof inUse>>[] = []
    for (let from = 0; from < POSTS; from += THOUSAND) {
      const some = tiles.slice(from, from + THOUSAND)
      costs.push(await feed.evaluate((html) => globalThis.openedFeed.scroll(html), some))
      memory.push(await inUse())
    }
    const { reads, changes } = await feed.evaluate(() => globalThis.openedFeed.counts())
    // Against a walk of the same page at the same moment: the machine may be busier at the end than at the beginning.
    const ratios = costs.map(({ ours, walks }) => ours / walks)
    const [first = 1, last = 0] = [ratios[0], ratios.at(-1)]
    const [early, late] = [memory[0], memory.at(-1)]
    const mb = (bytes = 0) => `${(bytes / 1e6).toFixed(2)} MB`
    const each = costs.map(({ ours, walks }) => `${(ours / walks).toFixed(2)} walks (${ours.toFixed(0)} ms)`).join(', ')
    report(`${platform}, the last thousand against the first`, last / first, 1.2, each)
    report(
      '  reads, against posts and changes',
      reads / (tiles.length + changes),
      1,
      `${reads} reads of ${tiles.length} posts and ${changes} changes`,
    )
    report(
      '  memory after 5,000 against after 1,000',
      (late?.usedSize ?? 1) / (early?.usedSize ?? 1),
      1.1,
      `${mb(early?.usedSize)} and ${early?.nodes} nodes, ${mb(late?.usedSize)} and ${late?.nodes} nodes`,
    )
    await feed.close()
  }
}
