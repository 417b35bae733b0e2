import { exactly } from '../counts/index.ts'
import type { ProfileRef } from '../profile.ts'
import { agreedPosts } from './agreed-posts.ts'
import { guarded } from './guarded.ts'
import { languageOf } from './page-language.ts'
import { settleHeader } from './settle.ts'
import type { Reading, Site } from './site.ts'
import { blankSnapshot } from './snapshot.ts'
import { postAt, profileAt } from './threads-address.ts'
import { type Data, dataOf } from './threads-embedded.ts'
import { accountOf, type Column, columnOf, followersIn, followersInHead } from './threads-header.ts'
import { type Shown, shownOn } from './threads-parts.ts'
import { postsOf } from './threads-posts.ts'

/** Threads: the number of followers in full in a title, counts of posts short on the page and in full in its data. */
export const threads: Site = {
  platform: 'threads',
  label: 'Threads',
  matches: ['https://www.threads.com/*', 'https://www.threads.net/*'],
  reads: 'when-allowed',
  profileAt,
  read: guarded(look, ['followers']),
  postAt,
}

function look(root: Document, ref: ProfileRef, at: string): Reading {
  if (profileAt(new URL(ref.url)) === undefined) return { state: 'unavailable', why: 'missing' }
  const handle = ref.handle.toLowerCase()
  const lang = languageOf(root)
  const shown = shownOn(root)
  const column = columnOf(shown, handle)
  // Between two profiles: the address is of the one, the page still of the other.
  if (column === 'other') return { state: 'loading' }
  const data = dataOf(root)
  const users = data.users.filter(({ username }) => username.toLowerCase() === handle)
  const followers = column === null ? null : followersIn(shown, column, handle, lang)
  const counts = settleHeader({
    followers: {
      now: followers?.ways ?? [],
      loaded: users.map(({ follower_count }) => exactly(follower_count)),
      meta: [followersInHead(root, handle, lang)],
    },
  })
  if (counts.followers === null && counts.contested === undefined) return unread(root, shown, column)
  const account = accountOf(ref.handle, shown, column, users[0] ?? null, isClosed(data, handle))
  const items = column === null ? [] : shown.items.filter((item) => item.column === column.element)
  const own = account.isPrivate === true ? [] : postsOf(handle, items, data, lang)
  return {
    state: 'ready',
    snapshot: {
      ...blankSnapshot(ref, at),
      ...counts,
      account,
      recent: agreedPosts(own.map(({ post }) => post)).slice(0, 1000),
    },
    places: {
      followers: followers?.place ?? null,
      following: null,
      posts: null,
      totalLikes: null,
      recent: new Map(own.map(({ post, element }) => [post.id, element] as const).reverse()),
    },
  }
}

/** Each of a private account's posts says so as well. */
function isClosed(data: Data, handle: string): boolean {
  return data.posts.some(({ author, isPrivate }) => author === handle && isPrivate)
}

/** Why there is no follower count: a page still being built, one built anew, a wall, or no such account. */
function unread(root: Document, shown: Shown, column: Column | null): Reading {
  if (root.readyState !== 'complete') return { state: 'loading' }
  if (column !== null) return { state: 'layout-changed', missing: ['followers'] }
  const words = root.querySelector('#barcelona-page-layout, main, [role="main"], [role="region"]')
  if (root.querySelector('input[type="password"], form') !== null) return { state: 'unavailable', why: 'login-wall' }
  // Words and a way back, and nothing of a profile.
  const isNotice = words !== null && shown.items.length === 0 && (words.textContent ?? '').trim().length > 10
  return isNotice ? { state: 'unavailable', why: 'missing' } : { state: 'loading' }
}
