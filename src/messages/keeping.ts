import * as v from 'valibot'

/** What is kept in this browser as a whole: all that the options ask of it. Of single records: `taking-back.ts`. */
export const KEEPING_MESSAGES = {
  /** page → worker: how much is kept. `bytes` and `quota` are `null` where the browser does not say. */
  'keeping/usage': {
    from: 'page',
    body: v.null(),
    reply: v.strictObject({
      profiles: v.number(),
      posts: v.number(),
      watched: v.number(),
      bytes: v.nullable(v.number()),
      quota: v.nullable(v.number()),
    }),
  },
  /** page → worker: everything that was read, of everyone, and the watch list. There is no undo. */
  'keeping/erase-all': { from: 'page', body: v.null(), reply: v.null() },
} as const
