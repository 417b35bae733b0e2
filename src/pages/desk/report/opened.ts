import type { ErrorCode } from '../../../messages/contract.ts'
import type { FileProblem } from '../../../messages/json-file.ts'
import type { WholeProfile } from '../../../messages/profiles.ts'
import { fingerprintOf, readSealed, type SealedReport } from '../../../messages/sealed-report.ts'
import type { Connector } from '../state.ts'
import { differencesBetween, type VerdictDifference } from './verdict-differences.ts'

/** A sealed report that was opened: what it holds, and what its inputs give on this machine. Never kept. */
export interface Opened {
  readonly sealed: SealedReport
  /** Whether what was read is as it was when the file was sealed. */
  readonly isUntouched: boolean
  readonly whole: WholeProfile
  readonly differences: readonly VerdictDifference[]
}

/** More bytes than the largest file that is read can have. */
const LARGEST_BYTES = 8_000_000

/** Reads a file and has its verdict computed again. */
export async function opened(
  connector: Pick<Connector, 'ask'>,
  file: Pick<File, 'size' | 'text'>,
): Promise<
  Opened | FileProblem | { readonly why: 'unreadable' } | { readonly why: 'not-computed'; readonly code: ErrorCode }
> {
  if (file.size > LARGEST_BYTES) return { why: 'too-large' }
  const text = await file.text().catch(() => null)
  if (text === null) return { why: 'unreadable' }
  const sealed = readSealed(text)
  if ('why' in sealed) return sealed
  const { inputs } = sealed
  const [print, now] = await Promise.all([fingerprintOf(inputs), connector.ask('sealed/recompute', inputs)])
  if (!now.ok) return { why: 'not-computed', code: now.error.code }
  return {
    sealed,
    isUntouched: print === sealed.hash,
    whole: { ...inputs, verdict: now.body, change: null, conversation: null, audience: null, watched: null },
    differences: differencesBetween(sealed.verdict, now.body),
  }
}

/** A sealed report of what is known now. */
export async function sealed({ snapshot, history, verdict }: WholeProfile, madeAt: number): Promise<SealedReport> {
  const inputs = { snapshot, history }
  return {
    format: 'earned-report',
    version: 1,
    made: new Date(madeAt).toISOString(),
    modelVersion: verdict.modelVersion,
    inputs,
    verdict,
    hash: await fingerprintOf(inputs),
  }
}

/** `earned-instagram-marta.bakes.slowly-2026-11-28.json`: a name that every disk takes. */
export function fileNameOf({ made, inputs: { snapshot } }: SealedReport): string {
  const handle = snapshot.handle.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 60)
  return `earned-${snapshot.platform}-${handle}-${made.slice(0, 10)}.json`
}
