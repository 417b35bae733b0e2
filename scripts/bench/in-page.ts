import { onSettled } from '../../src/content/settled.ts'
import { siteAt } from '../../src/sites/index.ts'
import type { Reading } from '../../src/sites/site.ts'
import { walk } from './walk.ts'

/** What runs inside the browser: built into one script by `index.ts`. */

const AT = '2026-11-01T12:00:00.000Z'

/** By the median: a slow moment of the machine moves a mean. */
function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

function timed(work: () => unknown, repeats = 1): number {
  const from = performance.now()
  for (let repeat = 0; repeat < repeats; repeat += 1) work()
  return (performance.now() - from) / repeats
}

/** Rounds before the clock runs: both sides are then compiled. */
const WARM_UP = 30
const ROUNDS = 41
/** Copies of the page that nobody has looked at yet, as many to be read as to be walked. */
const FRESH = 9

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
  const read = (of: Document) => {
    reading = site.read(of, ref, AT)
  }
  for (let round = 0; round < WARM_UP; round += 1) {
    read(page)
    walk(page)
  }
  const again = alternating(ROUNDS, () => [() => read(page), () => walk(page)], 5)
  // A page that was never looked at: its nodes are new to scripts, and its embedded data has still to be parsed.
  const first = alternating(FRESH, () => {
    const [one, other] = [parsed(), parsed()]
    return [() => read(one), () => walk(other)]
  })
  return {
    state: reading.state,
    posts: reading.state === 'ready' ? reading.snapshot.recent.length : 0,
    elements: page.getElementsByTagName('*').length,
    again,
    first: { ...first, parse: parsing(parsed()) },
  }
}

/** Turn about, so that a slow moment of the machine slows both. */
function alternating(rounds: number, make: () => readonly [() => unknown, () => unknown], repeats = 1) {
  const times = { read: [] as number[], walk: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    const [read, walked] = make()
    times.read.push(timed(read, repeats))
    times.walk.push(timed(walked, repeats))
  }
  return { read: median(times.read), walk: median(times.walk) }
}

/** What the browser's own parser needs for the JSON that the page carries. */
function parsing(page: Document): number {
  const texts = [...page.querySelectorAll('script')].map((script) => {
    const text = script.textContent ?? ''
    return text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)
  })
  return timed(() => {
    for (const text of texts) {
      try {
        JSON.parse(text)
      } catch {
        // A program, not data.
      }
    }
  })
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
  return { empty: median(rounds.empty), ours: median(rounds.ours), looks }
}
