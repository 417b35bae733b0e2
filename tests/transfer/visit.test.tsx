import { beforeEach, describe, expect, test } from 'vitest'
import { freshDisk, newWorker } from '../store/disk.ts'
import { look, verdict } from '../store/sample.ts'
import { doing, press } from '../ui/document.ts'
import { browserOf, choose, says, screen } from './screen.tsx'

const { Visit } = await import('../../src/pages/desk/visit/visit.tsx')

beforeEach(freshDisk)

async function paste(root: HTMLElement, text: string) {
  const field = root.querySelector('textarea')
  if (field === null) throw new Error('no field')
  await doing(() => {
    field.value = text
    field.dispatchEvent(new window.Event('input', { bubbles: true }))
  })
  await doing(
    () =>
      void root.querySelector('form')?.dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true })),
  )
}
const lines = (root: HTMLElement) => [...root.querySelectorAll('.to-visit li .who')].map((line) => line.textContent)

describe('the list of profiles to visit', () => {
  test('takes what is pasted, tells what it cannot take, opens one for each press and ticks what was read', async () => {
    const browser = browserOf()
    const root = await screen(<Visit connector={browser} />)
    await says(root, 'The list is empty.')
    await paste(root, 'https://www.instagram.com/invented.baker/\nnonsense\nhttps://x.com/ash')
    await says(root, '0 of 2 read')
    await says(root, 'Line 2: This is not the address of a profile that can be read.')
    expect(browser.visited).toEqual([])

    await press(root, 'Open next: \u2068@invented.baker\u2069 on Instagram')
    expect(browser.visited).toEqual(['https://www.instagram.com/invented.baker/'])
    await press(root, 'Open next: \u2068@ash\u2069 on X')
    expect(browser.visited).toHaveLength(2)
    expect(lines(root)).toEqual(['@invented.bakerInstagram · opened, not read yet', '@ashX · opened, not read yet'])

    await newWorker().keep(look({ observedAt: '2026-11-28T09:05:00.000Z' }), verdict())
    await browser.changed()
    await says(root, '1 of 2 read')
    expect(lines(root)[0]).toBe('@invented.bakerInstagram · read')

    await press(root, 'Clear the list')
    await says(root, '2 profiles are removed from the list.')
    expect(lines(root)).toEqual([])
    await press(root, 'Undo')
    await says(root, '1 of 2 read')
    await press(root, 'Remove what was read')
    await says(root, '0 of 1 read')
  })

  test('takes a table from a file', async () => {
    const root = await screen(<Visit connector={browserOf()} />)
    await choose(root, new Blob(['name;link\nAsh;https://x.com/ash\n']), 'list.csv')
    await says(root, '0 of 1 read')
  })

  test('says so where the list cannot be read', async () => {
    const root = await screen(
      <Visit connector={browserOf(async () => ({ ok: false, error: { code: 'store-blocked' } }))} />,
    )
    expect(root.querySelector('[role=alert]')?.textContent).not.toBe('')
  })
})
