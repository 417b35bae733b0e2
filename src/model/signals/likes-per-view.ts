import { tableOf } from '../dated.ts'
import { judgePosts, type Signal } from './signal.ts'

/**
 * Of the people who saw a post, how many reacted: few do where views came from elsewhere. X's table counts all reactions;
 * YouTube's counts likes, and is of
 * channels above a million: smaller ones get more likes a view wherever tables tell sizes apart, so its lower end, which
 * alone speaks, is right for them too. On TikTok the engagement rate itself is per view.
 */
export const likesPerView: Signal = {
  key: 'likesPerView',
  needs: ['likes', 'views'],
  judge(look, points) {
    const { platform } = look.snapshot
    const { reactionsPerView, likesPerView } = look.readings
    const sample = platform === 'x' ? reactionsPerView : likesPerView
    return judgePosts(look, 'likesPerView', points, tableOf(platform, 'likesPerView', look.years.posts), sample)
  },
}
