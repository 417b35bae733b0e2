import { threadsDeeper } from '../sites/threads-deeper.ts'
import { readingAlong } from './reading-along.ts'

globalThis.earnedDeeper = readingAlong(threadsDeeper)
