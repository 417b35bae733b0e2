import { describe, expect, it } from 'vitest'
import { DESK_STATES } from '../../scripts/look/desk-states.ts'
import type { DeskBody, DeskKind } from '../../src/messages/desk-kinds.ts'
import { fail, ok } from '../../src/messages/reply.ts'
import type { Policy } from '../../src/model/policy.ts'
import type { Connector } from '../../src/pages/desk/state.ts'
import { press, readOut } from '../ui/document.ts'
import { choose, screenIn, soon, type } from './known.tsx'

const { PolicyScreen } = await import('../../src/pages/desk/policy/policy.tsx')

const other: Policy = {
  format: 'earned-policy',
  version: 1,
  name: 'Autumn',
  minScore: 40,
  weights: { gapInLikes: 0.5 },
}

/** The screen over a worker that keeps what it is told. */
async function screen(kept: Policy | null, more: Partial<Connector> = {}) {
  const disk = { kept }
  const ask = async (kind: DeskKind, body: DeskBody<DeskKind>) => {
    const before = disk.kept
    if (kind === 'policy/put') disk.kept = body as Policy
    if (kind === 'policy/remove') disk.kept = null
    return ok(before)
  }
  const root = await screenIn(PolicyScreen, 'policy-none', { ask: ask as Connector['ask'], ...more })
  return { root, disk }
}
const rules = (root: HTMLElement) => [...root.querySelectorAll('.rules:not(.note) li')].map((li) => li.textContent)

describe.each(Object.keys(DESK_STATES).filter((name) => name.startsWith('policy')))('%s', (name) => {
  it('has one headline and no hole where a word should be', async () => {
    const root = await screenIn(PolicyScreen, name)
    expect([...root.querySelectorAll('h1')].map((h1) => h1.textContent)).toEqual(['Your policy'])
    expect(readOut(root)).not.toMatch(/undefined|NaN|null|\[object|\$\d/)
  })
})

describe('a policy', () => {
  it('is written, kept, and taken back', async () => {
    const { root, disk } = await screen(null)
    await press(root, 'Write one')
    await type(root, 'Name', 'Spring')
    await type(root, 'At least so many people react to a typical post', '200')
    await type(root, 'Decided only with', 'medium')
    root.querySelector<HTMLInputElement>('fieldset input')?.click()
    await soon()
    await press(root, 'Keep')
    await soon()
    expect(disk.kept).toEqual({
      format: 'earned-policy',
      version: 1,
      name: 'Spring',
      minEngagedPeople: 200,
      minConfidence: 'medium',
      bands: ['fits'],
    })
    expect(rules(root)).toEqual([
      'At least 200 people react to a typical post.',
      'Reads as: Fits.',
      'Medium confidence or more; nothing is decided on less.',
    ])
    await press(root, 'Undo')
    await soon()
    expect(disk.kept).toBeNull()
    expect(root.textContent).toContain('There are no rules yet.')
  })

  it.each([
    ['no rule', []],
    ['half a person', [['At least so many people react to a typical post', '0.5']]],
    ['a score beyond the scale', [['Score of at least', '101']]],
  ] as const)('with %s is not kept, and says what is needed', async (_, typed) => {
    const { root, disk } = await screen(null)
    await press(root, 'Write one')
    await type(root, 'Name', 'Spring')
    for (const [label, value] of typed) await type(root, label, value)
    const form = root.querySelector('form')
    form?.dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }))
    await soon()
    expect(root.querySelector('.problem')?.textContent).toBe('A name and one rule are needed, with whole numbers.')
    expect(disk.kept).toBeNull()
  })

  it('from a file is previewed, and changes nothing until that is confirmed', async () => {
    const { root, disk } = await screen({ ...other, name: 'Winter' })
    await choose(root, JSON.stringify(other))
    const preview = root.querySelector('.preview')
    expect(preview?.textContent).toContain('A score of 40 or more.')
    expect(preview?.textContent).toContain('It takes the place of ⁨Winter⁩.')
    expect(root.ownerDocument.activeElement?.id).toBe('policy-preview')
    expect(disk.kept?.name).toBe('Winter')
    await press(root, 'Use it')
    await soon()
    expect(disk.kept).toEqual(other)
    await press(root, 'Undo')
    await soon()
    expect(disk.kept?.name).toBe('Winter')
  })

  it('that is none is refused with its place', async () => {
    const { root, disk } = await screen(null)
    await choose(root, JSON.stringify({ ...other, weights: { gapInLikes: 9 } }))
    expect(root.querySelector('#policy-problem')?.textContent).toBe(
      'In this file ⁨weights.gapInLikes⁩ is not as it should be.',
    )
    expect(disk.kept).toBeNull()
  })

  it('is saved as the file that it can be loaded from', async () => {
    const saved: [string, Blob][] = []
    const { root } = await screen(other, { save: (name, blob) => void saved.push([name, blob]) })
    await press(root, 'Save as a file')
    expect(saved[0]?.[0]).toBe('earned-policy-Autumn.json')
    expect(JSON.parse((await saved[0]?.[1].text()) ?? '')).toEqual(other)
  })

  it('is removed, and that is undone', async () => {
    const { root, disk } = await screen(other)
    await press(root, 'Remove')
    await soon()
    expect(disk.kept).toBeNull()
    expect(root.textContent).toContain('⁨Autumn⁩ is removed.')
    await press(root, 'Undo')
    await soon()
    expect(disk.kept).toEqual(other)
  })

  it('that cannot be kept stays as it was, and says why', async () => {
    const { root } = await screen(other)
    const full = await screenIn(PolicyScreen, 'policy', {
      ask: (async (kind: DeskKind) => (kind === 'policy/get' ? ok(other) : fail('store-full'))) as Connector['ask'],
    })
    expect(root).toBeDefined()
    await press(full, 'Remove')
    await soon()
    expect(full.textContent).toContain('That could not be kept: the disk is full.')
    expect(rules(full)).toContain('A score of 40 or more.')
  })
})
