/** The shelves of what was read and chosen, in the order of a backup; a test holds them to the store's own. */
export const KEPT_SHELVES = [
  'watched',
  'profiles',
  'posts',
  'observations',
  'visits',
  'verdicts',
  'conversations',
  'audiences',
] as const
