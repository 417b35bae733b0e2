import { skeletonOf } from '../sites/skeleton.ts'

declare global {
  /** Where this script leaves its one function for the worker, which runs it and takes the text. */
  var earnedSkeleton: ((handle: string) => string) | undefined
}

globalThis.earnedSkeleton = (handle) => skeletonOf(document, handle)
