import type { ProfileRef } from '../profile.ts'
import { agreedPosts } from './agreed-posts.ts'
import { followersAt, postAt, profileAt } from './bluesky-address.ts'
import { accountIn, type Header, headerOf, headersOf } from './bluesky-header.ts'
import { marked, type Shown, shownOn } from './bluesky-parts.ts'
import { ownPosts } from './bluesky-posts.ts'
import { profileSchemaOf } from './bluesky-schema.ts'
import { type Owner, ownerOf } from './bluesky-screen.ts'
import { guarded } from './guarded.ts'
import { languageOf } from './page-language.ts'
import { settleHeader } from './settle.ts'
import type { Reading, Site } from './site.ts'
import { blankSnapshot } from './snapshot.ts'

/** Bluesky and the forks of its app: exact counts in labels and JSON-LD, short ones shown. */
export const bluesky: Site = {
  platform: 'bluesky',
  label: 'Bluesky',
  matches: ['https://bsky.app/*'],
  reads: 'when-allowed',
  profileAt,
  read: guarded(look, ['followers', 'following', 'posts']),
  postAt,
  mayShowFollowers: (_root, url) => followersAt(url) !== undefined,
}

function look(root: Document, ref: ProfileRef, at: string): Reading {
  if (profileAt(new URL(ref.url)) === undefined) return { state: 'unavailable', why: 'missing' }
  const name = ref.handle.toLowerCase()
  const lang = languageOf(root)
  const schema = profileSchemaOf(root, name)
  const shown = shownOn(root)
  const owner = ownerOf(shown, name, schema)
  const { own, others } = headersOf(shown, owner)
  // Between two profiles: the address is of the one, the page still of the other.
  if (own.length === 0 && others) return { state: 'loading' }
  const header = headerOf(shown, own, lang)
  const counts = settleHeader({
    followers: { now: header?.followers.ways ?? [], loaded: [schema?.followers ?? null] },
    following: { now: header?.following.ways ?? [], loaded: [schema?.following ?? null] },
    posts: { now: header?.posts.ways ?? [], loaded: [schema?.posts ?? null] },
  })
  if (counts.followers === null && !counts.contested?.includes('followers') && !isLabeler(shown, owner))
    return unread(shown, owner, counts)
  return ready(shown, ref, at, { header, owner, counts, lang, schema })
}

interface Found {
  readonly header: Header | null
  readonly owner: Owner
  readonly counts: ReturnType<typeof settleHeader>
  readonly lang: string
  readonly schema: ReturnType<typeof profileSchemaOf>
}

function ready(shown: Shown, ref: ProfileRef, at: string, found: Found): Reading {
  const { header, owner, counts, lang, schema } = found
  const view = header?.view ?? marked(shown, 'profileView')[0]
  const posts = ownPosts(
    shown.items.filter((item) => item.kind === 'feed' && item.view !== null && item.view === view),
    owner,
    lang,
  )
  return {
    state: 'ready',
    snapshot: {
      ...blankSnapshot(ref, at),
      ...counts,
      account: accountIn(shown, header, owner, ref.handle, schema),
      recent: agreedPosts(posts.map(({ post }) => post)).slice(0, 1000),
    },
    places: {
      followers: header?.followers.place ?? null,
      following: header?.following.place ?? null,
      posts: header?.posts.place ?? null,
      totalLikes: null,
      // Of a post that stands there twice, pinned and in its place, the first is shown.
      recent: new Map(posts.map(({ post, element }) => [post.id, element] as const).reverse()),
    },
  }
}

/** Which list or post of the account's own a link leads to ("followers", "post/…"); `null` where to none. */
function leadsTo(link: Element, owner: Owner): string | null {
  const [, place, name = '', ...more] = (link.getAttribute('href') ?? '').toLowerCase().split('/')
  return place === 'profile' && owner.names.has(name) ? more.join('/') || null : null
}

/** An account that labels what others post shows its likes where people have their followers. */
function isLabeler(shown: Shown, owner: Owner): boolean {
  return shown.links.some((link) => leadsTo(link, owner) === 'labeler/liked-by')
}

/** Why there is no follower count: no such account, readers must sign in, a page still being built, or one built anew. */
function unread(shown: Shown, owner: Owner, counts: Readonly<ReturnType<typeof settleHeader>>): Reading {
  const links = [...shown.links, ...shown.items.flatMap((item) => item.links)]
  if (links.some((link) => leadsTo(link, owner) !== null))
    return {
      state: 'layout-changed',
      missing: (['followers', 'following', 'posts'] as const).filter((field) => counts[field] === null),
    }
  if (marked(shown, 'profileErrorScreen').length > 0) return { state: 'unavailable', why: 'missing' }
  // The wall takes the place of the header and says why; a header still on its way has no words.
  const walled = marked(shown, 'profileView').length === 0 && marked(shown, 'profileScreen').some(hasWords)
  return walled ? { state: 'unavailable', why: 'login-wall' } : { state: 'loading' }
}

function hasWords(screen: Element): boolean {
  return screen.querySelector('[dir="auto"]') !== null && (screen.textContent ?? '').trim().length > 10
}
