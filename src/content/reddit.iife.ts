import { reddit } from '../sites/reddit.ts'
import { begin } from './begin.ts'

void begin(reddit)
