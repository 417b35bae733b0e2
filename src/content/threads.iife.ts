import { threads } from '../sites/threads.ts'
import { begin } from './begin.ts'

void begin(threads)
