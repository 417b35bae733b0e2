import { Component } from 'preact'
import type { Row, Trend } from '../../../messages/watching.ts'
import type { UnknownReason } from '../../../model/verdict.ts'
import { Chip } from '../../../ui/chip.tsx'
import { ConfidenceBars } from '../../../ui/confidence.tsx'
import { plainName } from '../../../ui/plain-name.ts'
import { SITE_NAMES } from '../../../ui/sites.ts'
import type { MessageKey, Words } from '../../../ui/words.ts'
import { useWords } from '../../../ui/words-context.ts'
import { DeskIcon } from '../desk-icon.tsx'
import { hashOf } from '../route.ts'
import { changeOf } from './changes.ts'
import { CompactGauge } from './compact-gauge.tsx'
import { bandOf } from './filter.ts'
import { nameOf } from './order.ts'
import type { RateScale } from './rate-axis.ts'
import { Sparkline } from './sparkline.tsx'

interface Props {
  readonly row: Row
  readonly index: number
  /** From the top of the lines, in CSS pixels. */
  readonly from: number
  readonly isActive: boolean
  readonly isSelected: boolean
  readonly scale: RateScale | null
  readonly trend: Trend['points'] | undefined
  readonly now: number
  /** The same for every line and every drawing; what is in it is always of now. */
  readonly acts: { readonly current: LineActs }
}

/** What can be done at a line. */
export interface LineActs {
  key(event: KeyboardEvent, row: Row, index: number): void
  focus(row: Row): void
  select(row: Row, toHere: boolean): void
  edit(row: Row): void
}

/** What a line shows: while none of it differs, it is not drawn again. */
const SHOWN = [
  'row',
  'index',
  'from',
  'isActive',
  'isSelected',
  'scale',
  'trend',
  'now',
] as const satisfies (keyof Props)[]

/** Scrolling draws the lines that come into the window, not those that stay in it. */
export class Line extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    return SHOWN.some((name) => next[name] !== this.props[name])
  }
  render() {
    return <Drawn {...this.props} />
  }
}

/** Why there is no rate, in three words. */
const WHY: Readonly<Record<UnknownReason, MessageKey>> = {
  private: 'desk_why_private',
  'no-followers': 'desk_why_no_followers',
  'under-1000': 'desk_why_under_1000',
  'no-posts': 'desk_why_no_posts',
  'few-posts': 'desk_why_few_posts',
  'likes-hidden': 'desk_why_likes_hidden',
  'no-benchmark': 'desk_why_no_benchmark',
}
const WEEK = 7 * 86_400_000
const YEAR = 300 * 86_400_000

/** One watched profile. Only the line that the keyboard is at has stops for Tab: five thousand would be none. */
function Drawn(props: Props) {
  const { row, index, isActive, isSelected, scale, trend, acts } = props
  const words = useWords()
  const { watched, seen } = row
  const { ref } = watched
  const verdict = seen?.verdict ?? null
  const band = bandOf(row)
  const name = nameOf(row)
  const tabIndex = isActive ? 0 : -1
  const change = changeOf(row)
  return (
    <div
      role="row"
      class={isSelected ? 'line selected' : 'line'}
      aria-rowindex={index + 2}
      tabIndex={tabIndex}
      style={{ transform: `translateY(${props.from}px)` }}
      onKeyDown={(event) => acts.current.key(event, row, index)}
      onFocusIn={() => acts.current.focus(row)}
    >
      <div role="cell" class="c-select">
        <label class="tick">
          <input
            type="checkbox"
            tabIndex={tabIndex}
            checked={isSelected}
            onClick={(event) => {
              // "Up to here" selects, whatever the box has made of the click.
              if (event.shiftKey) event.currentTarget.checked = true
              acts.current.select(row, event.shiftKey)
            }}
          />
          <span class="vh">{words.t('desk_select', name)}</span>
        </label>
      </div>
      <div role="rowheader" class="c-account">
        <a class="one-line" href={hashOf({ screen: 'profile', of: [ref] })} tabIndex={tabIndex}>
          <bdi>{name}</bdi>
        </a>
        <span class="sub handle">
          <bdi class="one-line">@{plainName(ref.handle)}</bdi>
          <span> · {SITE_NAMES[ref.platform]}</span>
        </span>
      </div>
      <div role="cell" class="c-verdict">
        <span class="judged">
          <Chip band={band}>{words.t(band === 'unknown' ? 'desk_too_little' : `band_${band}`)}</Chip>
          {verdict && band !== 'unknown' && (
            <span class="conf">
              <ConfidenceBars confidence={verdict.confidence} />
              <span class="vh">{words.t(`confidence_${verdict.confidence}`)}</span>
            </span>
          )}
        </span>
        {change?.band && <span class="sub news">{words.t('desk_was', words.t(`band_${change.band.was}`))}</span>}
      </div>
      <div role="cell" class="c-rate">
        {verdict?.engagement && scale ? (
          <CompactGauge verdict={verdict} scale={scale} />
        ) : (
          <span class="sub">{whyNoRate(words, row)}</span>
        )}
      </div>
      <Figure column="percentile">{verdict?.percentile ? words.wholeRange(verdict.percentile) : null}</Figure>
      <Figure column="people">{verdict?.engagedPeople ? words.peopleRange(verdict.engagedPeople) : null}</Figure>
      <div role="cell" class="c-followers">
        {trend && <Sparkline points={trend} />}
        <span class="num">
          {seen?.followers ? words.shown(seen.followers) : '–'}
          {change?.followers && (
            <span class="sub news">{words.t('desk_was', words.compact(change.followers.was.value))}</span>
          )}
        </span>
      </div>
      <div role="cell" class="c-labels">
        <Labels icon={null} labels={watched.tags} />
        <Labels icon="list" labels={watched.lists} />
      </div>
      <div role="cell" class="c-seen">
        {seen ? when(words, seen.at, props.now) : '–'}
      </div>
      <div role="cell" class="c-edit">
        <button
          type="button"
          class="plain"
          tabIndex={tabIndex}
          onClick={() => acts.current.edit(row)}
          aria-label={words.t('desk_edit', name)}
        >
          {watched.note === '' ? <DeskIcon name="edit" /> : <DeskIcon name="page" />}
        </button>
      </div>
    </div>
  )
}

function Figure({ column, children }: { column: 'percentile' | 'people'; children: string | null }) {
  const words = useWords()
  return (
    <div role="cell" class={`c-${column} num`}>
      <span class="in-card" aria-hidden="true">
        {words.t(column === 'people' ? 'desk_col_people' : 'desk_col_percentile')}
      </span>
      {children ?? '–'}
    </div>
  )
}

/** The first label, and how many more there are: the rest is in the panel of the line. */
function Labels({ icon, labels }: { icon: 'list' | null; labels: readonly string[] }) {
  const words = useWords()
  const [first, ...more] = labels
  if (first === undefined) return null
  return (
    <span class="labels">
      <span class="label one-line">
        {icon && <DeskIcon name={icon} />}
        <bdi>{plainName(first)}</bdi>
      </span>
      {more.length > 0 && (
        <span class="label more">
          <bdi aria-hidden="true">+{words.count(more.length)}</bdi>
          <span class="vh">{more.map(plainName).join(', ')}</span>
        </span>
      )}
    </span>
  )
}

function whyNoRate(words: Words, { seen }: Row): string {
  if (seen === null) return words.t('desk_never_read')
  const reason = seen.verdict?.unknown?.reason
  return reason === undefined ? '–' : words.t(WHY[reason])
}

/** "today", "5 days ago", "12 Nov", "12 Nov 2024": as short as it can be. */
function when(words: Words, at: string, now: number): string {
  const age = now - Date.parse(at)
  if (age < WEEK) return words.ago(at, now)
  return age < YEAR ? words.dayMonth(at) : words.date(at)
}
