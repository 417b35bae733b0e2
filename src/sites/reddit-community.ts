import { countIn } from '../counts/index.ts'
import type { Account, Count } from '../profile.ts'
import { languageOf } from './page-language.ts'
import { whole } from './reddit-posts.ts'
import { blankAccount, displayName } from './snapshot.ts'

/** What a community's head says of it. */
export interface CommunityPage {
  readonly place: Element | null
  readonly isOfAnother: boolean
  readonly subscribers: readonly (Count | null)[]
  readonly account: Account
}

/** The old client's words for who has subscribed, in the languages it was translated to. */
const READERS =
  /^(?:readers?|members?|subscribers?|leser|abonnenten|abonnés|lecteurs|suscriptores|lectores|assinantes)$/i

/**
 * The head of a community. Since 2025-09 it shows how many came and wrote in a week; who has subscribed it says only where
 * the attribute is still there. The week's visitors are no subscribers: there may be more of them.
 * @param name Without "r/".
 */
export function communityPage(root: Document, name: string): CommunityPage {
  const heads = [...root.querySelectorAll('shreddit-subreddit-header')].map((head) => ({
    head,
    named: (head.getAttribute('name') ?? head.getAttribute('prefixed-name')?.replace(/^r\//, '') ?? '').toLowerCase(),
  }))
  const own = heads.filter(({ named }) => named === name.toLowerCase()).map(({ head }) => head)
  const old = oldHead(root)
  const isOld = old?.named === name.toLowerCase()
  const [first] = own
  const place = first ?? (isOld ? old.head : null)
  return {
    place,
    isOfAnother: place === null && (heads.length > 0 || old !== null),
    subscribers: [...own.map(subscribersOf), isOld ? oldSubscribers(root, old.head) : null],
    account: {
      ...blankAccount(name),
      ...displayName(first?.getAttribute('display-name')),
      bioLength: lengthOf(first?.getAttribute('description')),
    },
  }
}

/** A community has one subscriber at least, who made it: nought stands for a number that is not given. */
function subscribersOf(head: Element): Count | null {
  const count = whole(head.getAttribute('subscribers'))
  return count?.value === 0 ? null : count
}

function oldHead(root: Document): { head: Element; named: string } | null {
  const head = root.querySelector('.titlebox')
  const named = head?.querySelector('h1.redditname')?.textContent?.trim().toLowerCase()
  return head === null || named === undefined ? null : { head, named }
}

function oldSubscribers(root: Document, head: Element): Count | null {
  const [line, another] = [...head.querySelectorAll('.subscribers')]
  const number = line?.querySelector('.number')?.textContent ?? ''
  const word = line?.querySelector('.word')?.textContent?.trim() ?? ''
  if (another !== undefined || number.length > 30 || !READERS.test(word)) return null
  const count = countIn(number, languageOf(root))
  return count?.exact ? count : null
}

function lengthOf(text: string | null | undefined): number | null {
  return text == null ? null : [...text.trim()].length
}
