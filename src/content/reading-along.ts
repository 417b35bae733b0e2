import type { Deeper } from '../sites/deeper.ts'
import type { ReadingAlong, ReadingAlongParts } from './deeper-bridge.ts'
import { followerList } from './follower-list.ts'
import { OpenPost } from './open-post.ts'
import { type Hash, saltedHash } from './salted-hash.ts'

/** Reads along in what the user opens on one site. */
export function readingAlong(deeper: Deeper) {
  return ({ site, keepPost, keepFollowers, salt, onKept, signal }: ReadingAlongParts): ReadingAlong => {
    let post: OpenPost | undefined
    let ended = new AbortController()
    let address: URL | undefined
    let salted: Promise<Hash | undefined> | undefined

    const readFollowers = followerList({
      deeper,
      hash,
      keep: keepFollowers,
      onKept: (of) => onKept(of, 'followers'),
      signal,
    })

    /** Fetched once, and again after a failure. */
    function hash(): Promise<Hash | undefined> {
      salted ??= salt().then((reply) => {
        if (reply.ok) return saltedHash(reply.body)
        salted = undefined
        return undefined
      })
      return salted
    }

    return {
      open(url, off) {
        address = off ? undefined : url
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
          keep: keepPost,
          onKept: ({ author }) => onKept(author, 'post'),
          signal: AbortSignal.any([signal, ended.signal]),
        })
        post.look()
      },
      look() {
        post?.look()
        if (address !== undefined && site.mayShowFollowers?.(document, address) === true) readFollowers(address)
      },
    }
  }
}
