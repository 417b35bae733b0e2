import { describe, expect, it } from 'vitest'
import { DESK_STATES, mockDesk } from '../../scripts/look/desk-states.ts'
import { english } from '../../scripts/look/english.ts'
import type { DeskBody } from '../../src/messages/desk-kinds.ts'
import { fail } from '../../src/messages/reply.ts'
import type { Connector } from '../../src/pages/desk/state.ts'
import { WithWords } from '../../src/ui/words-context.ts'
import { doing, press, readOut, shown } from '../ui/document.ts'

const { WhatIf } = await import('../../src/pages/desk/what-if/what-if.tsx')

let asking = 0

async function whatIf(name: string, more: Partial<Connector> = {}) {
  const state = DESK_STATES[name]
  if (state === undefined) throw new Error(`no state is named ${name}`)
  const mock = mockDesk(state, more)
  const connector: Connector = {
    ...mock,
    async ask(kind, body) {
      asking++
      return mock.ask(kind, body).finally(() => asking--)
    },
  }
  const root = await shown(
    <WithWords value={english()}>
      <WhatIf connector={connector} route={connector.route()} />
    </WithWords>,
  )
  await rest()
  return root
}
/** Until the slider has rested and the worker has answered. */
async function rest() {
  do await doing(() => new Promise((resolve) => setTimeout(resolve, 100)))
  while (asking > 0)
}
const slider = (root: HTMLElement, at: 0 | 1) => {
  const found = root.querySelectorAll<HTMLInputElement>('input[type=range]')[at]
  if (found === undefined) throw new Error('there is no such slider')
  return found
}
async function slideTo(root: HTMLElement, at: 0 | 1, value: number) {
  await doing(() => {
    const input = slider(root, at)
    input.value = String(value)
    Object.defineProperty(input, 'valueAsNumber', { value, configurable: true })
    input.dispatchEvent(new window.Event('input', { bubbles: true }))
  })
  await rest()
}
const column = (root: HTMLElement, at: number) =>
  [...root.querySelectorAll('.before-after tbody tr')].map((row) => row.querySelectorAll('td')[at]?.textContent)

describe('bought followers', () => {
  it('leave the account as it is where none are added', async () => {
    const root = await whatIf('what-if')
    await slideTo(root, 0, 0)
    expect(root.querySelector('h2')?.textContent).toMatch(/^As it is, this rate is about 2\.9%: percentile \d+–\d+\.$/)
    expect(column(root, 0)).toEqual(column(root, 1))
  })

  it('lower the rate, and the same people still answer', async () => {
    const root = await whatIf('what-if')
    await slideTo(root, 0, 30_000)
    expect(root.querySelector('h2')?.textContent).toMatch(
      /^With 30,000 added followers this rate would fall from about 2\.9% to about 0\.35%: percentile \d+–\d+\.$/,
    )
    const [before, then] = [column(root, 0), column(root, 1)]
    expect([before[0], then[0]]).toEqual(['4,100', '34,100'])
    expect(then[1]).toBe(before[1])
    expect(slider(root, 0).getAttribute('aria-valuetext')).toMatch(
      /^30,000 added followers: rate 0\.\d+%\s–\s0\.\d+%, would read as \w+$/,
    )
  })
})

describe('bought likes', () => {
  it('lift the rate, and the worker is asked for the whole curve in one message', async () => {
    const asked: DeskBody<'what-if/ask'>[] = []
    const state = DESK_STATES['what-if']
    const root = await whatIf('what-if', {
      ask: async (kind, body) => {
        if (kind === 'what-if/ask') asked.push(body as DeskBody<'what-if/ask'>)
        const answer = state?.answers[kind]
        return answer === undefined ? fail('failed') : answer(body)
      },
    })
    await slideTo(root, 0, 0)
    await slideTo(root, 1, 600)
    expect(root.querySelector('h2')?.textContent).toMatch(
      /^With 600 added likes on every post this rate would rise from about 2\.9% to about 18%/,
    )
    expect(root.textContent).toContain('Added likes lift the rate.')
    expect(asked).toHaveLength(2)
    expect(Math.max(...asked.map(({ purchases }) => purchases.length))).toBeLessThanOrEqual(60)
  })
})

describe('what is drawn', () => {
  it('can be read as a table, and has no hole in it', async () => {
    const root = await whatIf('what-if')
    expect(root.querySelectorAll('.figures tbody tr')).toHaveLength(11)
    expect(readOut(root)).not.toMatch(/undefined|NaN|null|\[object|\$\d/)
    expect(root.querySelector('svg.curve')?.innerHTML).not.toMatch(/NaN|Infinity/)
    expect(root.querySelector('svg.curve')?.getAttribute('aria-label')).toBe(root.querySelector('h2')?.textContent)
  })

  it('is nothing where nothing can be said, and says why', async () => {
    const root = await whatIf('what-if-blank')
    expect(root.querySelector('svg.curve')).toBeNull()
    expect(root.querySelector('h2')?.textContent).toBe('Point at 3 more posts and there is enough.')
  })

  it('is nothing where the disk cannot be read, and says why', async () => {
    const root = await whatIf('what-if', { ask: async () => fail('store-blocked') })
    expect(root.querySelector('[role=status]')?.textContent).toContain('another tab holds an older version')
  })
})

describe('without a profile', () => {
  it('one is chosen from the watch list, by typing too', async () => {
    const went: unknown[] = []
    const root = await whatIf('what-if-choose', { go: (route) => void went.push(route) })
    const input = root.querySelector<HTMLInputElement>('input[type=search]')
    await doing(() => {
      if (input) input.value = 'northline'
      input?.dispatchEvent(new window.Event('input', { bubbles: true }))
    })
    expect(root.textContent).toContain('One profile of the watch list.')
    await press(root, 'Northline Studio@⁨northline.studio⁩ on InstagramLow'.replace('@⁨', '⁨@'))
    expect(went).toEqual([{ screen: 'what-if', of: [expect.objectContaining({ handle: 'northline.studio' })] }])
  })
})
