import type { Problem } from './lines-of-file.ts'

/** Five thousand lines with notes. */
const MOST_BYTES = 12_000_000

/** The text of a list from a file: as a whole, since a cell in quotes may go over many lines. */
export async function listText(file: Blob): Promise<string | Problem> {
  if (file.size > MOST_BYTES) return { line: null, why: 'too-large' }
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null) return { line: null, why: 'unreadable' }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { line: null, why: 'not-text' }
  }
}
