import { Readable, Writable } from 'node:stream'
import { run } from '../../src/cli/run.ts'

/** Runs a command line as a terminal would; standard input is `input`. */
export async function earned(argv: string[], input: string | AsyncIterable<string> = '') {
  const said: [string, string] = ['', '']
  const into = (at: 0 | 1) =>
    new Writable({
      decodeStrings: false,
      write(chunk, _encoding, done) {
        said[at] += String(chunk)
        done()
      },
    })
  const stdin = typeof input === 'string' ? Readable.from([input]) : Readable.from(input)
  const status = await run(argv, { stdin, stdout: into(0), stderr: into(1) })
  const [out, err] = said
  const lines = out.split('\n').slice(0, -1)
  return { status, out, err, lines, json: () => lines.map((line): unknown => JSON.parse(line)) }
}
