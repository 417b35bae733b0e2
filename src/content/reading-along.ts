import type { Body, Reply } from '../messages/contract.ts'
import { ask } from '../messages/send.ts'
import type { ProfileRef } from '../profile.ts'
import type { Site } from '../sites/site.ts'
import { lazyDeeper } from './deeper-bridge.ts'
import { followerList } from './follower-list.ts'
import { OpenPost } from './open-post.ts'
import { type Hash, saltedHash } from './salted-hash.ts'

type Tell = <R extends { ok: true } | { ok: false; error: { code: string } }>(asked: Promise<R>) => Promise<R>

export interface ReadingAlongParts {
  readonly site: Site
  /** Hands a reply on, and ends everything where the extension is gone. */
  readonly tell: Tell
  /** Something of this account was kept: an open post's counts, or rows of its followers. */
  readonly onKept: (of: ProfileRef, what: 'post' | 'followers') => void
  readonly signal: AbortSignal
}

/** What the user opens beside profiles: posts, and lists of followers. Read along, never opened or scrolled by us. */
export interface ReadingAlong {
  /** The address is now this one; `off`: nothing is to be read there. */
  open(url: URL, off: boolean): void
  look(): void
}

export function readingAlong({ site, tell, onKept, signal }: ReadingAlongParts): ReadingAlong {
  let post: OpenPost | undefined
  let ended = new AbortController()
  let isOff = true
  let salted: Promise<Hash | undefined> | undefined

  const deeper = lazyDeeper(async () => (await tell(ask('deeper/load', null))).ok, look)
  const readFollowers = followerList({
    deeper,
    hash,
    keep: (body: Body<'followers/observed'>): Promise<Reply<'followers/observed'>> =>
      tell(ask('followers/observed', body)),
    onKept: (of) => onKept(of, 'followers'),
    signal,
  })

  /** Fetched once, and again after a failure. */
  function hash(): Promise<Hash | undefined> {
    salted ??= tell(ask('salt/get', null)).then((reply) => {
      if (reply.ok) return saltedHash(reply.body)
      salted = undefined
      return undefined
    })
    return salted
  }

  function open(url: URL, off: boolean): void {
    isOff = off
    const ref = off ? undefined : site.postAt?.(url)
    if (ref !== undefined && ref.id === post?.ref.id) return
    ended.abort()
    ended = new AbortController()
    post = undefined
    if (ref === undefined) return
    post = new OpenPost({
      ref,
      deeper,
      hash,
      keep: (body) => tell(ask('post/observed', body)),
      onKept: ({ author }) => onKept(author, 'post'),
      signal: AbortSignal.any([signal, ended.signal]),
    })
    look()
  }

  function look(): void {
    if (isOff) return
    post?.look()
    if (site.mayShowFollowers?.(document, new URL(location.href)) === true) readFollowers()
  }

  return { open, look }
}
