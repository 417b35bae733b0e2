export type { CountStyle } from './parse.ts'
export { countIn, exactly, parseCount } from './parse.ts'
