import type { CommentMark } from '../model/people.ts'
import type { ShownComment } from '../sites/site.ts'
import type { Hash } from './salted-hash.ts'

/** A handle as the sites let one be mentioned. */
const MENTION = /[@＠][\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?/gu
const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200D|\uFE0F|\u20E3/gu
/** More of a comment than this adds nothing to whether two are the same. */
const LONGEST = 500

/** A comment without its words and its name; what leaves the page is this and nothing else. */
export async function markOf(comment: ShownComment, post: string, author: string, hash: Hash): Promise<CommentMark> {
  const who = comment.author.toLowerCase()
  const said = plainly(comment.text)
  const [id, by, text] = await Promise.all([
    hash('comment', post, comment.id ?? `${who} ${said}`),
    hash('author', who),
    hash('text', said),
  ])
  return { id, author: by, text, kind: kindOf(comment.text), own: who === author.toLowerCase(), reply: comment.isReply }
}

/** What a comment is made of. */
export function kindOf(text: string): CommentMark['kind'] {
  const withoutNames = text.slice(0, LONGEST).replace(MENTION, ' ')
  const words = withoutNames
    .replace(PICTURE, ' ')
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .trim()
  if (words === '') {
    if (withoutNames.match(PICTURE) !== null) return 'emoji'
    return text.match(MENTION) === null ? 'emoji' : 'mention'
  }
  return isOneWord(words) ? 'one-word' : 'words'
}

/** Scripts without spaces between words: a short run is one word, a sentence is not. */
function isOneWord(words: string): boolean {
  if (/\s/.test(words)) return false
  return !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(words) || [...words].length <= 4
}

/** The same words in any case, with any spaces and marks, are the same comment. */
function plainly(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
