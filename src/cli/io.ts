import { once } from 'node:events'
import { parseArgs } from 'node:util'

/** Where a command reads and writes; `process` is one. */
export interface Io {
  readonly stdin: NodeJS.ReadableStream
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
}

export const DONE = 0
export const SOME_BAD = 1
const MISUSED = 2

/** One calm sentence that says what to do; gives the exit status of a misused command. */
export function complain({ stderr }: Io, sentence: string): number {
  stderr.write(`earned: ${sentence}\n`)
  return MISUSED
}

/** Lines out, no faster than they are taken. A reader that goes away (`| head`) is no error: it has seen enough. */
export class Output {
  private open = true
  private readonly stream: NodeJS.WritableStream

  constructor(stream: NodeJS.WritableStream) {
    this.stream = stream
    stream.on('error', () => {
      this.open = false
    })
  }

  /** `false` once nobody reads any more. */
  async line(text: string): Promise<boolean> {
    if (this.open && !this.stream.write(`${text}\n`)) {
      await once(this.stream, 'drain').catch(() => {
        this.open = false
      })
    }
    return this.open
  }
}

type Flags = Record<string, { type: 'string' }>
type Parsed = { values: Record<string, string | undefined>; positionals: string[] }

/** Options and the rest, or the sentence that says what is wrong with them. */
export function parse(argv: readonly string[], options: Flags): Parsed | string {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true })
    const texts = Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? value : undefined])
    return { values: Object.fromEntries(texts), positionals }
  } catch (error) {
    // Node says it in up to three sentences; the first one names the option.
    const [first = ''] = error instanceof Error ? error.message.split(/\.\s|\n/) : []
    return `${first.replace(/\.$/, '')}. Text that begins with a dash goes after '--'.`
  }
}

/** Why a file could not be read, for people. */
export function fileTrouble(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return `there is no file "${file}". Check the path.`
  if (code === 'EISDIR') return `"${file}" is a folder. Name a file in it.`
  if (code === 'EACCES') return `"${file}" may not be read. Check its permissions.`
  return `"${file}" could not be read (${String(code ?? error)}).`
}

/** A language tag as `Intl` knows it, or `undefined`. */
export function languageTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}
