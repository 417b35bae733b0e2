import type { Audience, Conversation } from '../../model/people.ts'
import type { MessageKey } from '../../ui/words.ts'
import { useWords } from '../../ui/words-context.ts'
import { Section } from './section.tsx'

interface Props {
  readonly conversation: Conversation | null
  readonly audience: Audience | null
}

/** The people around an account, as far as the user has opened posts and scrolled through its followers. */
export function PeopleSections({ conversation, audience }: Props) {
  return (
    <>
      {conversation !== null && <ConversationSection conversation={conversation} />}
      {audience !== null && <AudienceSection audience={audience} />}
    </>
  )
}

const SHARES = ['repeated', 'emoji', 'oneWord', 'mention'] as const

/** What the comments have in common, and whether the account answers. No points: nobody has published what is usual. */
function ConversationSection({ conversation }: { conversation: Conversation }) {
  const words = useWords()
  const { comments, people, posts, ownReplies, postsAnswered } = conversation
  const lede = words.t(
    'conversation_lede',
    words.plural('comments_count', comments),
    words.plural('people_count', people),
    words.plural('posts', posts),
  )
  return (
    <Section title={words.t('conversation_title')} lede={lede}>
      <dl class="shares">
        {SHARES.map((key) => (
          <Line key={key} name={`conversation_${key}`}>
            {words.percent(conversation[key])}
          </Line>
        ))}
        <Line name="conversation_answers">
          {ownReplies === 0
            ? words.t('conversation_none')
            : words.t('conversation_answered', words.count(ownReplies), words.count(postsAnswered), words.count(posts))}
        </Line>
      </dl>
      <p class="note">{words.t('conversation_note')}</p>
    </Section>
  )
}

function Line({ name, children }: { name: MessageKey; children: string }) {
  const words = useWords()
  return (
    <div class="share">
      <dt>{words.t(name)}</dt>
      <dd class="num">{children}</dd>
    </div>
  )
}

/** What the followers look like that were scrolled past, with both ends of the estimate. */
function AudienceSection({ audience }: { audience: Audience }) {
  const words = useWords()
  return (
    <Section
      title={words.t('audience_title')}
      lede={words.t('audience_lede', words.plural('followers_count', audience.rows), words.percentRange(audience))}
    >
      <Interval {...audience} />
      <p class="note">{words.t('audience_note')}</p>
    </Section>
  )
}

/** All followers from left to right, and how many of them may look empty: the range is soft, its ends are written above. */
function Interval({ low, high }: Audience) {
  const from = 100 * low
  const width = Math.max(1, 100 * (high - low))
  return (
    <svg class="interval" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="all" x="0" y="1.5" width="100" height="3" />
      <rect class="part" x={Math.min(from, 100 - width)} y="0" width={width} height="6" />
    </svg>
  )
}
