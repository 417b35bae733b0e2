import { tableOf } from '../dated.ts'
import { judgePosts, type Signal } from './signal.ts'

/**
 * Of the people who saw a post, how many reacted: few do where views came from elsewhere. X's table counts all reactions;
 * YouTube's is of channels above a million and counts likes. On TikTok the engagement rate itself is per view.
 */
export const likesPerView: Signal = {
  key: 'likesPerView',
  needs: ['likes', 'views'],
  judge(look, points) {
    const { platform } = look.snapshot
    const { reactionsPerView, likesPerView } = look.readings
    if (platform === 'youtube' && look.followers.low < 1_000_000) return null
    const sample = platform === 'x' ? reactionsPerView : likesPerView
    return judgePosts(look, 'likesPerView', points, tableOf(platform, 'likesPerView', look.years.posts), sample)
  },
}
