import type { Count, Post } from '../profile.ts'

/** Below this, three likes may well be three likes. */
const SMALL = 1_000
/** Placeholders are tiny; a run of them is longer, or more complete, than chance makes. */
const TINY = 10
const RUN = 4
const ALL = 2

/**
 * What tiles say, without what cannot be: placeholders in place of hidden likes, and two numbers in an order that only a
 * shuffled overlay has. Which of the two is which nothing but their order tells.
 */
export function believable(posts: readonly Post[], followers: Count | null): Post[] {
  const hidden = placeholders(posts, followers)
  return posts.map((post) => {
    if (hidden.has(post)) return { ...post, likes: null, likesHidden: true }
    const { likes, comments } = post
    // Three likes and five comments on a small account are three likes; else more comments than likes are rare.
    if (likes === null || comments === null || isThree(post) || comments.low <= likes.high) return post
    return { ...post, likes: null, comments: null }
  })
}

/**
 * Where likes are hidden Instagram's data say 3 (digitalmethodsinitiative/zeeschuimer#45: 447 of 540 posts), so a 3 that
 * repeats, or stands alone on an account with a thousand followers and more, is a placeholder and no count. Should it one
 * day be another number, a run of it on such an account is none either.
 */
function placeholders(posts: readonly Post[], followers: Count | null): ReadonlySet<Post> {
  const liked = posts.filter(({ likes }) => likes !== null)
  const threes = liked.filter(isThree)
  const isLarge = followers === null || followers.low >= SMALL
  const hidden = new Set(threes.length > 1 || isLarge ? threes : [])
  if (!isLarge) return hidden
  // A tile that stands there twice with two numbers breaks a run that there may be: then no tiny number is certain.
  if (liked.some((post) => liked.some((other) => other.id === post.id && other.likes?.value !== post.likes?.value)))
    for (const post of liked.filter(isTiny)) hidden.add(post)
  let run: Post[] = []
  for (const post of liked) {
    if (run[0] !== undefined && run[0].likes?.value !== post.likes?.value) run = []
    run.push(post)
    if (isTiny(post) && (run.length >= RUN || (run.length >= ALL && run.length === liked.length)))
      for (const one of run) hidden.add(one)
  }
  return hidden
}

function isThree({ likes }: Post): boolean {
  return likes?.exact === true && likes.value === 3
}

/** Nothing at all may be the truth about many posts in a row; one number above nothing is not. */
function isTiny({ likes }: Post): boolean {
  return likes?.exact === true && likes.value > 0 && likes.value <= TINY
}
