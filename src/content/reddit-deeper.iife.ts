import { redditDeeper } from '../sites/reddit-deeper.ts'
import { readingAlong } from './reading-along.ts'

globalThis.earnedDeeper = readingAlong(redditDeeper)
