import type { Deeper } from '../sites/deeper.ts'

declare global {
  /** Where the script that reads open posts and lists leaves itself for the reading script, in our isolated world. */
  var earnedDeeper: Deeper | undefined
}

/**
 * The reader of open posts and lists, put into the tab by the worker when there is first one to read.
 * @param load Has the worker run it in this tab; `false` where it could not.
 * @param onLoaded Called once it is there: what could not be read a moment ago can be now.
 */
export function lazyDeeper(load: () => Promise<boolean>, onLoaded: () => void): () => Deeper | undefined {
  let loading = false
  return () => {
    if (globalThis.earnedDeeper === undefined && !loading) {
      loading = true
      void load().then((loaded) => {
        // A worker that was just being replaced answers the second time.
        loading = false
        if (loaded) onLoaded()
      })
    }
    return globalThis.earnedDeeper
  }
}
