import { blueskyDeeper } from '../sites/bluesky-deeper.ts'
import { readingAlong } from './reading-along.ts'

globalThis.earnedDeeper = readingAlong(blueskyDeeper)
