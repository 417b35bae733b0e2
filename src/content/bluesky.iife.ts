import { bluesky } from '../sites/bluesky.ts'
import { begin } from './begin.ts'

void begin(bluesky)
