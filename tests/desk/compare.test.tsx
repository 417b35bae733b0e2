import { describe, expect, it } from 'vitest'
import { fits, low, mixed } from '../../scripts/look/accounts.ts'
import { DESK_STATES } from '../../scripts/look/desk-states.ts'
import { english } from '../../scripts/look/english.ts'
import { knownOf, refIn } from '../../scripts/look/known.ts'
import { differencesOf } from '../../src/pages/desk/compare/differences.ts'
import { indexed } from '../../src/pages/desk/compare/indexed.ts'
import { press, readOut } from '../ui/document.ts'
import { screenIn, until } from './known.tsx'

const { Compare } = await import('../../src/pages/desk/compare/compare.tsx')
const compare = (name: string, more = {}) => screenIn(Compare, name, more)
const row = (root: HTMLElement, name: string) => {
  const head = [...root.querySelectorAll('.cmp th[scope=row]')].find((th) => th.textContent?.startsWith(name))
  return [...(head?.parentElement?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent ?? '')
}

describe.each(Object.keys(DESK_STATES).filter((name) => name.startsWith('compare-')))('%s', (name) => {
  it('has one headline, and no hole where a word or a place should be', async () => {
    const root = await compare(name)
    expect([...root.querySelectorAll('h1')].map((h1) => h1.textContent)).toEqual(['Compare'])
    expect(readOut(root)).not.toMatch(/undefined|NaN|null|\[object|\$\d/)
    for (const svg of root.querySelectorAll('svg')) expect(svg.outerHTML).not.toMatch(/NaN|Infinity/)
  })
})

describe('accounts side by side', () => {
  it('stand on one axis: the same rate is at the same place', async () => {
    const root = await compare('compare-three')
    const gauges = [...root.querySelectorAll('.cmp svg')].filter((svg) => svg.querySelector('.g-core'))
    const ticks = gauges.map((svg) => [...svg.querySelectorAll('text:not(.strong)')].map((text) => text.outerHTML))
    expect(gauges).toHaveLength(3)
    expect(ticks[1]).toEqual(ticks[0])
    expect(ticks[2]).toEqual(ticks[0])
    const core = (at: number) => Number(gauges[at]?.querySelector('.g-core')?.getAttribute('x'))
    expect(core(1)).toBeLessThan(core(0))
    expect(core(0)).toBeLessThan(core(2))
  })

  it('say each what the rate is a share of, and hold it against accounts of its own size', async () => {
    const cells = row(await compare('compare-three'), 'Rate')
    expect(cells[0]).toContain(
      'as a share of the followers. Percentile 47–60 of Instagram accounts with 10–50 thousand',
    )
    expect(cells[2]).toContain('as a share of the views. Percentile 12–62 of TikTok accounts')
  })

  it('are ranked among those this browser has seen, or it says that these are too few', async () => {
    expect(row(await compare('compare-three'), 'Among those you have seen')).toEqual([
      'A higher rate than 14 of 23 others.',
      'Fewer than ten others seen: too few to say.',
      'Fewer than ten others seen: too few to say.',
    ])
  })

  it('carry the policy beside the verdict', async () => {
    const root = await compare('compare-three')
    const said = row(root, 'Your policy').map((text) => /meets it|does not meet it|cannot say/.exec(text)?.[0])
    expect(said).toEqual(['meets it', 'does not meet it', 'cannot say'])
    expect(row(root, 'Verdict').map((text) => text.slice(0, 4))).toEqual(['Fits', 'LowH', 'Mixe'])
  })

  it('may have no verdict, or never have been read: a blank says why', async () => {
    const verdicts = row(await compare('compare-two-blank'), 'Verdict')
    expect(verdicts[0]).toBe('Too little to sayThis account is private, and stays so.')
    expect(verdicts[1]).toBe('This browser has not read this profile yet. Open its page, and it appears here.')
  })
})

describe('choosing', () => {
  it('adds from the watch list, takes out, prints and makes a report', async () => {
    const went: unknown[] = []
    let printed = 0
    const more = { go: (route: unknown) => void went.push(route), print: () => void printed++ }
    const root = await compare('compare-three', more)
    const [first, second, third] = [fits, low, mixed].map((scored) => refIn(knownOf(scored)))
    await press(root, 'Take out: Northline Studio')
    expect(went).toEqual([{ screen: 'compare', of: [first, third] }])
    expect(root.querySelector('.choose')).toBeNull()
    await press(root, 'Add')
    await until(() => root.querySelector('.choose b'))
    const offered = [...root.querySelectorAll('.choose b')].map((name) => name.textContent)
    expect(offered).toContain('Ines Wouters')
    expect(offered).not.toContain('Northline Studio')
    await press(root, 'Report')
    expect(went[1]).toEqual({ screen: 'report', of: [first, second, third] })
    await press(root, 'Print')
    expect(printed).toBe(1)
  })

  it('ends at five, and begins by itself below two', async () => {
    const five = await compare('compare-five')
    expect([...five.querySelectorAll('button')].some((button) => button.textContent === 'Add')).toBe(false)
    const one = await compare('compare-choose')
    await until(() => one.querySelector('.choose'))
    expect(one.querySelector('.choose')).not.toBeNull()
  })
})

describe('histories on one index', () => {
  const visits = (...points: readonly (readonly [number, number])[]) =>
    points.map(([time, followers]) => ({ at: new Date(time).toISOString(), time, followers }))

  it('are 100 at the first moment that all have, between two visits too', () => {
    const [early, late] = indexed([visits([0, 100], [10, 200], [20, 300]), visits([5, 1_000], [20, 1_100])])
    expect(early).toEqual([
      { time: 5, index: 100 },
      { time: 10, index: (100 * 200) / 150 },
      { time: 20, index: 200 },
    ])
    expect(late?.map(({ index }) => Math.round(index * 1000) / 1000)).toEqual([100, 110])
  })

  it('are none where nothing is common, or only one has any', () => {
    expect(indexed([visits([0, 100], [10, 200]), visits([20, 5], [30, 6])])[0]).toBeNull()
    expect(indexed([visits([0, 100], [10, 200]), visits([5, 7])])).toEqual([null, null])
  })
})

describe('the figures side by side', () => {
  const lines = differencesOf(english(), [knownOf(fits), knownOf(low), knownOf(mixed), null])
  const line = (name: string) => lines.find((one) => one.name === name)

  it('say how far apart the ends are, and a dash where nothing is known', () => {
    expect(line('Followers')).toEqual({
      name: 'Followers',
      cells: ['38.6K', '128K', '1.23M', '–'],
      apart: '32 times',
    })
  })

  it('are not held against each other where they are of two kinds', () => {
    expect(line('Rate')?.apart).toBeNull()
    expect(differencesOf(english(), [knownOf(fits), knownOf(low)]).find(({ name }) => name === 'Rate')?.apart).toBe(
      '13 times',
    )
  })
})
