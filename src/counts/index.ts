export { exactly } from './interval.ts'
export type { CountStyle } from './parse.ts'
export { countIn, parseCount } from './parse.ts'
