import { useState } from 'preact/hooks'
import type { WholeProfile } from '../../../messages/profiles.ts'
import { errorText } from '../../../ui/error-words.ts'
import { FiguresTable } from '../../../ui/figures-table.tsx'
import { rateRange } from '../../../ui/open-range.ts'
import { isolated } from '../../../ui/plain-name.ts'
import { whyUnknown } from '../../../ui/unknown-words.ts'
import { useWords } from '../../../ui/words-context.ts'
import { handleOn, nameOf } from '../account-name.tsx'
import { Choose } from '../choose.tsx'
import type { ScreenProps } from '../desk.tsx'
import { ScreenTitle } from '../screen-title.tsx'
import type { Connector } from '../state.ts'
import { type Known, useWholes } from '../use-whole.ts'
import { BeforeAfter } from './before-after.tsx'
import { CurveChart } from './curve-chart.tsx'
import { Slider } from './slider.tsx'
import { reachOf, STEPS, useOutcomes } from './use-outcomes.ts'
import { effect, sliderText } from './what-if-words.ts'
import '../../../ui/charts.css'
import '../desk-parts.css'
import './what-if.css'

/** What buying would do: a thought experiment on one profile. */
export function WhatIf({ connector, route }: ScreenProps) {
  const words = useWords()
  const of = route.of.slice(0, 1)
  const wholes = useWholes(connector, of)
  if (of.length === 0)
    return (
      <>
        <ScreenTitle title={words.t('whatif_title')} lede={words.t('whatif_lede')} />
        <Choose
          connector={connector}
          label={words.t('whatif_choose')}
          without={[]}
          onChoose={(ref) => connector.go({ screen: 'what-if', of: [ref] })}
        />
      </>
    )
  if (wholes.state === 'loading') return <Blank text={words.t('compare_loading')} />
  if (wholes.state === 'failed') return <Blank text={errorText(words, wholes.code)} />
  const [known] = wholes.of
  if (known === undefined || known.whole === null) return <Blank text={words.t('compare_never_read')} />
  const { snapshot, verdict } = known.whole
  if (verdict.engagement === null || snapshot.followers === null) {
    const why = whyUnknown(words, { ...known.whole, watched: null, notKept: null })
    return <Blank title={why.title} text={why.text} />
  }
  // Of another profile the sliders begin anew.
  return <Supposing key={known.ref.url} connector={connector} known={known} whole={known.whole} />
}

function Blank({ title, text }: { title?: string; text: string }) {
  const words = useWords()
  return (
    <>
      <ScreenTitle title={words.t('whatif_title')} lede={words.t('whatif_lede')} />
      {title !== undefined && <h2 class="blank-title">{title}</h2>}
      <p role="status">{text}</p>
    </>
  )
}

function Supposing({ connector, known, whole }: { connector: Connector; known: Known; whole: WholeProfile }) {
  const words = useWords()
  const reach = reachOf(whole.snapshot)
  const [followers, setFollowers] = useState(Math.round(STEPS * 0.3) * (reach.followers / STEPS))
  const [likes, setLikes] = useState(0)
  const { curve, failed } = useOutcomes(connector, known.ref, reach, likes)
  const step = reach.followers / STEPS
  const then = curve?.points[Math.round(followers / step)]
  const sentence = curve === null || then === undefined ? '' : effect(words, curve.asItIs, then)

  return (
    <>
      <ScreenTitle
        title={words.t('whatif_title')}
        lede={words.t('whatif_lede_of', isolated(nameOf(known)), handleOn(words, known.ref))}
      />
      {failed !== null && <p role="status">{errorText(words, failed)}</p>}
      {curve === null && failed === null && <p role="status">{words.t('whatif_loading')}</p>}
      {curve !== null && then !== undefined && (
        <div class="what">
          <div>
            <h2>{sentence}</h2>
            <Slider
              label={words.t('whatif_followers')}
              value={followers}
              most={reach.followers}
              step={step}
              text={sliderText(words, words.plural('whatif_bought_followers', followers), then)}
              onChange={setFollowers}
            />
            {reach.likes === null ? (
              <p class="note">{words.t('whatif_no_likes')}</p>
            ) : (
              <Slider
                label={words.t('whatif_likes')}
                value={likes}
                most={reach.likes}
                step={reach.likes / STEPS}
                text={sliderText(words, words.plural('whatif_bought_likes', likes), then)}
                onChange={setLikes}
              />
            )}
            <BeforeAfter before={curve.asItIs} then={then} />
            <p>
              {then.engagedPeople !== null && likes === 0
                ? words.t('whatif_people', words.peopleRange(then.engagedPeople))
                : words.t('whatif_likes_note')}
            </p>
            <p class="note">{words.t('whatif_note')}</p>
          </div>
          <figure>
            <CurveChart curve={curve} at={followers} label={sentence} />
            <p class="note">{words.t('whatif_legend')}</p>
            <FiguresTable
              head={[
                words.t('whatif_followers'),
                words.t('compare_rate'),
                words.t('compare_percentile'),
                words.t('compare_score'),
                words.t('whatif_reads_as'),
              ]}
              rows={curve.points
                .filter((_, index) => index % 5 === 0)
                .map((point) => [
                  words.count(point.purchase.followers),
                  point.engagement === null ? '–' : rateRange(words, point.engagement),
                  point.percentile === null ? '–' : words.wholeRange(point.percentile),
                  point.score === null ? '–' : words.count(point.score),
                  words.t(`band_${point.band}`),
                ])}
            />
          </figure>
        </div>
      )}
    </>
  )
}
