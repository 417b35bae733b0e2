import { mastodon } from '../sites/mastodon.ts'
import { begin } from './begin.ts'

void begin(mastodon)
