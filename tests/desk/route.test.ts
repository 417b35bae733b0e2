import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashOf, routeOf } from '../../src/pages/desk/route.ts'
import { PLATFORMS } from '../../src/profile.ts'

const screens = fc.constantFrom('watch', 'profile', 'compare', 'report', 'what-if', 'visit', 'policy', 'transfer')
const ref = fc.record({
  platform: fc.constantFrom(...PLATFORMS),
  handle: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter((text) => !text.includes(' ')),
  url: fc.webUrl(),
})

test('a route survives its address, whatever is in a handle', () => {
  fc.assert(
    fc.property(screens, fc.array(ref, { maxLength: 5 }), (screen, of) => {
      expect(routeOf(hashOf({ screen, of }))).toEqual({ screen, of })
    }),
  )
})

test.each(['', '#', '#nowhere', '#profile?of=myspace%20tom%20https://x', '#compare?of=', '#%', '#profile?of=x'])(
  '%s is a screen all the same, about nobody',
  (hash) => {
    expect(routeOf(hash).of).toEqual([])
  },
)
