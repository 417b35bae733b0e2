/**
 * Waits for work, but no longer than `milliseconds`: then throws what `late` gives. The work itself is not stopped, and
 * how it ends later is nobody's concern.
 */
export function within<T>(work: Promise<T>, milliseconds: number, late: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late()), milliseconds)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
