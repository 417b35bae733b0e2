import { mastodonDeeper } from '../sites/mastodon-deeper.ts'
import { readingAlong } from './reading-along.ts'

globalThis.earnedDeeper = readingAlong(mastodonDeeper)
