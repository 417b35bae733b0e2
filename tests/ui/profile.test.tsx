import { describe, expect, it, vi } from 'vitest'
import { type Answers, DESK_STATES, mockDesk } from '../../scripts/look/desk-states.ts'
import { english } from '../../scripts/look/english.ts'
import { fail, ok } from '../../src/messages/reply.ts'
import type { Connector } from '../../src/pages/desk/state.ts'
import { WithWords } from '../../src/ui/words-context.ts'
import { doing, press, readOut, shown } from './document.ts'

const { Profile } = await import('../../src/pages/desk/profile/profile.tsx')

// jsdom's listeners end with its own signals alone.
Object.assign(globalThis, { Element: window.Element, AbortController: window.AbortController })

async function profile(name: string, more: Partial<Connector> = {}, answers: Answers = {}) {
  const state = DESK_STATES[name]
  if (state === undefined) throw new Error(`no state ${name}`)
  const connector = mockDesk({ ...state, answers: { ...state.answers, ...answers } }, more)
  const root = await shown(
    <WithWords value={english()}>
      <Profile connector={connector} route={connector.route()} />
    </WithWords>,
  )
  await doing(() => new Promise((resolve) => setTimeout(resolve, 5)))
  return root
}
const headings = (root: HTMLElement) => [...root.querySelectorAll('h2')].map((heading) => heading.textContent)

describe.each(Object.keys(DESK_STATES).filter((name) => name.startsWith('profile')))('%s', (name) => {
  it('has one headline, and no hole where a word should be', async () => {
    const root = await profile(name)
    expect(root.querySelectorAll('h1')).toHaveLength(1)
    expect(readOut(root)).not.toMatch(/undefined|NaN|null|\[object|\$\d/)
  })

  it('says every chart in words, and has its figures as a table', async () => {
    const root = await profile(name)
    for (const chart of root.querySelectorAll('svg.chart[role=img]'))
      expect(chart.getAttribute('aria-label')).toBeTruthy()
    for (const chart of root.querySelectorAll('.wide-chart'))
      expect(chart.parentElement?.querySelectorAll('details.figures tbody tr').length).toBeGreaterThan(1)
  })
})

describe('a profile', () => {
  it('shows the verdict, all that is behind it, and the years of own visits', async () => {
    const root = await profile('profile')
    expect(headings(root)).toEqual([
      'Engagement is far below what accounts of this size usually get.',
      'Where it stands',
      'Post by post',
      'Followers over time',
      'Rate over time',
      'Why Earned says so',
      'What else could explain it',
      'What would change this',
      'Read on this page, and not',
      'Accounts followed over time',
      'All posts that were read',
    ])
    expect(root.querySelectorAll('.ledger li').length).toBeGreaterThan(3)
    // There is no page here to show a row's place on.
    expect(root.querySelectorAll('.ledger button')).toHaveLength(0)
  })

  it('marks a jump of the followers, with what may have brought it', async () => {
    const root = await profile('profile')
    expect(root.querySelectorAll('.wide-chart .g-jump')).toHaveLength(1)
    expect(root.querySelector('.causes')?.textContent).toMatch(/23K more between .* and .*Could also be a giveaway/)
    expect((await profile('profile-fits')).querySelector('.causes')).toBeNull()
  })

  it('leads to where it is compared, reported and thought about, and to its own page', async () => {
    const visit = vi.fn()
    const root = await profile('profile', { visit })
    const links = [...root.querySelectorAll('a')].map((link) => link.getAttribute('href')?.split('?')[0])
    expect(links).toEqual(['#compare', '#report', '#what-if'])
    await press(root, 'Open the page')
    expect(visit).toHaveBeenCalledTimes(1)
  })

  it('is watched and no longer watched, and both can be taken back', async () => {
    const asked: string[] = []
    const state = DESK_STATES['profile-fits']
    const desk = state && mockDesk(state)
    const root = await profile('profile-fits', {
      ask: async (kind, body) => {
        asked.push(kind)
        return desk?.ask(kind, body) ?? { ok: false, error: { code: 'failed' } }
      },
    })
    await press(root, 'Watch')
    await press(root, 'Undo')
    expect(asked.filter((kind) => kind.startsWith('watch/'))).toEqual(['watch/add', 'watch/remove'])
  })

  it('has its posts as a table that can be sorted', async () => {
    const root = await profile('profile')
    const likes = () =>
      [...root.querySelectorAll('table.posts tbody tr')].map((row) =>
        Number(row.children[1]?.textContent?.replace(',', '')),
      )
    await press(root, 'Likes')
    expect(likes()).toEqual(likes().toSorted((a, b) => b - a))
    await press(root, 'Likes')
    expect(likes()).toEqual(likes().toSorted((a, b) => a - b))
  })

  it('that was never read says so, and offers its page', async () => {
    const visit = vi.fn()
    const root = await profile('profile-never-read', { visit })
    expect(root.textContent).toContain('has not read this profile yet')
    await press(root, 'Open the page')
    expect(visit).toHaveBeenCalledTimes(1)
  })

  it('is asked for again after a failure', async () => {
    let turn = 0
    const answer = () => (turn++ === 0 ? fail('store-blocked') : ok(null))
    const root = await profile('profile-failed', {}, { 'profile/whole': answer })
    expect(root.querySelector('[role=alert]')?.textContent).toContain('another tab holds an older version')
    await press(root, 'Try again')
    await doing(() => new Promise((resolve) => setTimeout(resolve, 5)))
    expect(root.textContent).toContain('has not read this profile yet')
  })
})
