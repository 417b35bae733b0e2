import { instagram } from '../sites/instagram.ts'
import { begin } from './begin.ts'

void begin(instagram)
