/** The screens without a verdict, in a file of their own: few open them, and a verdict should not wait for them. */
export { BlankScreen } from './blank-screen.tsx'
export { NoVerdict } from './no-verdict.tsx'
