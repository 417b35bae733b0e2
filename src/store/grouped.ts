/** Things by what they have in common, in their order. (`Map.groupBy` is too new for the Node that runs the tests.) */
export function grouped<T>(things: readonly T[], by: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const thing of things) {
    const group = groups.get(by(thing))
    if (group === undefined) groups.set(by(thing), [thing])
    else group.push(thing)
  }
  return groups
}
