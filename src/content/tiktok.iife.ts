import { tiktok } from '../sites/tiktok.ts'
import { begin } from './begin.ts'

void begin(tiktok)
