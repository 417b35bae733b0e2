import { neverMisread } from './never-misread.ts'

neverMisread('linkedin')
