import { describe, expect, it } from 'vitest'
import { DESK_STATES } from '../../scripts/look/desk-states.ts'
import { tomas } from '../../scripts/look/known.ts'
import { fail } from '../../src/messages/reply.ts'
import { canonical, type SealedReport } from '../../src/messages/sealed-report.ts'
import { fileNameOf, sealed } from '../../src/pages/desk/report/opened.ts'
import { differencesBetween } from '../../src/pages/desk/report/verdict-differences.ts'
import { press, readOut } from '../ui/document.ts'
import { choose, screenIn, soon, type, until } from './known.tsx'

const { Report } = await import('../../src/pages/desk/report/report.tsx')
const report = (name: string, more = {}) => screenIn(Report, name, more)
const sheet = (root: HTMLElement) => root.querySelector<HTMLElement>('.paper')
const MADE = Date.parse('2026-11-28T10:00:00.000Z')

describe.each(Object.keys(DESK_STATES).filter((name) => name.startsWith('report-')))('%s', (name) => {
  it('has no hole where a word or a place should be', async () => {
    const root = await report(name)
    expect(readOut(root)).not.toMatch(/undefined|NaN|null|\[object|\$\d/)
    for (const svg of root.querySelectorAll('svg')) expect(svg.outerHTML).not.toMatch(/NaN|Infinity/)
  })
})

describe('the sheet', () => {
  it.each(['report-low', 'report-three', 'report-blank'])(
    'says of %s, twice, that it is not a statement about any person, and is always light',
    async (name) => {
      const paper = sheet(await report(name))
      expect(paper?.dataset.theme).toBe('light')
      expect(paper?.textContent).toContain('it is not a statement about any person.')
      expect(paper?.querySelector('.paper-foot')?.textContent).toContain('not a statement about any person')
    },
  )

  it('carries method, dates, intervals, explanations, what was not read, model and inputs', async () => {
    const root = await report('report-low')
    await until(() => root.querySelector('.prints')?.textContent)
    const text = sheet(root)?.textContent ?? ''
    for (const part of [
      '85–140 people',
      '8–29 of 100',
      'Percentile 1–3 of Instagram accounts with 100–500 thousand followers. Modash, 2025.',
      'A giveaway.',
      'Total likes: not shown here.',
      'One post left out of the median: shared with another account.',
      'model 1.0',
      'the last of 7 visits',
      'How this was made',
      'does not meet it',
    ])
      expect(text).toContain(part)
    expect(text).toMatch(/Inputs( [\da-f]{4}){4}/)
  })

  it('adds its weights up to the last line', async () => {
    const weights = [...(sheet(await report('report-low'))?.querySelectorAll('.ev .w') ?? [])].map((cell) =>
      Number(cell.textContent?.replace('−', '-')),
    )
    const sum = weights.pop()
    expect(weights.reduce((total, weight) => total + weight, 0)).toBeCloseTo(sum ?? Number.NaN, 9)
  })

  it('takes title and own words as text, and paper as chosen', async () => {
    const root = await report('report-low')
    await type(root, 'Client or title, if any', '<b>Spring</b> shortlist')
    await type(root, 'Your own words, if any', 'Ask about July.')
    expect(sheet(root)?.querySelector('.client')?.textContent).toBe('<b>Spring</b> shortlist')
    expect(sheet(root)?.textContent).toContain('NotesAsk about July.')
    await (async () => root.querySelector<HTMLInputElement>('input[value=letter]')?.click())()
    await soon()
    expect(sheet(root)?.dataset.paper).toBe('letter')
  })

  it('of several accounts begins with all of them on one axis', async () => {
    const root = await report('report-three')
    expect(sheet(root)?.querySelectorAll('.together tbody tr')).toHaveLength(3)
    expect(root.querySelectorAll('h1')).toHaveLength(1)
    expect(sheet(root)?.querySelectorAll('h3.headline')).toHaveLength(3)
    expect([...root.querySelectorAll('.report-actions button')].map((button) => button.textContent)).toEqual([
      'Print or save as PDF',
      'Save a sealed file: Marta Oliveira',
      'Save a sealed file: Northline Studio',
      'Save a sealed file: Kitchen of Two',
    ])
  })

  it('is printed when asked', async () => {
    let printed = 0
    await press(await report('report-low', { print: () => void printed++ }), 'Print or save as PDF')
    expect(printed).toBe(1)
  })
})

describe('a sealed file', () => {
  const open = async (change: (file: SealedReport) => unknown, more = {}) => {
    const file = await sealed(tomas, MADE)
    const root = await report('report-choose', more)
    await choose(root, JSON.stringify(change(file)))
    return root
  }
  const findings = (root: HTMLElement) => [...root.querySelectorAll('.opened .cover li')].map((li) => li.textContent)
  const { modelVersion } = tomas.verdict

  it('is saved under a name that every disk takes, and opens again as the same verdict', async () => {
    const saved: [string, Blob][] = []
    const root = await report('report-tomas', { save: (name: string, blob: Blob) => void saved.push([name, blob]) })
    await press(root, 'Save a sealed file')
    await until(() => saved.length > 0)
    const [name, blob] = saved[0] ?? []
    expect(name).toMatch(/^earned-instagram-reuter\.pottery-\d{4}-\d\d-\d\d\.json$/)
    const again = await report('report-choose')
    await choose(again, (await blob?.text()) ?? '')
    expect(findings(again)).toEqual([
      'What was read is as it was when the file was sealed: the fingerprint matches.',
      `The same inputs give the same verdict here, with the same model (⁨${modelVersion}⁩).`,
    ])
    expect(sheet(again)?.textContent).toContain('Tomas Reuter')
    expect(again.ownerDocument.activeElement?.id).toBe('opened')
    await press(again, 'Put it aside')
    expect(sheet(again)).toBeNull()
  })

  it('whose inputs were changed says so', async () => {
    const root = await open((file) => ({
      ...file,
      inputs: { ...file.inputs, snapshot: { ...file.inputs.snapshot, following: null } },
    }))
    expect(findings(root)[0]).toContain('has been changed since the file was sealed')
  })

  it('whose verdict was changed is told apart from its inputs, figure by figure', async () => {
    const root = await open((file) => ({ ...file, verdict: { ...file.verdict, score: 99, band: 'high' } }))
    expect(findings(root)[0]).toContain('the fingerprint matches')
    expect(findings(root)[1]).toContain('is not what its inputs give: 2 figures differ')
    const lines = [...root.querySelectorAll('.opened-differences tbody tr')].map((tr) =>
      [...tr.querySelectorAll('th, td')].map((cell) => cell.textContent),
    )
    expect(lines).toEqual([
      ['band', '"high"', '"fits"'],
      ['score', '99', String(Number((tomas.verdict.score ?? 0).toPrecision(6)))],
    ])
  })

  it('of an older model names both', async () => {
    const root = await open((file) => ({
      ...file,
      modelVersion: '0.9',
      verdict: { ...file.verdict, modelVersion: '0.9', score: 50 },
    }))
    expect(findings(root)[1]).toBe(`The model has changed since: ⁨0.9⁩ then, ⁨${modelVersion}⁩ now. One figure differs.`)
  })

  it.each([
    ['{', /^This file is not JSON/],
    ['{"format":"earned-policy"}', /^This file is of another kind\.$/],
    ['{"format":"earned-report","version":1}', /^In this file .made. is not as it should be\.$/],
    [new Error('gone'), /^This file cannot be read\.$/],
  ])('that is none (%#) is refused in a sentence', async (text, sentence) => {
    const root = await report('report-choose')
    await choose(root, text)
    expect(root.querySelector('[role=alert]')?.textContent).toMatch(sentence)
    expect(sheet(root)).toBeNull()
  })

  it('that is too large is not even read, and one that cannot be computed says why', async () => {
    const root = await report('report-choose')
    await choose(root, new Error('was read'), 9_000_000)
    expect(root.querySelector('[role=alert]')?.textContent).toBe('This file is too large.')
    const down = await open((file) => file, { ask: async () => fail('failed') })
    expect(down.textContent).not.toContain('Put it aside')
  })
})

describe('differences', () => {
  it('are none between a verdict and itself after a way through JSON, whatever the order of its reasons', () => {
    const again = JSON.parse(canonical(tomas.verdict))
    expect(differencesBetween(tomas.verdict, { ...again, evidence: again.evidence.toReversed() })).toEqual([])
  })

  it('name a reason that only one of the two has', () => {
    const [first, ...others] = tomas.verdict.evidence
    const lines = differencesBetween(tomas.verdict, { ...tomas.verdict, evidence: others })
    expect(lines.map(({ place, now }) => [place.split('.').slice(0, 2).join('.'), now])).toContainEqual([
      `evidence.${first?.signal}`,
      null,
    ])
  })
})

it('a handle that no disk takes is written otherwise', async () => {
  const odd = { ...tomas, snapshot: { ...tomas.snapshot, handle: '../../etc/passwd "x"' } }
  expect(fileNameOf(await sealed(odd, MADE))).toBe('earned-instagram-..-..-etc-passwd-x--2026-11-28.json')
})
