import { onSettled } from '../../src/content/settled.ts'
import { siteAt } from '../../src/sites/index.ts'
import type { Reading } from '../../src/sites/site.ts'

/** What runs inside the browser: built into one script by `index.ts`. */

const AT = '2026-11-01T12:00:00.000Z'

/** Milliseconds a call, by the median of many: a slow moment of the machine moves a mean, not a median. */
function timed(work: () => unknown, rounds: number): number {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now()
    for (let repeat = 0; repeat < 5; repeat += 1) work()
    times.push((performance.now() - from) / 5)
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
}

/**
 * One full walk: every node is visited and what it carries is looked at, its text and its attributes. The least that a
 * reader without anchors would have to do.
 */
function walk(root: Document): number {
  let seen = 0
  const walker = root.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) seen += (node.nodeValue ?? '').length
    else if (node instanceof Element) for (const attribute of node.attributes) seen += attribute.value.length
  }
  return seen
}

export function readAgainstWalk(html: string, url: string, lang: string) {
  const site = siteAt(new URL(url))
  const ref = site?.profileAt(new URL(url))
  if (site === undefined || ref === undefined) return undefined
  const parsed = () => {
    const page = new DOMParser().parseFromString(html, 'text/html')
    if (page.documentElement.lang === '') page.documentElement.lang = lang
    return page
  }
  const page = parsed()
  let reading: Reading = site.read(page, ref, AT)
  const again = timed(() => {
    reading = site.read(page, ref, AT)
  }, 41)
  const walked = timed(() => walk(page), 41)
  // A page that was never read: its embedded data has still to be parsed. Pages are made beforehand.
  const fresh = Array.from({ length: 9 }, parsed)
  const firsts = fresh.map((one) => {
    const from = performance.now()
    site.read(one, ref, AT)
    return performance.now() - from
  })
  const first = firsts.sort((a, b) => a - b)[4] ?? 0
  const elements = page.getElementsByTagName('*').length
  return { state: reading.state, elements, walked, again, first }
}

/** 10,000 changes to a page: how long they take with our observer, and with one that does nothing. */
export async function observeAgainstEmpty() {
  const box = document.createElement('div')
  document.body.append(box)
  const churn = async () => {
    const from = performance.now()
    for (let change = 0; change < 10_000; change += 1) {
      const line = document.createElement('p')
      line.textContent = `post ${change}`
      box.append(line)
      if (box.childNodes.length > 50) box.firstChild?.remove()
      // Sites change their pages in bursts; observers are called between them.
      if (change % 20 === 0) await Promise.resolve()
    }
    await new Promise((resolve) => setTimeout(resolve))
    return performance.now() - from
  }
  const options = { subtree: true, childList: true, characterData: true, attributes: true }
  const withEmpty = async () => {
    const observer = new MutationObserver(() => undefined)
    observer.observe(document, options)
    const time = await churn()
    observer.disconnect()
    return time
  }
  let looks = 0
  const withOurs = async () => {
    const life = new AbortController()
    onSettled(() => {
      looks += 1
    }, life.signal)
    const time = await churn()
    life.abort()
    return time
  }
  await withEmpty()
  await withOurs()
  const rounds = { empty: [] as number[], ours: [] as number[] }
  for (let round = 0; round < 15; round += 1) {
    rounds.empty.push(await withEmpty())
    rounds.ours.push(await withOurs())
  }
  const median = (times: number[]) => times.sort((a, b) => a - b)[7] ?? 0
  return { empty: median(rounds.empty), ours: median(rounds.ours), looks }
}
