import type { InventedProfile } from './profile.ts'
import { dictionaryIn } from './tiktok-words.ts'

/** Made the second the account was: ids begin with it. 2021-03-14. */
const CREATED = 1_615_680_000
const USER_ID = String((BigInt(CREATED) << 32n) + 90_210n)

/** The scripts of a page that carry its data: `statsV2` holds every digit, `stats` is shortened, JSON-LD knows two counts. */
export function dataScripts(profile: InventedProfile): string {
  const { handle, name, bio = '', lang = 'en' } = profile
  const likes = profile.totalLikes ?? 0
  const detail = {
    userInfo: {
      user: {
        id: USER_ID,
        shortId: '',
        uniqueId: handle,
        nickname: name,
        avatarLarger: 'https://p16-common-sign.tiktokcdn-eu.com/tos-example-avt-0068/invented.jpeg',
        signature: bio,
        createTime: CREATED,
        verified: profile.verified ?? false,
        secUid: 'MS4wLjABAAAAinvented',
        ftc: false,
        relation: 0,
        privateAccount: profile.private ?? false,
        secret: profile.private ?? false,
        commerceUserInfo: { commerceUser: false },
      },
      stats: {
        followerCount: shortened(profile.followers),
        followingCount: profile.following,
        heart: shortened(likes),
        heartCount: shortened(likes),
        videoCount: profile.posts,
        diggCount: 0,
        friendCount: 0,
      },
      statsV2: {
        followerCount: String(profile.followers),
        followingCount: String(profile.following),
        heart: String(likes),
        heartCount: String(likes),
        videoCount: String(profile.posts),
        diggCount: '0',
        friendCount: '0',
      },
      itemList: [],
    },
    shareMeta: { title: `${name} on TikTok`, desc: `@${handle}` },
    statusCode: 0,
    statusMsg: '',
    needFix: false,
  }
  const universal = {
    __DEFAULT_SCOPE__: {
      'webapp.app-context': { language: lang, region: 'XX', appType: 'm' },
      'webapp.i18n-translation': { Webapp: dictionaryIn(lang) },
      'seo.abtest': { canonical: `https://www.tiktok.com/@${handle}` },
      'webapp.user-detail': detail,
    },
  }
  const linked = {
    '@context': 'https://schema.org/',
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': 'Person',
      name,
      description: bio,
      alternateName: handle,
      url: `https://www.tiktok.com/@${handle}`,
      interactionStatistic: [counter('LikeAction', likes), counter('FollowAction', profile.followers)],
      identifier: handle,
    },
  }
  return [
    `<script type="application/ld+json" id="ProfilePage">${json(linked)}</script>`,
    `<script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">${json(universal)}</script>`,
  ].join('\n')
}

function counter(action: string, count: number): object {
  return {
    '@type': 'InteractionCounter',
    interactionType: { '@type': `http://schema.org/${action}` },
    userInteractionCount: count,
  }
}

function shortened(count: number): number {
  const step = count >= 1e9 ? 1e8 : count >= 1e6 ? 1e5 : count >= 1e4 ? 100 : 1
  return Math.floor(count / step) * step
}

/** No text of an account can close the script it stands in. */
function json(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003C')
}
