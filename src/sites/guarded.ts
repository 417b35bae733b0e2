import type { Site } from './site.ts'

/**
 * A reader that never throws. A page can put its own elements in place of the document's methods
 * (`<img name="querySelector">`): then nothing stands where it used to.
 * @param missing What a profile of the site shows.
 */
export function guarded(look: Site['read'], missing: readonly string[]): Site['read'] {
  return (root, ref, at) => {
    try {
      return look(root, ref, at)
    } catch {
      return { state: 'layout-changed', missing }
    }
  }
}
