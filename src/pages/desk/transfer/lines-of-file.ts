/** What is wrong with a file, and in which line, counted from 1; `null` where it is the file itself. */
export interface Problem {
  readonly line: number | null
  readonly why:
    | 'unreadable'
    | 'too-large'
    | 'not-text'
    | 'line-too-long'
    | 'not-json'
    | 'out-of-bounds'
    | 'not-a-backup'
    | 'later-version'
    | 'cut-off'
    | 'no-record'
    | 'unknown-record'
    | 'no-address-column'
    | 'no-address'
    | 'twice'
    | 'label-too-long'
    | 'note-too-long'
    | 'too-many'
    | 'not-a-capture'
    | 'no-post'
}

/** A file that cannot be read to its end. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem'
  readonly problem: Problem

  constructor(why: Problem['why'], line: number | null = null) {
    super(why)
    this.problem = { line, why }
  }
}

/** A line, counted from 1. */
interface Line {
  readonly number: number
  readonly text: string
}

interface Bounds {
  /** Bytes of the whole file. */
  readonly file: number
  /** Characters of one line. */
  readonly line: number
}

/**
 * The lines of a file (LF or CRLF) as a stream that holds one of them at a time, however large the file. Throws a
 * `FileProblem` as soon as the file is out of bounds or no text.
 */
export async function* linesOf(
  file: Blob,
  bounds: Bounds,
  signal: AbortSignal,
  onRead: (bytes: number) => void = () => {},
): AsyncGenerator<Line> {
  if (file.size > bounds.file) throw new FileProblem('too-large')
  const reader = file.stream().getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let number = 1
  let held = ''
  let bytes = 0
  try {
    for (;;) {
      signal.throwIfAborted()
      const { done, value } = await reader.read().catch(() => {
        throw new FileProblem('unreadable')
      })
      const lines = `${held}${decoded(decoder, value, number)}`.split('\n')
      held = lines.pop() ?? ''
      for (const line of lines) {
        if (line.length > bounds.line) throw new FileProblem('line-too-long', number)
        yield { number, text: line.replace(/\r$/, '') }
        number += 1
      }
      if (held.length > bounds.line) throw new FileProblem('line-too-long', number)
      bytes += value?.length ?? 0
      onRead(bytes)
      if (done) break
    }
    if (held !== '') yield { number, text: held }
  } finally {
    // Nothing is waited for: what is left of the file is of no interest.
    reader.cancel().catch(() => {})
  }
}

/** @param chunk `undefined` at the end: a character that was cut in two shows itself there. */
function decoded(decoder: TextDecoder, chunk: Uint8Array | undefined, line: number): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true })
  } catch {
    throw new FileProblem('not-text', line)
  }
}

/** The JSON of a line. */
export function jsonOf({ number, text }: Line): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new FileProblem('not-json', number)
  }
}
