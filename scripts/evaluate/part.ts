import { PARTS } from './parts.ts'

/** Prints one part of the evaluation: `part.ts NUMBER FOLDER`, a process of its own beside the others. */
const [part, folder] = process.argv.slice(2)
const evaluate = PARTS[Number(part)]
if (evaluate === undefined || folder === undefined) throw new Error('No such part, or no folder of rows')
process.stdout.write(evaluate(folder))
