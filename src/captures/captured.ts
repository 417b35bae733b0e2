import * as v from 'valibot'
import type { Count, Platform, Post } from '../profile.ts'

/** One post of a capture, with what it says of who wrote it. */
export interface CapturedPost {
  readonly platform: Platform
  readonly author: CapturedAuthor
  readonly post: Post
}

/** `null` is "the capture does not hold it", never 0. */
export interface CapturedAuthor {
  readonly handle: string
  readonly url: string
  readonly displayName: string | null
  readonly isVerified: boolean | null
  readonly isPrivate: boolean | null
  readonly bioLength: number | null
  readonly joinedAt: string | null
  readonly followers: Count | null
  readonly following: Count | null
  readonly posts: Count | null
  readonly totalLikes: Count | null
}

/** An author of whom only the name is known. */
export function unknownAuthor(handle: string, url: string): CapturedAuthor {
  return {
    handle,
    url,
    displayName: null,
    isVerified: null,
    isPrivate: null,
    bioLength: null,
    joinedAt: null,
    followers: null,
    following: null,
    posts: null,
    totalLikes: null,
  }
}

/** A field that may be missing or of another type: sites change theirs, and one odd field must not cost the post. */
export function maybe<T extends v.GenericSchema>(schema: T) {
  return v.fallback(v.optional(schema), undefined)
}

/** A number, or a number written as text: sites do either. */
export const maybeCount = maybe(v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))]))
export const maybeText = maybe(v.string())
export const maybeFlag = maybe(v.boolean())

/** An exact count; what is no count (negative: hidden) is not known. */
export function counted(value: number | undefined): Count | null {
  if (value === undefined || !Number.isSafeInteger(value) || value < 0) return null
  return { value, low: value, high: value, exact: true }
}

/** A time in seconds since 1970. */
export function timeOf(seconds: number | undefined): string | null {
  if (seconds === undefined || seconds <= 0) return null
  const time = new Date(seconds * 1000)
  return Number.isNaN(time.getTime()) || time.getUTCFullYear() > 2200 ? null : time.toISOString()
}

/** A name as short as a snapshot takes it. */
export function nameFrom(text: string | undefined): string | null {
  const name = text?.trim().slice(0, 200) ?? ''
  return name === '' ? null : name
}
