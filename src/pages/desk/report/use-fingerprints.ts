import { useEffect, useState } from 'preact/hooks'
import type { WholeProfile } from '../../../messages/profiles.ts'
import { fingerprintOf } from '../../../messages/sealed-report.ts'

/** The fingerprints of what these verdicts were made of, in order; empty until they are worked out. */
export function useFingerprints(of: readonly WholeProfile[]): readonly string[] {
  const [prints, setPrints] = useState<readonly string[]>([])
  const key = of.map(({ snapshot }) => `${snapshot.url} ${snapshot.observedAt}`).join('\n')
  useEffect(() => {
    const ending = new AbortController()
    void Promise.all(of.map(({ snapshot, history }) => fingerprintOf({ snapshot, history }))).then((all) => {
      if (!ending.signal.aborted) setPrints(all)
    })
    return () => ending.abort()
    // By what was read and when: the array is another one at every draw.
  }, [key])
  return prints
}

/** "6f3a 91c2 77d0 e1b4": enough of a fingerprint to tell two apart by eye. */
export function shortPrint(print: string): string {
  return (print.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
}
