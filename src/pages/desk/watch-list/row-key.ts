import type { ProfileRef } from '../../../profile.ts'

/** What tells one line from another, whatever the order: on some sites a handle alone means several accounts. */
export function keyOf({ platform, url }: ProfileRef): string {
  return `${platform} ${url}`
}
