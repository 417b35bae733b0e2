import { tableOf } from '../dated.ts'
import { judgePosts, type Signal } from './signal.ts'

/** Comments that come with a like: likes alone can be delivered without any, groups that comment for each other have many. */
export const commentsPerLike: Signal = {
  key: 'commentsPerLike',
  needs: ['likes', 'comments'],
  judge: (look, points) =>
    judgePosts(
      look,
      'commentsPerLike',
      points,
      tableOf(look.snapshot.platform, 'commentsPerLike', look.years.posts),
      look.readings.commentsPerLike,
    ),
}
