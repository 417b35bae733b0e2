import type { Scored } from '../../messages/contract.ts'
import type { Verdict } from '../../model/verdict.ts'
import { FiguresTable } from '../../ui/figures-table.tsx'
import { Gauge, GaugeLegend } from '../../ui/gauge.tsx'
import { daysSpanned, type LeftOut, type Series } from '../../ui/post-series.ts'
import { Strip } from '../../ui/strip.tsx'
import { useTextScale } from '../../ui/text-scale.ts'
import { isByViews, typicalOf } from '../../ui/typical.ts'
import { standing } from '../../ui/verdict-words.ts'
import type { Words } from '../../ui/words.ts'
import { useWords } from '../../ui/words-context.ts'
import { Section } from './section.tsx'

/** Where the account stands among others of its size. */
export function Gauged({ verdict }: { verdict: Verdict }) {
  const words = useWords()
  const textScale = useTextScale()
  const { engagement, benchmark } = verdict
  if (engagement === null || benchmark === null) return null
  const note = standing(words, verdict)
  const byViews = isByViews(verdict)
  return (
    <Section
      title={words.t('where_title')}
      lede={words.t(byViews ? 'where_lede_seen' : `where_lede_${engagement.per}`)}
    >
      <Gauge engagement={engagement} benchmark={benchmark} byViews={byViews} textScale={textScale} />
      <GaugeLegend />
      {note !== null && <p class="note">{note}</p>}
    </Section>
  )
}

/** Each post beside the others. */
export function Posts({ series, scored }: { series: Series; scored: Scored }) {
  const words = useWords()
  const textScale = useTextScale()
  const lede = postsLede(words, series)
  const typical = typicalOf(scored)
  const sameUnits = (typical?.of === 'people') === (series.of === 'reactions')
  const out = [...new Set(series.posts.flatMap(({ leftOut }) => leftOut ?? []))]
  const counted = series.posts.filter(({ leftOut }) => leftOut === null).map(({ value }) => value)
  const label = words.t(
    'strip_label',
    lede,
    words.count(Math.min(...counted)),
    words.count(Math.max(...counted)),
    words.count(Math.round(series.median)),
  )
  const outSentence = out.length === 0 ? [] : [words.plural('strip_out', series.posts.length - counted.length)]
  return (
    <Section title={words.t('strip_title')} lede={lede}>
      <Strip
        series={series}
        estimate={typical !== null && sameUnits ? typical.range : null}
        label={words.sentences([label, ...outSentence])}
        textScale={textScale}
      />
      <PostsLegend out={out} />
      <FiguresTable
        head={[words.t('col_date'), words.t(`col_${series.of}`), words.t('col_note')]}
        rows={series.posts.map(({ publishedAt, value, leftOut }) => [
          publishedAt === null ? '' : words.date(publishedAt),
          words.count(value),
          leftOut === null ? '' : words.t('legend_out', words.t(`out_${leftOut}`)),
        ])}
      />
    </Section>
  )
}

function PostsLegend({ out }: { out: readonly LeftOut[] }) {
  const words = useWords()
  if (out.length === 0) return null
  return (
    <p class="legend">
      <span>
        <svg width="10" height="10" aria-hidden="true">
          <circle class="g-dot" cx="5" cy="5" r="4" />
        </svg>
        {words.t('legend_counted')}
      </span>
      <span>
        <svg width="10" height="10" aria-hidden="true">
          <rect class="g-out" x="1.5" y="1.5" width="7" height="7" rx="1" />
        </svg>
        {words.t('legend_out', words.anyOf(out.map((why) => words.t(`out_${why}`))))}
      </span>
    </p>
  )
}

function postsLede(words: Words, series: Series): string {
  const posts = words.plural('posts', series.posts.filter(({ leftOut }) => leftOut === null).length)
  const days = daysSpanned(series.posts)
  return days === null
    ? words.t(`strip_lede_${series.of}`, posts)
    : words.t(`strip_lede_${series.of}_over`, posts, words.duration(days))
}
