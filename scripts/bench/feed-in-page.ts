import { Visit } from '../../src/content/visit.ts'
import { score } from '../../src/model/index.ts'
import type { Post, ProfileSnapshot } from '../../src/profile.ts'
import { siteAt } from '../../src/sites/index.ts'
import { walk } from './walk.ts'

/** How many posts such a feed keeps in the page, and how many come between two looks. */
const MOUNTED = 24
const AT_ONCE = 4

/** Scrolling a profile as its site does it: old posts leave the page, new ones come. */
export interface Feed {
  /** Scrolls over these posts. Milliseconds that our looks took, and those of a full walk beside each. */
  scroll(tiles: readonly string[]): { ours: number; walks: number }
  /** How often a post was read, and how often one that stood there was changed by the site. */
  counts(): { reads: number; changes: number }
}

/** Opens a visit to the profile that this very page shows, and empties its feed. */
export async function openFeed(url: string, tile: string): Promise<Feed> {
  const site = siteAt(new URL(url))
  const ref = site?.profileAt(new URL(url))
  const feed = document.querySelector(tile)?.parentElement
  if (site === undefined || ref === undefined || feed == null) throw new Error(`${url} shows no feed`)
  const seen = new WeakSet<Post>()
  const counts = { reads: 0, changes: 0 }
  const visit = new Visit({
    site: {
      ...site,
      read(root, of, at) {
        const reading = site.read(root, of, at)
        // A post that is read anew is a new object; one that is not is the one of the look before.
        for (const post of reading.state === 'ready' ? reading.snapshot.recent : []) {
          if (!seen.has(post)) counts.reads += 1
          seen.add(post)
        }
        return reading
      },
    },
    ref,
    observe: async (snapshot) => ({ ok: true, body: scored(snapshot) }),
    onSight: () => undefined,
    signal: new AbortController().signal,
  })
  for (const old of document.querySelectorAll(tile)) old.remove()
  visit.look()
  await new Promise((resolve) => setTimeout(resolve, 400))
  return {
    counts: () => counts,
    scroll(tiles) {
      const times = { ours: 0, walks: 0 }
      for (let at = 0; at < tiles.length; at += AT_ONCE) {
        for (const html of tiles.slice(at, at + AT_ONCE)) feed.insertAdjacentHTML('beforeend', html)
        while (feed.childElementCount > MOUNTED) feed.firstElementChild?.remove()
        if (at > 0 && changeOne(feed)) counts.changes += 1
        const from = performance.now()
        visit.look()
        const between = performance.now()
        walk(document)
        times.ours += between - from
        times.walks += performance.now() - between
      }
      return times
    },
  }
}

/** A number in the middle of what is mounted goes up, as on sites that tell a page of new likes. */
function changeOne(feed: Element): boolean {
  const tile = feed.children[8]
  const label = tile?.querySelector('[aria-label*="likes" i]')
  if (label == null) return false
  label.setAttribute(
    'aria-label',
    (label.getAttribute('aria-label') ?? '').replace(/\d+/, (all) => String(Number(all) + 1)),
  )
  return true
}

/** What the worker answers: scoring is its work, on another thread. */
function scored(snapshot: ProfileSnapshot) {
  verdict ??= score(snapshot)
  return {
    snapshot,
    verdict,
    history: [],
    change: null,
    conversation: null,
    audience: null,
    watched: null,
    notKept: null,
  }
}

let verdict: ReturnType<typeof score> | undefined
