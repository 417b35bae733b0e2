import { Chance } from './chance.ts'
import { Journal } from './journal.ts'
import { type Fault, judged } from './judge.ts'
import { type Broken, MUTATIONS } from './mutations.ts'
import type { PageToBreak } from './pages.ts'

/** A mutant that was read wrongly. */
interface Wrong {
  readonly page: string
  /** With the page's name enough to make it again. */
  readonly seed: number
  readonly mutations: readonly string[]
  readonly faults: readonly Fault[]
}

export interface Result {
  readonly runs: number
  /** The ways that were tried at least once. */
  readonly tried: ReadonlySet<string>
  readonly wrong: readonly Wrong[]
  /** How many of the header counts that are there were still read, over all mutants, 0..1. */
  readonly stillRead: number
}

/**
 * Breaks the pages in turn, `runs` times, and judges every reading. The same seed gives the same mutants; `from` is where a
 * slice of them begins.
 */
export function breakAll(pages: readonly PageToBreak[], seed: number, runs: number, from = 0): Result {
  const wrong: Wrong[] = []
  const tried = new Set<string>()
  let read = 0
  let readable = 0
  for (let run = from; run < from + runs; run++) {
    const page = pages[run % pages.length]
    if (page === undefined) break
    const own = seed * 1_000_003 + run
    const { faults, mutations, ...counted } = breakOne(page, pages, own)
    read += counted.read
    readable += counted.readable
    for (const name of mutations) tried.add(name)
    if (faults.length > 0) wrong.push({ page: page.name, seed: own, mutations, faults })
  }
  return { runs, tried, wrong, stillRead: readable === 0 ? 0 : read / readable }
}

/** One mutant of one page. `keep` is called while it stands broken. */
export function breakOne(
  page: PageToBreak,
  pages: readonly PageToBreak[],
  seed: number,
  keep?: (html: string) => void,
) {
  const chance = new Chance(seed)
  const journal = new Journal()
  const mutations = seed % HEAVY === 0 ? ['insertMany', 'insertThousands'] : together(chance)
  const broken: Broken = {
    document: page.document,
    displayName: page.displayName,
    elements: elementsOf(page),
    chance,
    journal,
    other: chance.of(pages.filter((other) => isOfOthers(other, page))),
  }
  try {
    for (const name of mutations) MUTATIONS[name]?.(broken)
    keep?.(page.document.documentElement.outerHTML)
    return { mutations, ...judged(page) }
  } finally {
    journal.mend()
  }
}

const known = new WeakMap<Document, readonly Element[]>()

function elementsOf({ document }: PageToBreak): readonly Element[] {
  const kept = known.get(document)
  if (kept !== undefined) return kept
  const elements = [...document.querySelectorAll('*')]
  known.set(document, elements)
  return elements
}

/** Every how many mutants one is as heavy as a page can be: seconds each, so a few in every fixed seed and no more. */
const HEAVY = 1_000

/** What leaves a number where it is. Cards and crowds do not: they may be put between a number and its word. */
const HARMLESS = ['renameClasses', 'noise', 'nest', 'swapDigits']

/**
 * One to three ways at once. A second number beside the true one goes with nothing that could take the true one away: a page
 * that is left with the false one alone says so, and nobody could know better.
 */
function together(chance: Chance): string[] {
  const names = Object.keys(MUTATIONS).filter((name) => name !== 'insertThousands')
  const [first = 'dropNodes', ...more] = Array.from({ length: 1 + chance.below(3) }, () => chance.of(names) ?? 'nest')
  const chosen = [first, ...more]
  return chosen.includes('doubleAndAlter')
    ? ['doubleAndAlter', ...more.map(() => chance.of(HARMLESS) ?? 'nest')]
    : chosen
}

/**
 * A page that has followers and says not a word of this one's account. An invented page gets no real one beside it: its mutants
 * are the same where there are no captures.
 */
function isOfOthers(other: PageToBreak, { handle, invented }: PageToBreak): boolean {
  return other.truth.header.followers !== null && !other.html.includes(handle) && (other.invented || !invented)
}
