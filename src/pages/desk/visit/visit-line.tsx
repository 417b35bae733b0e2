import type { VisitItem } from '../../../messages/visiting.ts'
import { Icon } from '../../../ui/icon.tsx'
import { isolated, plainName } from '../../../ui/plain-name.ts'
import { SITE_NAMES } from '../../../ui/sites.ts'
import { useWords } from '../../../ui/words-context.ts'
import { hashOf } from '../route.ts'

interface Props {
  readonly item: VisitItem
  readonly wasOpened: boolean
  readonly onOpen: () => void
  readonly onRemove: () => void
}

/** A profile of the list: ticked where it was read since it was put there. */
export function VisitLine({ item: { ref, readAt }, wasOpened, onOpen, onRemove }: Props) {
  const words = useWords()
  const handle = <bdi>{plainName(`@${ref.handle}`)}</bdi>
  const state = readAt !== null ? 'visit_read' : wasOpened ? 'visit_opened_unread' : 'visit_unread'
  return (
    <li>
      <span class="tick">{readAt !== null && <Icon name="check" />}</span>
      <span class="who">
        {readAt === null ? handle : <a href={hashOf({ screen: 'profile', of: [ref] })}>{handle}</a>}
        <span class="sub">
          {SITE_NAMES[ref.platform]} · {words.t(state)}
        </span>
      </span>
      <button
        type="button"
        class="btn"
        onClick={onOpen}
        aria-label={words.t('visit_open_one', isolated(`@${ref.handle}`))}
      >
        {words.t('visit_open')}
      </button>
      <button
        type="button"
        class="btn"
        onClick={onRemove}
        aria-label={words.t('visit_remove_one', isolated(`@${ref.handle}`))}
      >
        {words.t('visit_remove')}
      </button>
    </li>
  )
}
