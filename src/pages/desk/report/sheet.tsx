import type { ComponentChildren } from 'preact'
import type { WholeProfile } from '../../../messages/profiles.ts'
import { MOST_WEIGHT, type Policy } from '../../../model/policy.ts'
import { Chip } from '../../../ui/chip.tsx'
import { rateRange } from '../../../ui/open-range.ts'
import { plainName } from '../../../ui/plain-name.ts'
import { typicalOf } from '../../../ui/typical.ts'
import { useWords } from '../../../ui/words-context.ts'
import { handleOn, nameOf } from '../account-name.tsx'
import { SharedGauge } from '../one-scale/gauge.tsx'
import { sharedRates } from '../one-scale/rate-scale.ts'
import { ProfilePart } from './profile-part.tsx'
import { shortPrint } from './use-fingerprints.ts'

export type Paper = 'a4' | 'letter'

/** The reader's own words on the sheet. */
export interface OwnWords {
  readonly title: string
  readonly notes: string
}

interface Props {
  readonly of: readonly WholeProfile[]
  readonly prints: readonly string[]
  readonly policy: Policy | null
  readonly own: OwnWords
  readonly paper: Paper
  /** Milliseconds since 1970. */
  readonly madeAt: number
}

/**
 * The report as it is printed. Always light. Head and foot are drawn as a table's, because that is what browsers repeat on every
 * sheet.
 */
export function Sheet({ of, prints, policy, own, paper, madeAt }: Props) {
  const words = useWords()
  const made = new Date(madeAt).toISOString()
  const title = plainName(own.title)
  const several = of.length > 1
  const versions = [...new Set(of.map(({ verdict }) => verdict.modelVersion))]
  return (
    <article class="paper" data-theme="light" data-paper={paper} aria-label={words.t('report_kind')}>
      <div class="paper-head">
        <div>
          <Logo />
          <b>{words.t('name')}</b>
          <span>{words.t('report_kind')}</span>
          {title !== '' && <bdi class="client">{title}</bdi>}
          <span class="when">
            {words.date(made)}, {words.time(made)}
          </span>
        </div>
      </div>
      <div class="paper-body">
        {several && <Together of={of} />}
        {!several && <p class="about">{words.t('report_about')}</p>}
        {of.map((whole) => (
          <ProfilePart key={whole.snapshot.url} whole={whole} policy={policy} compact={several} />
        ))}
        {own.notes.trim() !== '' && (
          <Part title={words.t('report_notes')}>
            <p class="own-words" dir="auto">
              {own.notes}
            </p>
          </Part>
        )}
        <Part title={words.t('report_method')}>
          <p>{words.t('report_method_text')}</p>
          {policy !== null && <p>{words.t('report_method_policy', words.count(MOST_WEIGHT))}</p>}
          <ul class="dates">
            {of.map(({ snapshot, history }) => (
              <li key={snapshot.url}>
                {words.plural(
                  'report_read_on',
                  Math.max(1, history.length),
                  handleOn(words, snapshot),
                  words.date(snapshot.observedAt),
                  words.time(snapshot.observedAt),
                )}
              </li>
            ))}
          </ul>
        </Part>
      </div>
      <div class="paper-foot">
        <div>
          <span>{words.t('report_foot', versions.join(', '))}</span>
          <span class="prints">
            {prints.map((print) => (
              <span key={print}>{words.t('report_inputs', shortPrint(print))}</span>
            ))}
          </span>
          <span>{words.t('report_not_a_statement')}</span>
        </div>
      </div>
    </article>
  )
}

function Logo() {
  return (
    <svg class="mark" viewBox="0 0 16 16" width="18" height="18" aria-hidden="true">
      {[2.7, 8, 13.3].flatMap((y, row) =>
        [2.7, 8, 13.3].map((x, column) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r={row === 0 || (row === 1 && column === 2) ? 1.1 : 2.3} />
        )),
      )}
    </svg>
  )
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="keep">
      <h3 class="sub-title">{title}</h3>
      {children}
    </section>
  )
}

/** The first sheet of a comparison: who, what it reads as, and every rate on one axis. */
function Together({ of }: { of: readonly WholeProfile[] }) {
  const words = useWords()
  const rates = sharedRates(
    of.map(({ verdict }) => verdict),
    230,
  )
  return (
    <section class="together">
      <h2 class="headline">{words.plural('report_together', of.length)}</h2>
      <p class="about">{words.t('report_about')}</p>
      <table class="ev">
        <thead>
          <tr>
            <th scope="col">{words.t('col_account')}</th>
            <th scope="col">{words.t('col_verdict')}</th>
            <th scope="col">{words.t('compare_rate')}</th>
            <th scope="col" class="r">
              {words.t('compare_typical')}
            </th>
            <th scope="col" class="r">
              {words.t('compare_percentile')}
            </th>
          </tr>
        </thead>
        <tbody>
          {of.map((whole) => {
            const { snapshot, verdict } = whole
            const typical = typicalOf(whole)
            return (
              <tr key={snapshot.url} data-band={verdict.band}>
                <td>
                  <b>
                    <bdi>{nameOf({ ref: snapshot, whole })}</bdi>
                  </b>
                  <small>{handleOn(words, snapshot)}</small>
                  {snapshot.followers && (
                    <small>
                      {words.plural('followers', snapshot.followers.value, words.shown(snapshot.followers))}
                    </small>
                  )}
                </td>
                <td>
                  <Chip band={verdict.band}>{words.t(`band_${verdict.band}`)}</Chip>
                  {verdict.band !== 'unknown' && <small>{words.t(`confidence_${verdict.confidence}`)}</small>}
                </td>
                <td>
                  {rates !== null && verdict.engagement !== null ? (
                    <>
                      <SharedGauge verdict={verdict} scale={rates} />
                      <span class="vh">{rateRange(words, verdict.engagement)}</span>
                    </>
                  ) : (
                    '–'
                  )}
                </td>
                <td class="r">{typical === null ? '–' : words.peopleRange(typical.range)}</td>
                <td class="r">{verdict.percentile === null ? '–' : words.wholeRange(verdict.percentile)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p class="note">{words.t('report_gauge_key')}</p>
    </section>
  )
}
