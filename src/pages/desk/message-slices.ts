/** Characters of one message: it may hold 100,000 values, and none takes less than two. */
export const LONGEST_MESSAGE = 150_000

/** Everything, in its order, in messages of `most` at most, none of them longer than a message may be but for one that is so alone. */
export function messageSlices<T>(all: readonly T[], most: number): T[][] {
  const messages: T[][] = []
  let length = 0
  for (const each of all) {
    const last = messages.at(-1)
    const more = JSON.stringify(each).length
    length += more
    if (last !== undefined && last.length < most && length <= LONGEST_MESSAGE) last.push(each)
    else {
      messages.push([each])
      length = more
    }
  }
  return messages
}
