import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { parseArgs } from 'node:util'
import { score } from '../../src/model/index.ts'
import { MIGRATIONS } from '../../src/store/migrations.ts'
import { inventedProfile } from './invented-profile.ts'

/**
 * `npm run seed -- --seed 1 --profiles 10000 [--observations 100] [--posts 30] [--out file]`: a backup of invented profiles, a
 * record a line, the same for the same numbers. Restored, it is a big disk to try things on.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    profiles: { type: 'string', default: '10000' },
    observations: { type: 'string', default: '100' },
    posts: { type: 'string', default: '30' },
    out: { type: 'string' },
  },
})
const [seed, profiles, observations, posts] = [values.seed, values.profiles, values.observations, values.posts].map(
  Number,
)
if (![seed, profiles, observations, posts].every((n) => n !== undefined && Number.isSafeInteger(n) && n >= 0)) {
  console.error('--seed, --profiles, --observations and --posts are whole numbers from 0 on.')
  process.exit(1)
}

const out = values.out === undefined ? process.stdout : createWriteStream(values.out)
/** Waits for whoever reads: the whole is some hundred megabytes. */
async function write(record: unknown): Promise<void> {
  if (!out.write(`${JSON.stringify(record)}\n`)) await once(out, 'drain')
}

await write({ format: 'earned-backup', version: MIGRATIONS.length, salt: null })
const size = { seed: seed ?? 1, observations: observations ?? 100, posts: posts ?? 30 }
for (let nth = 0; nth < (profiles ?? 0); nth += 1)
  for (const record of inventedProfile(nth, size, score)) await write(record)
if (out !== process.stdout) out.end()
