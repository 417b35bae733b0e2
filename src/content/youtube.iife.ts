import { youtube } from '../sites/youtube.ts'
import { begin } from './begin.ts'

void begin(youtube)
