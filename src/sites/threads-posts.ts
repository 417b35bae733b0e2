import type { Post } from '../profile.ts'
import { readOnce } from './read-once.ts'
import { settle } from './settle.ts'
import { blankPost } from './snapshot.ts'
import { actionsIn, orderOn } from './threads-actions.ts'
import { postIn } from './threads-address.ts'
import type { Data } from './threads-embedded.ts'
import type { Item } from './threads-parts.ts'

/** A post as the page shows it, its own address read. */
export interface Placed {
  readonly id: string
  /** In lower case. */
  readonly author: string
  readonly written: string
  readonly at: string | null
  readonly item: Item
}

/** Where each post is: its own link holds its date. An item with two such links is not read. */
export function placed(items: readonly Item[]): Placed[] {
  return items.flatMap((item) => {
    if (item.isQuoted) return []
    const dated = item.links.flatMap((link) => {
      const post = postIn(link)
      const time = post === null ? null : link.querySelector('time[datetime]')
      return post === null || time === null ? [] : [{ ...post, at: isoTime(time.getAttribute('datetime')) }]
    })
    const [first] = dated
    return first !== undefined && dated.every(({ id }) => id === first.id) ? [{ ...first, item }] : []
  })
}

/** The counts of a post: short where it is shown, in full in the page's data, which knows it by its own id. */
export function postOf(one: Placed, items: readonly Item[], data: Data, lang: string): Post {
  return read(one, orderOn(items), data, lang)
}

/** The posts of one author among those of the page. */
export function postsOf(handle: string, items: readonly Item[], data: Data, lang: string) {
  const order = orderOn(items)
  return items.flatMap((item) => {
    const post = once(item.element, [handle, order, lang, item.isQuoted, ...data.posts], () => {
      const [one] = placed([item])
      return one?.author === handle ? read(one, order, data, lang) : null
    })
    return post === null ? [] : [{ post, element: item.element }]
  })
}

const once = readOnce<Post | null>()

function read(one: Placed, order: string, data: Data, lang: string): Post {
  const same = data.posts.filter(({ id, author }) => id === one.id && author === one.author)
  const shown = actionsIn(one.item, order, same[0] ?? null, lang)
  const likesHidden = same.some((post) => post.likesHidden)
  return {
    ...blankPost(one.id),
    // Media is an attachment here: every post is a text first.
    kind: 'text',
    publishedAt: one.at,
    likes: likesHidden ? null : settle({ now: [shown.like], loaded: same.map(({ likes }) => likes) }),
    comments: settle({ now: [shown.reply], loaded: same.map(({ comments }) => comments) }),
    shares: settle({ now: [shown.repost], loaded: same.map(({ shares }) => shares) }),
    pinned: same.some(({ pinned }) => pinned),
    sponsored: same.some(({ sponsored }) => sponsored),
    likesHidden,
  }
}

function isoTime(text: string | null): string | null {
  const time = new Date(text ?? '')
  return Number.isNaN(time.getTime()) || !/^20\d\d-/.test(time.toISOString()) ? null : time.toISOString()
}
