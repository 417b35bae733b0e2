import type { Body, Reply } from '../messages/contract.ts'
import type { Deeper } from '../sites/deeper.ts'
import type { FollowerList, FollowerRow } from '../sites/site.ts'
import type { Hash } from './salted-hash.ts'

/** As many rows as one message may carry. */
const MOST_ROWS = 500

export interface FollowerListParts {
  readonly deeper: Deeper
  readonly hash: () => Promise<Hash | undefined>
  readonly keep: (body: Body<'followers/observed'>) => Promise<Reply<'followers/observed'>>
  readonly onKept: (of: FollowerList['of']) => void
  readonly signal: AbortSignal
}

/**
 * Reads along while the user scrolls through a list of followers: each row once, as a hash and what its picture, handle and
 * bio look like. Never scrolls, never asks for more.
 */
export function followerList({ deeper, hash, keep, onKept, signal }: FollowerListParts): (url: URL) => void {
  /** Whose list, and the rows that were told already, as they looked then: a row that has since loaded is told again. */
  let whose = ''
  let told = new Map<string, string>()
  let busy = false

  async function send({ of, rows }: FollowerList): Promise<void> {
    const salted = await hash()
    if (salted === undefined || signal.aborted) return
    const fresh = rows.filter((row) => told.get(row.handle) !== looksOf(row)).slice(0, MOST_ROWS)
    if (fresh.length === 0) return
    const body = await Promise.all(
      fresh.map(async (row) => ({
        id: await salted('follower', of.platform, row.handle.toLowerCase()),
        hasAvatar: row.hasAvatar,
        handleLength: [...row.handle].length,
        handleDigits: [...row.handle].filter((character) => /\p{Nd}/u.test(character)).length,
        bioLength: row.bioLength,
      })),
    )
    const reply = await keep({ of, observedAt: new Date().toISOString(), rows: body })
    if (signal.aborted || !reply.ok) return
    for (const row of fresh) told.set(row.handle, looksOf(row))
    onKept(of)
  }

  return (url) => {
    if (signal.aborted || busy) return
    const list = deeper.readFollowers?.(document, url)
    if (list === undefined) return
    const { platform, handle } = list.of
    if (whose !== `${platform} ${handle}`) {
      whose = `${platform} ${handle}`
      told = new Map()
    }
    busy = true
    void send(list).finally(() => {
      busy = false
    })
  }
}

function looksOf({ hasAvatar, bioLength }: FollowerRow): string {
  return `${hasAvatar} ${bioLength}`
}
