/** Overrides, embeddings, isolates and marks: a name that holds them would turn the words around it. */
const DIRECTION_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g
/** Line breaks, tabs and other control characters. */
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu

/** A name from a page as one line of harmless text. Views set it in `<bdi>`, sentences through `isolated`. */
export function plainName(name: string): string {
  return name.replace(DIRECTION_CONTROLS, '').replace(BREAKS, ' ').trim()
}

/** A name or handle inside a sentence: first-strong isolate, so that it cannot turn the sentence. */
export function isolated(name: string): string {
  return `\u2068${plainName(name)}\u2069`
}

/** One or two letters for the face beside the name. */
export function initials(name: string): string {
  const words = plainName(name).match(/[\p{L}\p{N}]+/gu) ?? []
  const ends = words.length < 2 ? words : [words[0], words.at(-1)]
  const letters = ends.map((word) => [...(word ?? '')][0] ?? '')
  return letters.join('').toLocaleUpperCase()
}
