import { xDeeper } from '../sites/x-deeper.ts'
import { readingAlong } from './reading-along.ts'

globalThis.earnedDeeper = readingAlong(xDeeper)
