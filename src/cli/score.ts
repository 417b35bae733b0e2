import { open } from 'node:fs/promises'
import { score as verdictOf } from '../model/index.ts'
import { readSnapshot } from './input.ts'
import { complain, DONE, fileTrouble, type Io, type Output, parse, SOME_BAD } from './io.ts'
import { linesOf } from './lines.ts'

/** `earned score [FILE]`: JSON Lines of snapshots in, one `{ id?, verdict }` a line out; memory does not grow with the input. */
export async function score(argv: readonly string[], io: Io, out: Output): Promise<number> {
  const args = parse(argv, {})
  if (typeof args === 'string') return complain(io, `${args} See: earned score --help`)
  const [file, ...more] = args.positionals
  if (more.length > 0) return complain(io, 'name one file, or none to read standard input.')
  if (file === undefined || file === '-') return scoreLines(io.stdin, io, out)
  let stream: AsyncIterable<Buffer>
  try {
    stream = (await open(file)).createReadStream()
  } catch (error) {
    return complain(io, fileTrouble(file, error))
  }
  try {
    return await scoreLines(stream, io, out)
  } catch (error) {
    // A folder can be opened, and then not read.
    return complain(io, fileTrouble(file, error))
  }
}

async function scoreLines(stream: AsyncIterable<string | Buffer>, io: Io, out: Output): Promise<number> {
  const errors = new ErrorLines(io)
  for await (const { number, text } of linesOf(stream)) {
    if (text?.trim() === '') continue
    const input = text === null ? 'the line is too long to be a snapshot' : readSnapshot(text)
    if (typeof input === 'string') {
      errors.write(number, input)
      continue
    }
    const verdict = verdictOf(input.snapshot)
    const line = 'id' in input ? { id: input.id, verdict } : { verdict }
    if (!(await out.line(JSON.stringify(line)))) break
  }
  return errors.any ? SOME_BAD : DONE
}

class ErrorLines {
  any = false
  private readonly io: Io

  constructor(io: Io) {
    this.io = io
  }

  write(line: number, error: string): void {
    this.any = true
    this.io.stderr.write(`${JSON.stringify({ line, error })}\n`)
  }
}
