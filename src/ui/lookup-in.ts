import type { Lookup, MessageTable } from './words.ts'

/** Looks up in a table what the browser would look up in its own: `$1` to `$9` are the substitutions. */
export function lookupIn(table: MessageTable): Lookup {
  return (key, substitutions) =>
    (table[key]?.message ?? '').replace(/\$([1-9])/g, (_, place: string) => substitutions[Number(place) - 1] ?? '')
}
