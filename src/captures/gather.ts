import type { Post, ProfileSnapshot } from '../profile.ts'
import type { CapturedAuthor, CapturedPost } from './captured.ts'

/** What a snapshot holds at most. */
const MOST_POSTS = 1_000

interface Gathered {
  readonly platform: CapturedPost['platform']
  author: CapturedAuthor
  collectedAt: number
  readonly posts: Map<string, { readonly post: Post; readonly collectedAt: number }>
}

/** Posts of a capture, gathered by who wrote them. What was collected last counts. */
export class Gathering {
  private readonly authors = new Map<string, Gathered>()

  get size(): number {
    return this.authors.size
  }

  add({ platform, author, post, collectedAt }: CapturedPost & { readonly collectedAt: number }): void {
    const name = `${platform} ${author.handle.toLowerCase()}`
    const before = this.authors.get(name)
    const gathered = before ?? { platform, author, collectedAt, posts: new Map() }
    if (before === undefined) this.authors.set(name, gathered)
    else if (collectedAt >= gathered.collectedAt) {
      gathered.author = joined(author, gathered.author)
      gathered.collectedAt = collectedAt
    } else gathered.author = joined(gathered.author, author)
    const known = gathered.posts.get(post.id)
    if (known !== undefined && known.collectedAt > collectedAt) return
    if (known === undefined && gathered.posts.size === MOST_POSTS) return
    gathered.posts.set(post.id, { post, collectedAt })
  }

  /** A snapshot of each, those with most posts first. */
  snapshots(): ProfileSnapshot[] {
    return [...this.authors.values()].sort((a, b) => b.posts.size - a.posts.size).map(snapshotOf)
  }
}

/** The newer one, its blanks filled from the older. */
function joined(newer: CapturedAuthor, older: CapturedAuthor): CapturedAuthor {
  return {
    handle: newer.handle,
    url: newer.url,
    displayName: newer.displayName ?? older.displayName,
    isVerified: newer.isVerified ?? older.isVerified,
    isPrivate: newer.isPrivate ?? older.isPrivate,
    bioLength: newer.bioLength ?? older.bioLength,
    joinedAt: newer.joinedAt ?? older.joinedAt,
    followers: newer.followers ?? older.followers,
    following: newer.following ?? older.following,
    posts: newer.posts ?? older.posts,
    totalLikes: newer.totalLikes ?? older.totalLikes,
  }
}

function snapshotOf({ platform, author, collectedAt, posts }: Gathered): ProfileSnapshot {
  const { handle, url, followers, following, displayName } = author
  return {
    platform,
    handle,
    url,
    observedAt: new Date(collectedAt).toISOString(),
    followers,
    following,
    posts: author.posts,
    totalLikes: author.totalLikes,
    account: {
      displayName,
      handleLength: [...handle].length,
      handleDigits: handle.replace(/\D/g, '').length,
      displayNameWords: displayName === null ? null : displayName.split(/\s+/).length,
      bioLength: author.bioLength,
      hasAvatar: null,
      hasLink: null,
      isVerified: author.isVerified,
      isPrivate: author.isPrivate,
      isAutomated: null,
      joinedAt: author.joinedAt,
    },
    recent: [...posts.values()]
      .map(({ post }) => post)
      .sort((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? 1 : -1)),
  }
}
