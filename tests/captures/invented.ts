/** Lines as Zeeschuimer writes them, of accounts that do not exist: the shapes are the sites', every name and number is made up. */

export const COLLECTED = Date.parse('2026-11-20T10:00:00.000Z')

export function line(source_platform: string, data: object, more: object = {}) {
  return {
    id: 1,
    nav_index: 'invented:1:0',
    item_id: 'invented',
    timestamp_collected: COLLECTED,
    last_updated: COLLECTED,
    source_platform,
    source_platform_url: `https://www.${source_platform}/invented`,
    source_url: `https://www.${source_platform}/api/invented`,
    user_agent: 'Mozilla/5.0',
    data,
    ...more,
  }
}

const reader = {
  id: '400',
  username: 'lantern.notes',
  full_name: 'Lantern Notes',
  is_verified: false,
  is_private: false,
}
export const instagramItem = (more: object = {}) => ({
  id: '3500000000000000001_400',
  pk: '3500000000000000001',
  code: 'DInvented01',
  media_type: 8,
  product_type: 'carousel_container',
  taken_at: 1_763_000_000,
  caption: { text: 'An invented caption' },
  user: reader,
  owner: reader,
  like_count: 1_204,
  comment_count: 31,
  like_and_view_counts_disabled: false,
  carousel_media: [],
  coauthor_producers: [],
  ...more,
})

export const tiktokItem = (more: object = {}) => ({
  id: '7500000000000000001',
  desc: 'An invented video',
  createTime: 1_763_000_000,
  author: {
    id: '900',
    uniqueId: 'moss.workshop',
    nickname: 'Moss Workshop',
    signature: 'Moss, mostly',
    verified: true,
    privateAccount: false,
  },
  authorStats: {
    followerCount: 48_200,
    followingCount: 120,
    heart: 901_000,
    heartCount: 901_000,
    videoCount: 310,
    diggCount: 5,
  },
  stats: { diggCount: 2_300, commentCount: 41, shareCount: 17, playCount: 40_100, collectCount: '90' },
  statsV2: { diggCount: '2304', commentCount: '41', shareCount: '17', playCount: '40127', repostCount: '0' },
  video: { cover: 'https://example.com/cover' },
  music: { id: '1', title: 'Invented song' },
  ...more,
})

export const xItem = (more: object = {}, legacy: object = {}) => ({
  __typename: 'Tweet',
  id: '1990000000000000001',
  rest_id: '1990000000000000001',
  promoted: false,
  core: {
    user_results: {
      result: {
        __typename: 'User',
        rest_id: '700',
        is_blue_verified: false,
        core: { screen_name: 'tidepool', name: 'Tide Pool', created_at: 'Mon Mar 04 08:00:00 +0000 2019' },
        legacy: { followers_count: 15_300, friends_count: 210, statuses_count: 4_100, description: 'Small water' },
      },
    },
  },
  views: { count: '20412', state: 'EnabledWithCount' },
  legacy: {
    id_str: '1990000000000000001',
    conversation_id_str: '1990000000000000001',
    created_at: 'Sat Nov 07 18:40:12 +0000 2026',
    full_text: 'An invented post',
    favorite_count: 88,
    reply_count: 9,
    retweet_count: 12,
    quote_count: 3,
    user_id_str: '700',
    entities: {},
    ...legacy,
  },
  ...more,
})

export const threadsItem = (more: object = {}) => ({
  pk: '3600000000000000001',
  id: '3600000000000000001_500',
  code: 'DThreads01x',
  taken_at: 1_763_000_000,
  media_type: 19,
  caption: { text: 'An invented thought' },
  user: { pk: '500', username: 'paper.boat', is_verified: true },
  like_count: 212,
  like_and_view_counts_disabled: false,
  is_paid_partnership: null,
  text_post_app_info: { direct_reply_count: 14, repost_count: 6, quote_count: 1 },
  ...more,
})
