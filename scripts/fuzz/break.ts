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
  readonly wrong: readonly Wrong[]
  /** How many of the header counts that are there were still read, over all mutants, 0..1. */
  readonly stillRead: number
}

/** Breaks the pages in turn, `runs` times in all, and judges every reading. The same seed gives the same mutants. */
export function breakAll(pages: readonly PageToBreak[], seed: number, runs: number): Result {
  const wrong: Wrong[] = []
  let read = 0
  let readable = 0
  for (let run = 0; run < runs; run++) {
    const page = pages[run % pages.length]
    if (page === undefined) break
    const own = seed * 1_000_003 + run
    const { faults, mutations, ...counted } = breakOne(page, pages, own)
    read += counted.read
    readable += counted.readable
    if (faults.length > 0) wrong.push({ page: page.name, seed: own, mutations, faults })
  }
  return { runs, wrong, stillRead: readable === 0 ? 0 : read / readable }
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
  const mutations = together(chance)
  const broken: Broken = {
    document: page.document,
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

/** What leaves a number where it is. */
const HARMLESS = ['renameClasses', 'noise', 'nest', 'swapDigits', 'insertMany', 'decoys']

/**
 * One to three ways at once. A second number beside the true one goes with nothing that could take the true one away: a page
 * that is left with the false one alone says so, and nobody could know better.
 */
function together(chance: Chance): string[] {
  const names = Object.keys(MUTATIONS)
  const [first = 'dropNodes', ...more] = Array.from({ length: 1 + chance.below(3) }, () => chance.of(names) ?? 'nest')
  const chosen = [first, ...more]
  return chosen.includes('doubleAndAlter')
    ? ['doubleAndAlter', ...more.map(() => chance.of(HARMLESS) ?? 'nest')]
    : chosen
}

/** A page that has followers and says not a word of this one's account. */
function isOfOthers({ html, truth }: PageToBreak, { handle }: PageToBreak): boolean {
  return truth.header.followers !== null && !html.includes(handle)
}
