/** A file of messages without what is said to translators: `vite.config.ts` makes it. */
declare module '*/messages.json?words' {
  const table: import('./words.ts').MessageTable
  export default table
}

/** The same, without what only pages of the extension say. */
declare module '*/messages.json?badge-words' {
  const table: import('./words.ts').MessageTable
  export default table
}
