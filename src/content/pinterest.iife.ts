import { pinterest } from '../sites/pinterest.ts'
import { begin } from './begin.ts'

void begin(pinterest)
