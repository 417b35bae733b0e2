/**
 * One line for whoever opens the console of the worker or of an extension page; a content script says nothing, because a
 * page can read its own console. Never a handle, never a count.
 */
export function warn(what: string, error: unknown): void {
  console.warn(`Earned: ${what}:`, error instanceof Error ? `${error.name}: ${error.message}` : error)
}
