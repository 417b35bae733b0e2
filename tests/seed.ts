import fc from 'fast-check'

/**
 * Property tests draw the same cases every time, so that a change is judged by what it changed. Other cases:
 * `EARNED_SEED=7 npm test`.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.EARNED_SEED ?? 20_261_128) })
