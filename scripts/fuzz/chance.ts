import { seeded } from '../calibrate/metrics.ts'

/** Random choices that a seed repeats. */
export class Chance {
  readonly next: () => number

  constructor(seed: number) {
    this.next = seeded(seed)
  }

  /** A whole number from 0 to below `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end)
  }

  maybe(share: number): boolean {
    return this.next() < share
  }

  /** One of them; `undefined` of none. */
  of<T>(things: readonly T[]): T | undefined {
    return things[this.below(things.length)]
  }

  shuffled<T>(things: readonly T[]): T[] {
    const mixed = [...things]
    for (let at = mixed.length - 1; at > 0; at--) {
      const other = this.below(at + 1)
      const [a, b] = [mixed[at], mixed[other]]
      if (a !== undefined && b !== undefined) [mixed[at], mixed[other]] = [b, a]
    }
    return mixed
  }

  digits(length: number): string {
    return Array.from({ length }, (_, at) => (at === 0 ? 1 + this.below(9) : this.below(10))).join('')
  }
}
