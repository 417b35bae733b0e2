import type { ComponentChildren } from 'preact'
import type { Scored } from '../messages/contract.ts'
import type { CoverageKey } from '../model/verdict.ts'
import type { Post } from '../profile.ts'
import { Icon } from './icon.tsx'
import type { Words } from './words.ts'
import { useWords } from './words-context.ts'

/** A line of what was read, or was not: check or dash, what, how much. */
export function CoverLine({ read, what, children }: { read: boolean; what: string; children: ComponentChildren }) {
  return (
    <li class={read ? '' : 'no'}>
      <Icon name={read ? 'check' : 'dash'} />
      <span>{what}</span>
      <span class="num">{children}</span>
    </li>
  )
}

/** What was read on this page, and what was not. A blank is a dash and words, never a zero. */
export function Coverage({ scored }: { scored: Scored }) {
  const words = useWords()
  const { read, missing, contested = [] } = scored.verdict.coverage
  return (
    <ul class="cover">
      {read.map((key) => (
        <CoverLine key={key} read what={words.t(`cover_${key}`)}>
          {amount(words, key, scored)}
        </CoverLine>
      ))}
      {missing.map((key) => (
        <CoverLine key={key} read={false} what={words.t(`cover_${key}`)}>
          {words.t(contested.includes(key) ? 'contested' : key === 'history' ? 'first_visit' : 'not_shown')}
        </CoverLine>
      ))}
    </ul>
  )
}

function amount(words: Words, key: CoverageKey, { snapshot, history }: Scored): string {
  switch (key) {
    case 'followers':
    case 'following':
    case 'posts':
    case 'totalLikes': {
      const count = snapshot[key]
      return count === null ? '' : words.shown(count)
    }
    case 'likes':
    case 'comments':
    case 'shares':
    case 'views':
      return howMany(words, snapshot.recent, (post) => post[key] !== null)
    case 'dates':
      return howMany(words, snapshot.recent, (post) => post.publishedAt !== null)
    case 'history': {
      const first = history[0]
      return first === undefined || history.length < 2
        ? words.t('first_visit')
        : words.t('visits_since', words.count(history.length), words.date(first.observedAt))
    }
  }
}

function howMany(words: Words, posts: readonly Post[], shows: (post: Post) => boolean): string {
  return words.t('cover_posts_of', words.count(posts.filter(shows).length), words.count(posts.length))
}
