import { describe, expect, it } from 'vitest'
import { fits, low } from '../../scripts/look/accounts.ts'
import { english } from '../../scripts/look/english.ts'
import { mockConnector } from '../../scripts/look/mock-connector.ts'
import { reason, visits } from '../../scripts/look/scored.ts'
import { LATELY, POPUP_STATES } from '../../scripts/look/states.ts'
import type { PopupState } from '../../src/pages/popup/state.ts'
import { WithWords } from '../../src/ui/words-context.ts'
import { doing, press, readOut, shown } from './document.ts'

const { Popup } = await import('../../src/pages/popup/popup.tsx')
const { preloadAll } = await import('../../src/pages/popup/body.tsx')
await Promise.all([preloadAll(), import('../../src/pages/popup/summary.ts')])
const words = english()

function popup(state: PopupState | undefined, connector = mockConnector(state ?? fallback)) {
  return shown(
    <WithWords value={words}>
      <Popup connector={connector} first={state ?? fallback} />
    </WithWords>,
  )
}
const fallback: PopupState = { state: 'elsewhere', host: null }

describe.each(Object.entries(POPUP_STATES))('%s', (_, state) => {
  it('has one headline, a sentence', async () => {
    const root = await popup(state)
    const headlines = [...root.querySelectorAll('h1')].map((h1) => h1.textContent)
    expect(headlines).toHaveLength(1)
    expect(headlines[0]).toMatch(/\p{L}.*\.$/u)
  })

  it('shows no hole where a word or a number should be', async () => {
    const text = readOut(await popup(state))
    expect(text).not.toMatch(/undefined|NaN|null|Infinity|\[object|\$\d/)
    const root = await popup(state)
    const empty = [...root.querySelectorAll('h1, h2, p:not([role]), dt, dd, b, button, small')].filter(
      (element) => element.textContent?.trim() === '',
    )
    expect(empty.map(({ outerHTML }) => outerHTML)).toEqual([])
    expect([...root.querySelectorAll('[aria-label]')].filter((e) => e.getAttribute('aria-label') === '')).toEqual([])
  })

  it('draws no line outside the numbers', async () => {
    const root = await popup(state)
    const numbers = [...root.querySelectorAll('svg *')].flatMap((part) =>
      ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'width', 'height', 'd'].map((key) => part.getAttribute(key)),
    )
    expect(numbers.filter((value) => value !== null && /NaN|Infinity|^-.*(?:width|height)/.test(value))).toEqual([])
  })
})

describe('the verdict', () => {
  it('gives the people first, with both ends, and the doubt beside the band', async () => {
    const root = await popup(POPUP_STATES.low)
    const text = readOut(root)
    expect(text).toContain('85–140 people')
    expect(text).toContain('8–14 thousand')
    expect(text).toContain('High confidence')
    expect(text).toMatch(/Percentile 1–3 of Instagram accounts with 100–500 thousand followers\. Modash, 2025\./)
  })

  it('sums the ledger to what it says', async () => {
    const root = await popup(POPUP_STATES.low)
    const weights = [...root.querySelectorAll('.ledger .w')].map((w) => Number(w.textContent?.replace('−', '-')))
    const sum = weights.pop()
    expect(weights.reduce((total, weight) => total + weight, 0)).toBeCloseTo(sum ?? Number.NaN, 1)
  })

  it('lists what else could explain it, likeliest of the strongest reason first, each once', async () => {
    const root = await popup(POPUP_STATES.low)
    const titles = [...root.querySelectorAll('.benign b')].map((b) => b.textContent)
    expect(titles.slice(0, 2)).toEqual(['A giveaway', 'An account that has grown old'])
    expect(new Set(titles).size).toBe(titles.length)
  })

  it('says what would change it, right after the explanations, and nothing where nothing near would', async () => {
    const text = readOut(await popup(POPUP_STATES.low))
    expect(text).toContain('If reactions to a typical post numbered about 210, not 110, this would read as: Mixed.')
    expect(text.indexOf('What else could explain it')).toBeLessThan(text.indexOf('What would change this'))
    expect(readOut(await popup(POPUP_STATES.high))).not.toContain('What would change this')
  })

  it('shows a row of the ledger on the page', async () => {
    const asked: string[] = []
    const connector = mockConnector(fallback, { show: async (where) => asked.push(where) > 0 })
    const root = await popup(POPUP_STATES.low, connector)
    const row = root.querySelector<HTMLButtonElement>('.ledger button')
    await doing(() => row?.click())
    expect(asked).toEqual(['likes'])
  })

  it('says why posts are left out, and gives the numbers of the plot as text', async () => {
    const root = await popup(POPUP_STATES.fits)
    const rows = [...root.querySelectorAll('.figures')][0]?.textContent ?? ''
    expect(rows).toContain('pinned: not counted')
    expect(rows).toContain('sponsored: not counted')
    expect(root.querySelector('[role=img][aria-label*="2 posts are left out"]')).not.toBeNull()
  })

  it('speaks of views where it rests on views', async () => {
    const text = readOut(await popup(POPUP_STATES['by-views']))
    expect(text).toContain('The views fit the following.')
    expect(text).toMatch(/Views of a typical post4–15 thousand/)
    expect(text).not.toMatch(/people|React/)
  })

  it('points at the jump that the model names, not at a larger gain over many months', async () => {
    const history = visits([300, 30_000], [100, 60_000], [90, 60_100], [80, 75_000], [70, 75_100])
    const evidence = [reason('followerHistory', -0.3, [0.24, 0.26], [0, 0.1], { unit: 'rate' })]
    const scored = { ...low, history, verdict: { ...low.verdict, evidence } }
    const text = readOut(await popup({ state: 'ready', ref: refOf(low), scored }))
    expect(text).toMatch(/14\.9K more between/)
  })

  it('draws no line from a single visit, and says so', async () => {
    const text = readOut(await popup(POPUP_STATES.high))
    expect(text).toContain('This is the first visit.')
    expect(text).not.toContain('Dashed')
  })

  it('says that the visit was not kept, and shows the verdict all the same', async () => {
    const text = readOut(await popup(POPUP_STATES.mixed))
    expect(text).toContain('This visit could not be added to the history: the disk is full.')
    expect(text).toContain('The signals point different ways.')
  })
})

describe('a page that is still being read', () => {
  it('is shown as soon as it is there, even if it was there before the popup listened', async () => {
    const root = await popup(POPUP_STATES.reading, mockConnector(POPUP_STATES.low ?? fallback))
    await doing(() => undefined)
    expect(readOut(root)).toContain('85–140 people')
  })
})

describe('a blank', () => {
  it('says how many more posts would help', async () => {
    const text = readOut(await popup(POPUP_STATES['more-posts']))
    expect(text).toContain('Point at 3 more posts and there is enough.')
    expect(text).toContain('2 of 5 posts read')
  })

  it('sends no one to look for posts that the account does not have', async () => {
    const text = readOut(await popup(POPUP_STATES['unknown-few-posts']))
    expect(text).toContain('There are too few posts to say.')
    expect(text).not.toContain('more post')
  })

  it('lists the profiles seen last, with their bands in words', async () => {
    const text = readOut(await popup(POPUP_STATES.elsewhere))
    for (const { displayName } of LATELY) expect(text).toContain(displayName ?? 'jonas.climbs.walls')
    expect(text).toContain('Marta Oliveira, Fits')
  })
})

describe('a hostile name', () => {
  it('is text, without marks that would turn the words around it', async () => {
    const root = await popup(POPUP_STATES['hostile-name'])
    expect(root.querySelector('img')).toBeNull()
    expect(root.querySelector('.who b')?.textContent).toBe('<img src=x onerror=alert(1)> eman שם')
  })
})

describe('what can be done', () => {
  it('offers to point at nothing in a page that gets nothing of ours', async () => {
    const on = async (url: string) => {
      const ref = { ...refOf(low), url }
      const root = await popup({ state: 'ready', ref, scored: { ...low, snapshot: { ...low.snapshot, url } } })
      return [...root.querySelectorAll('.ledger button, .actions button')].map((button) => button.textContent)
    }
    expect((await on('https://www.linkedin.com/in/ada-quill/')).join()).not.toMatch(/Show/i)
    expect((await on('https://bsky.app/profile/ada.example')).join()).toMatch(/Show/i)
  })

  it('copies a summary with its doubt and its source, and says so', async () => {
    let copied = ''
    const copy = async (text: string) => {
      copied = text
      return true
    }
    const root = await popup(POPUP_STATES.low, mockConnector(fallback, { copy }))
    await press(root, 'Copy a summary')
    // The words are fetched on the click.
    await doing(() => new Promise((resolve) => setTimeout(resolve, 20)))
    expect(copied).toContain('Engagement is far below what accounts of this size usually get.')
    expect(copied).toContain('Could also be a giveaway, an old account, or a brand people follow silently.')
    expect(copied).toContain('Modash, 2025')
    expect(copied).toContain('Not a statement about any person.')
    expect(root.querySelector('main > [role=status]')?.textContent).toBe('Copied')
  })

  it('says when the clipboard refused', async () => {
    const root = await popup(POPUP_STATES.low, mockConnector(fallback, { copy: async () => false }))
    await press(root, 'Copy a summary')
    // The words are fetched on the click.
    await doing(() => new Promise((resolve) => setTimeout(resolve, 20)))
    expect(root.querySelector('main > [role=status]')?.textContent).toBe('Not copied')
  })

  it('switches the site off and on', async () => {
    const asked: unknown[] = []
    const off: PopupState = { state: 'off', platform: 'instagram' }
    const connector = mockConnector(off, { setOff: async (...what) => void asked.push(what) })
    const root = await popup(POPUP_STATES.fits, connector)
    await press(root, 'Switch off on Instagram')
    expect(root.querySelector('h1')?.textContent).toBe('Earned is switched off on Instagram.')
    await press(root, 'Switch on for Instagram')
    expect(asked).toEqual([
      ['instagram', true],
      ['instagram', false],
    ])
  })

  it('asks for access in the click, and says when it was refused', async () => {
    const root = await popup(POPUP_STATES['no-access'])
    await press(root, 'Allow reading this site')
    expect(root.textContent).toContain('It stays as it is: not allowed.')
  })
})

describe('a page that changes while the popup is open', () => {
  it('shows the new state and reads its headline out', async () => {
    let hear: (state: PopupState) => void = () => undefined
    const connector = mockConnector(fallback, {
      changes: (heard) => {
        hear = heard
      },
    })
    const root = await popup({ state: 'reading', ref: refOf(fits) }, connector)
    expect(root.querySelector('main > [role=status]')?.textContent).toBe('')
    await doing(() => hear({ state: 'ready', ref: refOf(low), scored: low }))
    expect(root.querySelector('h1')?.textContent).toContain('far below')
    expect(root.querySelector('main > [role=status]')?.textContent).toContain('far below')
  })
})

function refOf({ snapshot: { platform, handle, url } }: typeof fits) {
  return { platform, handle, url }
}

describe('the options', () => {
  it.each(['low', 'elsewhere', 'off', 'layout-changed'])('are one click away (%s)', async (name) => {
    const opened: string[] = []
    const options = async () => void opened.push(name)
    const root = await popup(POPUP_STATES[name], mockConnector(POPUP_STATES[name] ?? fallback, { options }))
    await press(root, 'Options')
    expect(opened).toEqual([name])
  })
})
