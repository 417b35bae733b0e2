import { describe, expect, it } from 'vitest'
import { english } from '../../scripts/look/english.ts'
import { inventedPack, mockOptions, OPTIONS_STATES } from '../../scripts/look/options-states.ts'
import { LANGUAGES } from '../../src/messages/languages.ts'
import type { Connector } from '../../src/pages/options/state.ts'
import { WithWords } from '../../src/ui/words-context.ts'
import { doing, press, readOut, shown } from './document.ts'

const { Options } = await import('../../src/pages/options/options.tsx')

function options(name: string, more: Partial<Connector> = {}) {
  return shown(
    <WithWords value={english()}>
      <Options connector={mockOptions(OPTIONS_STATES[name], more)} />
    </WithWords>,
  )
}
const switches = (root: HTMLElement) =>
  [...root.querySelectorAll<HTMLInputElement>('[role=switch]')].map(({ id, checked }) => [id, checked])

/** Chooses a file, as the browser hands it over. */
async function choose(root: HTMLElement, text: string | Error) {
  const input = root.querySelector<HTMLInputElement>('input[type=file]')
  if (input === null) throw new Error('there is no choice of a file')
  const file = { text: () => (text instanceof Error ? Promise.reject(text) : Promise.resolve(text)) }
  Object.defineProperty(input, 'files', { value: [file], configurable: true })
  await doing(() => {
    input.dispatchEvent(new window.Event('change', { bubbles: true }))
  })
  await doing(() => new Promise((resolve) => setTimeout(resolve, 5)))
}
const problem = (root: HTMLElement) => root.querySelector('[role=alert]')?.textContent

describe.each(Object.keys(OPTIONS_STATES))('%s', (name) => {
  it('has one headline, and no hole where a word should be', async () => {
    const root = await options(name)
    expect([...root.querySelectorAll('h1')].map((h1) => h1.textContent)).toEqual(['Options'])
    expect(readOut(root)).not.toMatch(/undefined|NaN|null|\[object|\$\d/)
    const empty = [...root.querySelectorAll('h2, h3, p:not([role]), dt, dd, b, button, label, legend')].filter(
      (element) => element.textContent?.trim() === '',
    )
    expect(empty).toEqual([])
  })

  it('gives every control a name, and every name once', async () => {
    const root = await options(name)
    const names = [...root.querySelectorAll<HTMLInputElement | HTMLButtonElement>('input, button')].map(
      (control) => control.labels?.[0]?.textContent?.trim() ?? control.textContent?.trim() ?? '',
    )
    const named = names.map((text, at) => text || root.querySelectorAll('input, button')[at]?.textContent?.trim())
    expect(named.filter((text) => !text)).toEqual([])
    expect(new Set(named).size).toBe(named.length)
    const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const element of root.querySelectorAll('[aria-describedby], [aria-labelledby]'))
      for (const key of ['aria-describedby', 'aria-labelledby'])
        if (element.hasAttribute(key)) expect(ids).toContain(element.getAttribute(key))
  })
})

describe('until the settings are there', () => {
  it('says that it is looking', async () => {
    const root = await options('loading')
    expect(root.querySelector('main')?.getAttribute('aria-busy')).toBe('true')
    expect(root.textContent).toContain('Looking at what is set.')
  })

  it('says that they cannot be read, and tries again when asked', async () => {
    let answers = 0
    const state = async () => (answers++ === 0 ? null : (OPTIONS_STATES.plain ?? null))
    const root = await options('plain', { state })
    expect(root.textContent).toContain('What is set cannot be read just now.')
    await press(root, 'Try again')
    expect(root.querySelectorAll('[role=switch]')).toHaveLength(6)
  })
})

describe('sites', () => {
  it('are switched off and on, each with when it is read', async () => {
    const root = await options('plain')
    expect(readOut(root)).toMatch(/Instagram\s*Read on every visit\./)
    expect(readOut(root)).toMatch(/Threads\s*Read when you open the popup over it\. With your permission/)
    expect(readOut(root)).toMatch(/LinkedIn\s*Read only when you open the popup over it\./)
    await doing(() => root.querySelector<HTMLInputElement>('#site-x')?.click())
    expect(switches(root)[1]).toEqual(['site-x', false])
    expect(readOut(root)).toMatch(/X\s*Nothing is read on this site/)
    await doing(() => root.querySelector<HTMLInputElement>('#site-x')?.click())
    expect(switches(root)[1]).toEqual(['site-x', true])
  })

  it('stay as they were where it cannot be kept, and say why', async () => {
    const root = await options('plain', { setOff: async () => 'store-full' })
    await doing(() => root.querySelector<HTMLInputElement>('#site-x')?.click())
    expect(switches(root)[1]).toEqual(['site-x', true])
    expect(root.textContent).toContain('That could not be kept: the disk is full.')
  })

  it('are allowed, and that is taken back; those of the installation have no such button', async () => {
    const root = await options('plain')
    await press(root, 'Read on every visit: Threads')
    expect(root.textContent).toContain('Allowed. Threads is read on every visit from now on.')
    await press(root, 'Take back: Threads')
    expect(root.textContent).toContain('Taken back. Threads is read only when you open the popup over it.')
    const buttons = [...root.querySelectorAll('.rows button')].map((button) => button.textContent)
    expect(buttons).toEqual(['Read on every visit: Threads', 'Read on every visit: Bluesky'])
  })

  it('ask for nothing but their own addresses, and say when that was refused', async () => {
    const asked: unknown[] = []
    const allow = async (origins: readonly string[]) => asked.push(origins) === 0
    const root = await options('plain', { allow, takeBack: async () => false })
    await press(root, 'Read on every visit: Bluesky')
    expect(asked).toEqual([['https://bsky.app/*']])
    expect(root.textContent).toContain('It stays as it is: not allowed.')
  })
})

describe('the theme', () => {
  it('is shown at once and kept', async () => {
    const drawn: string[] = []
    const root = await options('plain', { showTheme: (theme) => drawn.push(theme) })
    await doing(() => root.querySelector<HTMLInputElement>('input[value=dark]')?.click())
    expect(drawn).toContain('dark')
    expect(root.querySelector<HTMLInputElement>('input[value=dark]')?.checked).toBe(true)
  })
})

describe('the language', () => {
  const select = (root: HTMLElement) => root.querySelector<HTMLSelectElement>('#language')
  const choose = (root: HTMLElement, value: string) =>
    doing(() => {
      const list = select(root)
      if (list === null) throw new Error('there is no choice of a language')
      list.value = value
      list.dispatchEvent(new window.Event('change', { bubbles: true }))
    })

  it('is spoken at once and kept; each is named in itself', async () => {
    const spoken: string[] = []
    const root = await options('plain', { showLanguage: (language) => spoken.push(language) })
    expect(select(root)?.value).toBe('browser')
    const names = [...root.querySelectorAll('#language option')]
    expect(names.map(({ textContent }) => textContent)).toEqual(expect.arrayContaining(['As the browser', 'Deutsch']))
    expect(names.map((name) => name.getAttribute('lang'))).toEqual([null, ...LANGUAGES])
    await choose(root, 'de')
    expect(select(root)?.value).toBe('de')
    expect(spoken.at(-1)).toBe('de')
  })

  it('stays as it was where it cannot be kept, and says why', async () => {
    const spoken: string[] = []
    const root = await options('plain', {
      set: async () => 'store-full',
      showLanguage: (language) => spoken.push(language),
    })
    await choose(root, 'fr')
    expect(spoken.at(-1)).toBe('browser')
    expect(root.textContent).toContain('That could not be kept: the disk is full.')
  })
})

describe('a site pack', () => {
  it('is previewed, and changes nothing until that is confirmed', async () => {
    const kept: unknown[] = []
    const keepPack = async (pack: unknown) => {
      kept.push(pack)
      return null
    }
    const root = await options('plain', { keepPack })
    expect(root.textContent).toContain('No site pack is loaded.')
    await choose(root, JSON.stringify(inventedPack()))
    const preview = root.querySelector<HTMLElement>('.preview')
    expect(preview?.textContent).toMatch(/A site pack for XFillsFollowers and PostsMade.*17.*NoteThe lists behind/)
    expect(root.ownerDocument.activeElement?.id).toBe('preview')
    expect(kept).toEqual([])
    await press(root, 'Put it aside')
    expect(root.querySelector('.preview')).toBeNull()
    expect(kept).toEqual([])
    await choose(root, JSON.stringify(inventedPack()))
    await press(root, 'Use it')
    expect(kept).toEqual([inventedPack()])
    expect(root.textContent).toContain('Loaded. Open tabs of X use it at once.')
  })

  it('is listed, and says so where it takes the place of another', async () => {
    const root = await options('set')
    await choose(root, JSON.stringify(inventedPack({ note: 'newer' })))
    expect(root.querySelector('.preview')?.textContent).toMatch(/takes the place of the one that is loaded, made .*17/)
    await press(root, 'Use it')
    expect([...root.querySelectorAll('.rows b')].map((name) => name.textContent)).toEqual(['TikTok', 'X'])
    expect(root.textContent).toContain('newer')
  })

  it('stays in the preview where it cannot be kept', async () => {
    const root = await options('plain', { keepPack: async () => 'store-full' })
    await choose(root, JSON.stringify(inventedPack()))
    await press(root, 'Use it')
    expect(root.textContent).toContain('That could not be kept: the disk is full.')
    expect(root.querySelector('.preview')).not.toBeNull()
  })

  it('is removed, and that is undone', async () => {
    const root = await options('set')
    await press(root, 'Remove: X')
    expect(root.textContent).toContain('The site pack for X is removed.')
    expect([...root.querySelectorAll('.rows b')].map((name) => name.textContent)).toEqual(['TikTok'])
    await press(root, 'Undo')
    expect(root.textContent).toContain('The site pack for X is back.')
    expect([...root.querySelectorAll('.rows b')].map((name) => name.textContent)).toEqual(['TikTok', 'X'])
    expect([...root.querySelectorAll('button')].some((button) => button.textContent === 'Undo')).toBe(false)
  })

  it.each([
    ['{', /^This file is not JSON.*\.$/],
    ['{}', /^This file is no site pack\.$/],
    [JSON.stringify({ ...inventedPack(), version: 2 }), /later version/],
    [JSON.stringify({ ...inventedPack(), made: 'today' }), /^In this file .made. is not as a site pack has it\.$/],
    [
      JSON.stringify(inventedPack({ identity: [{ select: 'a=' }] })),
      /the selector at .identity\[0\]\.select. does not parse/,
    ],
    [' '.repeat(70_000), /too large/],
    [new Error('gone'), /^This file cannot be read\.$/],
  ])('that is none (%#) is refused in a sentence, and can be chosen again', async (text, sentence) => {
    const root = await options('plain')
    await choose(root, text)
    expect(problem(root)).toMatch(sentence)
    expect(root.querySelector('.preview')).toBeNull()
    await choose(root, JSON.stringify(inventedPack()))
    expect(problem(root)).toBe('')
    expect(root.querySelector('.preview')).not.toBeNull()
  })

  it('has a note that is text and no markup', async () => {
    const root = await options('hostile-note')
    expect(root.querySelector('img')).toBeNull()
    expect(root.querySelector('.rows bdi')?.textContent).toContain('<img src=x')
  })
})

describe('what is kept', () => {
  const field = (root: HTMLElement) => root.querySelector<HTMLInputElement>('#erase-word')
  const type = (root: HTMLElement, word: string) =>
    doing(() => {
      const input = field(root)
      if (input === null) throw new Error('there is nothing to type in')
      input.value = word
      input.dispatchEvent(new window.Event('input', { bubbles: true }))
    })
  const submit = (root: HTMLElement) =>
    doing(() => {
      root.querySelector('.erase form')?.dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }))
    })

  it('is erased only once the word is typed', async () => {
    let erased = 0
    const root = await options('plain', {
      eraseAll: async () => {
        erased += 1
        return null
      },
    })
    await press(root, 'Erase everything that was read')
    await submit(root)
    await type(root, 'yes')
    await submit(root)
    expect(erased).toBe(0)
    await type(root, ' Erase ')
    await submit(root)
    expect(erased).toBe(1)
    expect(root.textContent).toContain('Everything that was read is erased.')
    expect(field(root)).toBeNull()
  })

  it('says why it could not be erased', async () => {
    const root = await options('plain', { eraseAll: async () => 'store-blocked' })
    await press(root, 'Erase everything that was read')
    await type(root, 'erase')
    await submit(root)
    expect(root.querySelector('.erase [role=status]')?.textContent).not.toBe('')
    expect(root.textContent).not.toContain('is erased')
  })

  it('is kept for as long as is chosen', async () => {
    const kept: unknown[] = []
    const root = await options('plain', {
      set: async (change) => {
        kept.push(change)
        return null
      },
    })
    const term = root.querySelector<HTMLSelectElement>('#keep-for')
    await doing(() => {
      if (term !== null) term.value = '12'
      term?.dispatchEvent(new window.Event('change', { bubbles: true }))
    })
    expect(kept).toEqual([{ keepFor: 12 }])
  })
})

it('asks the badge to speak only when it is sure, and to stay away', async () => {
  const kept: unknown[] = []
  const root = await options('plain', {
    set: async (change) => {
      kept.push(change)
      return null
    },
  })
  await doing(() => root.querySelector<HTMLInputElement>('input[name=speak-from][value=high]')?.click())
  await doing(() => root.querySelector<HTMLInputElement>('#badge')?.click())
  expect(kept).toEqual([{ speakFrom: 'high' }, { badge: false }])
})
