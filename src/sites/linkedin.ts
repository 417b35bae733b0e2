import type { Count, ProfileRef, ProfileSnapshot } from '../profile.ts'
import { agreedPosts } from './agreed-posts.ts'
import { guarded } from './guarded.ts'
import { linked, type Named, namedIn, profileIn } from './linkedin-address.ts'
import { carouselPosts } from './linkedin-carousel.ts'
import { emberPosts } from './linkedin-ember.ts'
import { followersByPosts, type GuestCard, guestCardOf, guestPosts, showsOtherNumber } from './linkedin-guest.ts'
import { describedFollowers, type Head, headOf, statedFollowers } from './linkedin-head.ts'
import { type MemberPage, memberPage } from './linkedin-member.ts'
import type { OwnPost } from './linkedin-post.ts'
import { countedIn } from './linkedin-texts.ts'
import { languageOf } from './page-language.ts'
import { settleHeader } from './settle.ts'
import type { Reading, Site } from './site.ts'
import { blankSnapshot, displayName } from './snapshot.ts'

/**
 * LinkedIn: people, companies, schools and showcases. It is read only when the user asks (`on-click`), so it has no content
 * script of its own. The handle is the name in the address; a person and a company may share one, so what must tell them apart
 * goes by `url`, which never collides (`/in/ada/`, `/company/ada/`).
 */
export const linkedin: Site = {
  platform: 'linkedin',
  label: 'LinkedIn',
  matches: ['https://www.linkedin.com/*', 'https://*.linkedin.com/*'],
  reads: 'on-click',
  profileAt: profileIn,
  isLayerOver(url, ref) {
    const [over, under] = [linked(url.href), namedIn(ref)]
    return over?.kind === 'in' && under?.kind === 'in' && over.slug === under.slug && over.rest.startsWith('overlay/')
  },
  read: guarded(look, ['followers']),
}

function look(root: Document, ref: ProfileRef, at: string): Reading {
  const who = namedIn(ref)
  if (who === null || ref.platform !== 'linkedin') return { state: 'unavailable', why: 'missing' }
  const lang = languageOf(root)
  const [main = root.body, ...others] = root.getElementsByTagName('main')
  const head = headOf(root, who)
  const member = memberPage([main, ...others], who, lang)
  // Only guests load every page anew: for them the head says whose it is, for others it is as old as the last full load.
  // Of two screens one may be another's, and their cards name no address.
  const isGuest = member.of === null && head.of === 'this' && others.length === 0
  const guest = isGuest ? guestCardOf(main, who, head.title) : null
  if (member.of === 'other' || (member.of === null && head.of === 'other')) return { state: 'loading' }

  const own = postsOf(main, who, lang, at, guest, member)
  const counts = settleHeader({
    followers: {
      now: [
        ...(guest?.lines ?? []).map((line) => countedIn(line, 'followers', lang)),
        ...(guest === null ? [] : followersByPosts(own, who, lang)),
        ...member.followers.map(({ count }) => count),
      ],
      loaded: guest !== null ? [statedFollowers(root, who)] : [],
      meta: guest === null ? [] : [describedFollowers(head, who, guest.name, lang)],
    },
  })
  const shown = guest?.lines[0] ?? member.followers[0]?.place ?? null
  if (counts.followers === null && !counts.contested) {
    const isSaid = own.length > 0 || guest?.lines.some(showsOtherNumber)
    if (!isSaid) return unread(root, head, guest, member)
  }
  return {
    state: 'ready',
    snapshot: snapshotOf(ref, at, counts, guest, member, own),
    places: {
      ...{ followers: shown, following: null, posts: null, totalLikes: null },
      recent: new Map(own.map(({ post, element }) => [post.id, element] as const).reverse()),
    },
  }
}

function postsOf(
  ...[main, who, lang, at, guest, member]: [Element, Named, string, string, GuestCard | null, MemberPage]
): OwnPost[] {
  if (guest !== null) return guestPosts(main, who, lang, at)
  return member.posts.flatMap((place) => [...carouselPosts(place, who, lang, at), ...emberPosts(place, who, lang, at)])
}

function snapshotOf(
  ...[ref, at, counts, guest, member, own]: [
    ProfileRef,
    string,
    { followers: Count | null },
    GuestCard | null,
    MemberPage,
    readonly OwnPost[],
  ]
): ProfileSnapshot {
  const blank = blankSnapshot(ref, at)
  const account = {
    ...blank.account,
    ...displayName(guest?.name ?? member.name),
    isVerified: member.isVerified,
  }
  return { ...blank, ...counts, account, recent: agreedPosts(own.map(({ post }) => post)) }
}

/** Why there is no follower count: a wall, no such profile, a page still being built, or one built anew. */
function unread(root: Document, head: Head, guest: GuestCard | null, member: MemberPage): Reading {
  if (guest !== null || member.of === 'this') return { state: 'layout-changed', missing: ['followers'] }
  if (/404|not[-_]?found|unavailable/i.test(head.kind)) return { state: 'unavailable', why: 'missing' }
  if (root.readyState !== 'complete') return { state: 'loading' }
  return { state: 'unavailable', why: 'login-wall' }
}
