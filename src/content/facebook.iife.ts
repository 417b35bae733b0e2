import { facebook } from '../sites/facebook.ts'
import { begin } from './begin.ts'

void begin(facebook)
