import * as v from 'valibot'
import { ProfileSnapshotSchema } from '../profile.ts'

/**
 * A snapshot without its posts. From its entries: `v.omit`, like every function of valibot's that only the worker used, would
 * weigh on the popup, which shares the file.
 */
const { recent: _, ...header } = ProfileSnapshotSchema.entries
export const HeaderSchema = v.strictObject(header)
