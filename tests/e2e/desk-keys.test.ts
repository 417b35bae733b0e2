import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { galleryPages } from '../../scripts/gallery/accounts.ts'
import { type Tab, until } from '../../scripts/gallery/driver.ts'
import { hashOf, type Screen } from '../../src/pages/desk/route.ts'
import { BROWSERS, type Stage, stage } from './browsers.ts'
import { deskOn, TEXT, WATCHED, watchThem } from './watched.ts'

/** What has the focus: its name as it is read out, else its text. */
const FOCUSED = `(({ activeElement: one }) => one.ariaLabel ?? one.labels?.[0]?.textContent ?? one.textContent)(document).trim()`
/** How often Tab is pressed before something counts as out of reach. */
const MOST_STOPS = 60

/** The desk by keyboard alone: no click, no script that presses for the user. */
describe.each(BROWSERS)('by keyboard in %s', (name) => {
  let on: Stage
  beforeAll(async () => {
    on = await stage(name, galleryPages())
    await watchThem(on)
  })
  afterAll(() => on?.close())

  /** Presses Tab until what has the focus answers to this. */
  async function tabTo(desk: Tab, what: string, is: string, key = 'Tab'): Promise<void> {
    const met: string[] = []
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      if (await desk.run<boolean>(`(({ activeElement: one }) => ${is})(document)`)) return
      await desk.press(key)
      met.push(await desk.run<string>(FOCUSED))
    }
    throw new Error(`${what} cannot be reached: ${met.map((text) => text.slice(0, 30)).join(' | ')}`)
  }
  const named = (text: string) =>
    `one.matches('a, button') && one.textContent.trim().startsWith(${JSON.stringify(text)})`
  const IS_LINE = `one.matches('.lines [role=row]')`
  const says = (desk: Tab, text: string) =>
    until(`"${text}"`, async () => (await desk.run<string>(TEXT)).includes(text))

  test('the list is opened, put in order, walked; three are compared; and back', async () => {
    const desk = await deskOn(on, 'visit', 'To visit')
    await tabTo(desk, 'the menu', named('Watch list'))
    await desk.press('Enter')
    await says(desk, 'harbour_notes')

    await tabTo(desk, 'the head of a column', named('Account'))
    const order = `document.activeElement.closest('[role=columnheader]').ariaSort`
    await desk.press('Enter')
    expect(await desk.run(order)).toBe('ascending')
    await desk.press('Enter')
    expect(await desk.run(order)).toBe('descending')

    await tabTo(desk, 'a line', IS_LINE)
    const first = await desk.run<string>(FOCUSED)
    for (const key of [' ', 'ArrowDown', ' ', 'ArrowDown', ' ']) await desk.press(key)
    await says(desk, '3 selected')
    expect(await desk.run<string>(FOCUSED)).not.toBe(first)
    expect(await desk.run<boolean>(`(({ activeElement: one }) => ${IS_LINE})(document)`)).toBe(true)

    await tabTo(desk, 'Compare', named('Compare'), 'Shift+Tab')
    await desk.press('Enter')
    await says(desk, 'on the same scales. Sizes differ')
    // Reading goes on at the top of what has come.
    expect(await desk.run<string>('document.activeElement.tagName')).toBe('MAIN')
    await desk.back()
    await says(desk, 'Select all')

    await tabTo(desk, 'a line', IS_LINE)
    await desk.press('Enter')
    await says(desk, 'Erase this profile')
    await desk.close()
  })

  test('a line is opened for its tags and closed with Escape; it is taken off, and that is undone', async () => {
    const desk = await deskOn(on, 'watch', 'harbour_notes')
    await tabTo(desk, 'a line', IS_LINE)
    await tabTo(desk, 'tags and notes', `one.ariaLabel?.startsWith('Tags, lists and note') ?? false`)
    await desk.press('Enter')
    await until('the dialog', () => desk.run<boolean>(`document.activeElement.closest('dialog') !== null`))
    await desk.press('Escape')
    await until('no dialog', () => desk.run<boolean>(`document.querySelector('dialog') === null`))
    await until('the focus where it was', async () => (await desk.run<string>(FOCUSED)).startsWith('Tags, lists'))

    await tabTo(desk, 'the line', IS_LINE, 'Shift+Tab')
    await desk.press(' ')
    await says(desk, '1 selected')
    await tabTo(desk, 'Remove', named('Remove'), 'Shift+Tab')
    await desk.press('Enter')
    await says(desk, '1 account is no longer watched.')
    const lines = `document.querySelectorAll('.lines [role=row]').length`
    expect(await desk.run<number>(lines)).toBe(2)
    await tabTo(desk, 'Undo', named('Undo'))
    await desk.press('Enter')
    await says(desk, 'Taken back.')
    expect(await desk.run<number>(lines)).toBe(3)
    await desk.close()
  })

  test('a profile is erased, and that is undone', async () => {
    const desk = await deskOn(on, hashOf({ screen: 'profile', of: WATCHED.slice(0, 1) }).slice(1), 'Erase this profile')
    await tabTo(desk, 'Erase', named('Erase this profile'))
    await desk.press('Enter')
    await says(desk, 'has not read this profile yet')
    await until('the focus on what is there now', () => desk.run<boolean>(`document.activeElement.tagName === 'H1'`))
    await tabTo(desk, 'Undo', named('Undo'))
    await desk.press('Enter')
    await says(desk, 'Erase this profile')
    await desk.close()
  })

  /** Everything that can be pressed or filled in, as far as Tab should stop there: of radio buttons the chosen one alone. */
  const STOPS = `[...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(
    (one) =>
      !one.disabled && one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }) &&
      (one.type !== 'radio' || one.checked),
  )`
  const of = (screen: Screen, most: number) => hashOf({ screen, of: WATCHED.slice(0, most) }).slice(1)

  test.each([
    ['watch', 'harbour_notes'],
    [of('profile', 1), 'Erase this profile'],
    [of('compare', 3), 'on the same scales. Sizes differ'],
    [of('report', 1), 'not a statement about any person'],
    [of('what-if', 1), 'harbour_notes'],
    ['policy', 'Your own rules for whom to work with'],
    ['visit', 'To visit'],
    ['transfer', 'Save a backup'],
  ])('Tab reaches everything on #%s', async (screen, has) => {
    const desk = await deskOn(on, screen, has)
    // What comes in parts is there.
    await new Promise((resolve) => setTimeout(resolve, 500))
    await desk.run(
      `document.addEventListener('focusin', ({ target }) => target.setAttribute('data-reached', ''), { capture: true })`,
    )
    const left = `${STOPS}.filter((one) => !one.hasAttribute('data-reached'))`
    const most = 20 + 2 * (await desk.run<number>(`${STOPS}.length`))
    for (let stops = 0; stops < most && (await desk.run<number>(`${left}.length`)) > 0; stops += 1)
      await desk.press('Tab')
    expect(await desk.run<string[]>(`${left}.map((one) => one.outerHTML.slice(0, 120))`)).toEqual([])
    await desk.close()
  })
})
