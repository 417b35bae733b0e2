/** The shelves of what was read and chosen, in the order of a backup. */
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

/** Of a backup, in its order: those, and the list of profiles to visit, which stands beside the database. */
export const BACKUP_SHELVES = [...KEPT_SHELVES, 'checklist'] as const
