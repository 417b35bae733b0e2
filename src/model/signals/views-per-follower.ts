import { tableOf } from '../dated.ts'
import { judgePosts, type Signal } from './signal.ts'

/** How many people see a typical post, for every follower. Where a site shows no likes, this answers the question. */
export const viewsPerFollower: Signal = {
  key: 'viewsPerFollower',
  needs: ['followers', 'views'],
  judge: (look, points) =>
    judgePosts(
      look,
      'viewsPerFollower',
      points,
      tableOf(look.snapshot.platform, 'viewsPerFollower', look.years.posts),
      look.readings.views,
      true,
    ),
}
