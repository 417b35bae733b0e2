import { linkedin } from '../sites/linkedin.ts'
import { begin } from './begin.ts'

void begin(linkedin)
