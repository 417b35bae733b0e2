import { youtubeDeeper } from '../sites/youtube-deeper.ts'
import { readingAlong } from './reading-along.ts'

globalThis.earnedDeeper = readingAlong(youtubeDeeper)
