import { tiktokDeeper } from '../sites/tiktok-deeper.ts'
import { readingAlong } from './reading-along.ts'

globalThis.earnedDeeper = readingAlong(tiktokDeeper)
