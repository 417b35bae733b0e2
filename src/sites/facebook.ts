import type { Post, ProfileRef } from '../profile.ts'
import { agreedPosts } from './agreed-posts.ts'
import { linkAddress, profileIn } from './facebook-address.ts'
import { type Entity, entitiesOf, scriptsOf } from './facebook-entity.ts'
import { type Chip, chipsIn } from './facebook-page.ts'
import { type Story, storiesOf } from './facebook-stories.ts'
import { type ShownPost, shownPosts } from './facebook-timeline.ts'
import { guarded } from './guarded.ts'
import { languageOf } from './page-language.ts'
import { settle, settleHeader } from './settle.ts'
import type { Reading, Site } from './site.ts'
import { blankSnapshot, displayName } from './snapshot.ts'

/**
 * Facebook pages and profiles. Followers are rounded everywhere, and are never taken from page likes: what a number counts is
 * told by where it leads. The head of the page (`og:description`) states likes alone, and is not read.
 */
export const facebook: Site = {
  platform: 'facebook',
  label: 'Facebook',
  matches: ['https://www.facebook.com/*', 'https://m.facebook.com/*'],
  reads: 'when-allowed',
  profileAt: profileIn,
  read: guarded(look, ['followers']),
}

function look(root: Document, ref: ProfileRef, at: string): Reading {
  const handle = ref.handle.toLowerCase()
  if (ref.platform !== 'facebook' || linkAddress(ref.url)?.owner !== handle)
    return { state: 'unavailable', why: 'missing' }
  const lang = languageOf(root)
  const scripts = scriptsOf(root)
  const entities = entitiesOf(scripts, handle, lang)
  const [entity] = entities
  // A page has a name and a number; its data says that both are one.
  const names = new Set([handle, ...entities.map(({ id }) => id)])
  const mains = [...root.querySelectorAll('div[role="main"],main')].filter(
    (main) => main.parentElement?.closest('[role="main"]') == null,
  )
  const chips = chipsIn(mains, names, lang)
  const of = (kind: string) => chips.own.filter((chip) => chip.kind === kind)
  const counts = settleHeader({
    followers: {
      now: of('followers').map(({ count }) => count),
      loaded: entities.flatMap(({ followers }) => followers),
    },
    following: {
      now: of('following').map(({ count }) => count),
      loaded: entities.flatMap(({ following }) => following),
    },
  })
  const stories = storiesOf(scripts, names, lang)
  const posts = shownPosts(mains, names, lang)
  const hasNothing = counts.followers === null && stories.length === 0 && posts.length === 0 && !counts.contested
  if (hasNothing && !showsNone(chips.own, entities)) return unread(root, entity, mains, chips)

  const numbers = new Map(stories.flatMap(({ post, linkId }) => (linkId === null ? [] : [[linkId, post.id] as const])))
  const renamed = posts.map((each) => ({
    ...each,
    post: { ...each.post, id: numbers.get(each.post.id) ?? each.post.id },
  }))
  const blank = blankSnapshot(ref, at)
  return {
    state: 'ready',
    snapshot: {
      ...blank,
      ...counts,
      account: {
        ...blank.account,
        ...displayName(entity?.name ?? titleIn(mains)),
        isVerified: entity?.isVerified ?? null,
      },
      recent: merged(renamed, stories),
    },
    places: {
      followers: of('followers')[0]?.place ?? null,
      following: of('following')[0]?.place ?? null,
      ...{ posts: null, totalLikes: null },
      recent: new Map(renamed.map(({ post, element }) => [post.id, element] as const).reverse()),
    },
  }
}

/** A person may show friends alone, a page its likes alone: the header is whole, and shows no followers. */
function showsNone(chips: readonly Chip[], entities: readonly Entity[]): boolean {
  const isShown =
    chips.some(({ kind }) => kind === 'followers') || entities.some(({ followers }) => followers.length > 0)
  return !isShown && (chips.length > 0 || entities.some(({ hasChips }) => hasChips))
}

function titleIn(mains: readonly Element[]): string | null {
  const titles = mains.flatMap((main) => [...main.getElementsByTagName('h1')])
  return titles.length === 1 ? (titles[0]?.textContent?.slice(0, 300) ?? null) : null
}

/** What the page shows now, filled up with its data: every digit of what is shown rounded, and posts further down. */
function merged(shown: readonly ShownPost[], stories: readonly Story[]): Post[] {
  const loaded = new Map(agreedPosts(stories.map(({ post }) => post)).map((post) => [post.id, post]))
  const now = agreedPosts(shown.map(({ post }) => post)).map((post) => {
    const data = loaded.get(post.id)
    if (data === undefined) return post
    const of = (field: 'likes' | 'comments' | 'shares' | 'views') =>
      settle({ now: [post[field]], loaded: [data[field]] })
    return { ...data, likes: of('likes'), comments: of('comments'), shares: of('shares'), views: of('views') }
  })
  const seen = new Set(now.map(({ id }) => id))
  return [...now, ...[...loaded.values()].filter(({ id }) => !seen.has(id))]
}

/** Why nothing is read: another profile's page still, one built anew, one being built, or a wall. */
function unread(
  root: Document,
  entity: Entity | undefined,
  mains: readonly Element[],
  chips: { own: Chip[]; others: number },
): Reading {
  if (entity !== undefined || chips.own.length > 0) return { state: 'layout-changed', missing: ['followers'] }
  if (chips.others > 0 || root.readyState !== 'complete') return { state: 'loading' }
  const isWall = root.querySelector('input[type="password"],form[action*="/login"]') !== null
  // A profile is there, in a markup that says nothing.
  if (!isWall && mains.some((main) => main.querySelector('h1') !== null))
    return { state: 'layout-changed', missing: ['followers'] }
  return { state: 'unavailable', why: 'login-wall' }
}
