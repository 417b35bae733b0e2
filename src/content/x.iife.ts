import { x } from '../sites/x.ts'
import { begin } from './begin.ts'

void begin(x)
