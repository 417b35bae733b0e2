import type { ProfileRef } from '../../profile.ts'
import { isolated, plainName } from '../../ui/plain-name.ts'
import { SITE_NAMES } from '../../ui/sites.ts'
import type { Words } from '../../ui/words.ts'
import type { Known } from './use-whole.ts'

/** What an account calls itself; its handle where it has no name, or where it was never read. */
export function nameOf({ ref, whole }: Known): string {
  return plainName(whole?.snapshot.account.displayName ?? '') || plainName(ref.handle)
}

/** "@handle on Instagram". */
export function handleOn(words: Words, { handle, platform }: ProfileRef): string {
  return words.t('who_on', isolated(`@${handle}`), SITE_NAMES[platform])
}
