/**
 * Bounds of anything that is said between the contexts. The largest honest message is a scored profile: 1,000 posts of
 * about 30 values and 1,000 visits of about 14, none of its texts longer than an address (2,000 characters).
 */
const MAX_TEXT = 4_000
const MAX_VALUES = 100_000
const MAX_DEPTH = 12

/** Keys that mean something to the language itself; no honest body has them. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Whether a value is plain JSON of a bearable size. Looked at before any schema: Firefox clones what JSON has no word for
 * (maps, dates, cycles), and a schema walks an array of a million entries to its end before it says no.
 */
export function isPlainJson(value: unknown): boolean {
  let left = MAX_VALUES

  function plain(part: unknown, depth: number): boolean {
    left -= 1
    if (left < 0 || depth > MAX_DEPTH) return false
    if (part === null || typeof part === 'boolean') return true
    if (typeof part === 'string') return part.length <= MAX_TEXT
    if (typeof part === 'number') return Number.isFinite(part)
    if (Array.isArray(part)) return part.length <= left && part.every((entry) => plain(entry, depth + 1))
    if (typeof part !== 'object' || !isBareObject(part)) return false
    return Object.entries(part).every(
      ([key, entry]) => !RESERVED.has(key) && key.length <= MAX_TEXT && plain(entry, depth + 1),
    )
  }

  return plain(value, 0)
}

/**
 * Whether a schema let everything through as it came: none of ours transforms, so a difference is something a schema
 * overlooked (valibot takes an array for an object without required keys, and looks keys up along the prototype chain).
 */
export function isSameJson(came: unknown, checked: unknown): boolean {
  if (came === null || typeof came !== 'object') return came === checked
  if (checked === null || typeof checked !== 'object') return false
  if (Array.isArray(came) !== Array.isArray(checked)) return false
  const theirs = Object.entries(came)
  const ours = new Map(Object.entries(checked))
  return (
    theirs.length === ours.size && theirs.every(([key, entry]) => ours.has(key) && isSameJson(entry, ours.get(key)))
  )
}

function isBareObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  // A clone in Firefox comes from another realm, whose Object.prototype is not ours: one whose own prototype is null.
  return (
    prototype === null ||
    (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null && isTagged(value))
  )
}

function isTagged(value: object): boolean {
  return Object.prototype.toString.call(value) === '[object Object]'
}
