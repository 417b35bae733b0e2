import fc from 'fast-check'

/** One thing that goes wrong with a page: an element is lost, doubled, moved to another's place, or loses an attribute. */
export interface Damage {
  readonly kind: 'drop' | 'double' | 'move' | 'strip'
  readonly at: number
  readonly to: number
}

export const damages = fc.array(
  fc.record({
    kind: fc.constantFrom('drop', 'double', 'move', 'strip') as fc.Arbitrary<Damage['kind']>,
    at: fc.nat(),
    to: fc.nat(),
  }),
  { maxLength: 8 },
)

/** Breaks a page in these ways, one after the other. */
export function broken(page: Document, done: readonly Damage[]): Document {
  for (const { kind, at, to } of done) {
    const elements = [...page.body.querySelectorAll('*')]
    const one = elements[at % Math.max(1, elements.length)]
    const other = elements[to % Math.max(1, elements.length)]
    if (one === undefined || other === undefined) break
    if (kind === 'drop') one.remove()
    else if (kind === 'double') one.after(one.cloneNode(true))
    else if (kind === 'move' && !one.contains(other)) other.before(one)
    else if (kind === 'strip') for (const { name } of [...one.attributes]) one.removeAttribute(name)
  }
  return page
}
