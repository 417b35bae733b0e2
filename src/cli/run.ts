import about from '../../package.json' with { type: 'json' }
import { count } from './count.ts'
import { HELP } from './help.ts'
import { inspect } from './inspect.ts'
import { complain, type Io, Output } from './io.ts'
import { score } from './score.ts'

const COMMANDS = { inspect, score, count }

/** Runs one command line, without the program's name. Resolves to the exit status: 0 done, 1 some lines bad, 2 misused. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const out = new Output(io.stdout)
  // Complaints that nobody reads are no reason to stop.
  io.stderr.on('error', () => {})
  const [name = '', ...rest] = argv
  if (name === '--help' || name === '-h' || name === 'help') {
    await out.line(HELP.earned)
    return 0
  }
  if (name === '--version' || name === '-v') {
    await out.line(about.version)
    return 0
  }
  if (!isCommand(name)) {
    const what = name === '' ? 'Say what to do' : `There is no command "${name}"`
    return complain(io, `${what}: inspect, score or count. See: earned --help`)
  }
  // After `--` everything is text, "--help" too.
  const options = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest
  if (options.includes('--help') || options.includes('-h')) {
    await out.line(HELP[name])
    return 0
  }
  return COMMANDS[name](rest, io, out)
}

function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name)
}
