import { twitch } from '../sites/twitch.ts'
import { begin } from './begin.ts'

void begin(twitch)
