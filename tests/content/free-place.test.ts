import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Box, freePlace } from '../../src/content/free-place.ts'

const WINDOW = { width: 1280, height: 800 }
const LINE: Box = { x: 400, y: 100, width: 200, height: 20 }
const PILL = { width: 240, height: 28 }
const nothing = () => false

const within = (box: Box) => (x: number, y: number) =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height

describe('where the badge stands', () => {
  test('behind the end of the line, in the middle of its height', () => {
    expect(freePlace(LINE, PILL, WINDOW, false, nothing)).toEqual({ x: 610, y: 96 })
  })

  test('right to left, before its start', () => {
    expect(freePlace(LINE, PILL, WINDOW, true, nothing)).toEqual({ x: 150, y: 96 })
  })

  test('not over a button that stands there: then below', () => {
    const button = within({ x: 620, y: 90, width: 80, height: 40 })
    const place = freePlace(LINE, PILL, WINDOW, false, button)
    expect(place).not.toEqual({ x: 610, y: 96 })
    expect(place).toBeDefined()
  })

  test('nowhere, where everything is covered: the caller docks it', () => {
    expect(freePlace(LINE, PILL, WINDOW, false, () => true)).toBeUndefined()
  })

  test('never out of the window sideways, and never over what the page shows', () => {
    const box = fc.record({
      x: fc.integer({ min: -200, max: 1300 }),
      y: fc.integer({ min: 0, max: 800 }),
      width: fc.integer({ min: 1, max: 900 }),
      height: fc.integer({ min: 1, max: 60 }),
    })
    fc.assert(
      fc.property(box, fc.array(box, { maxLength: 6 }), fc.boolean(), (line, shown, rtl) => {
        const covers = (x: number, y: number) => shown.some((one) => within(one)(x, y))
        const place = freePlace(line, PILL, WINDOW, rtl, covers)
        if (place === undefined) return
        expect(place.x).toBeGreaterThanOrEqual(8)
        expect(place.x + PILL.width).toBeLessThanOrEqual(WINDOW.width - 8)
        expect(covers(place.x + PILL.width / 2, place.y + PILL.height / 2)).toBe(false)
      }),
      { seed: 20261122, numRuns: 500 },
    )
  })
})
