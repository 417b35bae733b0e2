import type { Carrying } from '../store/carrying.ts'
import type { Pruning } from '../store/pruning.ts'
import type { SettingsKeeper } from '../store/settings.ts'
import type { SlicedWork } from './in-slices.ts'

/** Some tens of milliseconds of work. */
const SLICE = 300

/** What older versions kept, in the shapes of today. */
export function carryOver(carrying: Carrying): SlicedWork {
  return { what: 'carry over', slice: () => carrying.slice(SLICE) }
}

/** What was read longer ago than the user wants it kept. */
export function letGo(pruning: Pruning, settings: SettingsKeeper, now: () => number): SlicedWork {
  return {
    what: 'let go',
    slice: async () => pruning.slice({ keepFor: (await settings.get()).keepFor, now: now(), most: SLICE }),
  }
}
