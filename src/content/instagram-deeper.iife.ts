import { instagramDeeper } from '../sites/instagram-deeper.ts'
import { readingAlong } from './reading-along.ts'

globalThis.earnedDeeper = readingAlong(instagramDeeper)
