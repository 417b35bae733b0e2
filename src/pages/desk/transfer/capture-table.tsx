import { useEffect, useRef } from 'preact/hooks'
import { Chip } from '../../../ui/chip.tsx'
import { plainName } from '../../../ui/plain-name.ts'
import { SITE_NAMES } from '../../../ui/sites.ts'
import { useWords } from '../../../ui/words-context.ts'
import type { Capture } from './capture-file.ts'
import { problemText } from './problem-words.ts'

interface Props {
  readonly capture: Capture
  readonly onSave: () => void
  readonly onKeep: () => void
  readonly onPutAside: () => void
}

/** As many as a reader looks at; the file has all of them. */
const MOST_SHOWN = 100

/** The authors of a capture, with what the posts in it say of each. */
export function CaptureTable({ capture, onSave, onKeep, onPutAside }: Props) {
  const words = useWords()
  const title = useRef<HTMLHeadingElement>(null)
  // The button that was pressed is gone: whoever cannot see goes on from here.
  useEffect(() => title.current?.focus(), [capture])
  const { profiles, posts, passed, passedOver } = capture
  const heading = words.plural('capture_found', profiles.length, words.count(posts))
  return (
    <div class="preview">
      <h3 tabindex={-1} ref={title}>
        {heading}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="scrolls" aria-label={heading} tabIndex={0}>
        <table class="lines">
          <thead>
            <tr>
              <th scope="col">{words.t('col_account')}</th>
              <th scope="col">{words.t('col_verdict')}</th>
              <th scope="col" class="r">
                {words.t('col_followers')}
              </th>
              <th scope="col" class="r">
                {words.t('capture_col_posts')}
              </th>
            </tr>
          </thead>
          <tbody>
            {profiles.slice(0, MOST_SHOWN).map(({ snapshot, verdict }) => (
              <tr key={snapshot.url}>
                <th scope="row">
                  <bdi>{plainName(snapshot.account.displayName ?? '') || plainName(snapshot.handle)}</bdi>
                  <span class="sub">
                    <bdi>{plainName(`@${snapshot.handle}`)}</bdi> · {SITE_NAMES[snapshot.platform]}
                  </span>
                </th>
                <td>
                  <Chip band={verdict.band}>{words.t(`band_${verdict.band}`)}</Chip>
                </td>
                <td class="r">{snapshot.followers === null ? '–' : words.shown(snapshot.followers)}</td>
                <td class="r">{words.count(snapshot.recent.length)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {profiles.length > MOST_SHOWN && <p>{words.plural('transfer_passed_more', profiles.length - MOST_SHOWN)}</p>}
      {passedOver > 0 && (
        <>
          <p>{words.plural('transfer_passed', passedOver)}</p>
          <ul class="problems">
            {passed.map((problem) => (
              <li key={problem.line}>{problemText(words, problem)}</li>
            ))}
          </ul>
        </>
      )}
      <p class="note">{words.t('capture_promise')}</p>
      <div class="row-btn">
        <button type="button" class="btn primary" onClick={onSave}>
          {words.t('capture_save')}
        </button>
        <button type="button" class="btn" onClick={onKeep}>
          {words.t('capture_keep')}
        </button>
        <button type="button" class="btn" onClick={onPutAside}>
          {words.t('transfer_put_aside')}
        </button>
      </div>
    </div>
  )
}
