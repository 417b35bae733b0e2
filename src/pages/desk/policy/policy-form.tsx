import { useId, useState } from 'preact/hooks'
import { policyFrom } from '../../../messages/policy.ts'
import { CONFIDENCES, LEAST_WEIGHT, MOST_WEIGHT, POLICY_BANDS, type Policy, WEIGHED } from '../../../model/policy.ts'
import { useWords } from '../../../ui/words-context.ts'

type Weights = NonNullable<Policy['weights']>

/** What is being typed: numbers are text until they are kept. */
interface Draft {
  readonly name: string
  readonly people: string
  readonly score: string
  readonly confidence: Policy['minConfidence'] | ''
  readonly bands: NonNullable<Policy['bands']>
  readonly weights: Weights
}

interface Props {
  readonly policy: Policy | null
  readonly onKeep: (policy: Policy) => void
  readonly onPutAside: () => void
}

/** Writing a policy, or changing it. What is left empty is no rule. */
export function PolicyForm({ policy, onKeep, onPutAside }: Props) {
  const words = useWords()
  const id = useId()
  const [draft, setDraft] = useState(draftOf(policy))
  const [problem, setProblem] = useState('')
  const change = (more: Partial<Draft>) => setDraft({ ...draft, ...more })
  const keep = () => {
    const written = policyOf(draft)
    setProblem(written === undefined ? words.t('policy_not_whole') : '')
    if (written !== undefined) onKeep(written)
  }

  return (
    <form
      class="policy-form"
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <div class="field">
        <label for={`${id}-name`}>{words.t('policy_name')}</label>
        <input
          id={`${id}-name`}
          type="text"
          dir="auto"
          required
          maxLength={80}
          value={draft.name}
          onInput={(event) => change({ name: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for={`${id}-people`}>{words.t('policy_min_people')}</label>
        <input
          id={`${id}-people`}
          type="number"
          inputMode="numeric"
          min={1}
          step={1}
          value={draft.people}
          onInput={(event) => change({ people: event.currentTarget.value })}
        />
      </div>
      <fieldset>
        <legend>{words.t('policy_bands')}</legend>
        {POLICY_BANDS.map((band) => (
          <label key={band}>
            <input
              type="checkbox"
              checked={draft.bands.includes(band)}
              onChange={(event) => change({ bands: toggled(draft.bands, band, event.currentTarget.checked) })}
            />
            {words.t(`band_${band}`)}
          </label>
        ))}
        <p class="note">{words.t('policy_bands_hint')}</p>
      </fieldset>
      <div class="field">
        <label for={`${id}-confidence`}>{words.t('policy_min_confidence')}</label>
        <select
          id={`${id}-confidence`}
          value={draft.confidence}
          onChange={(event) => change({ confidence: confidenceOf(event.currentTarget.value) })}
        >
          <option value="">{words.t('policy_any')}</option>
          {CONFIDENCES.map((confidence) => (
            <option key={confidence} value={confidence}>
              {words.t(`confidence_${confidence}`)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for={`${id}-score`}>{words.t('policy_min_score')}</label>
        <input
          id={`${id}-score`}
          type="number"
          inputMode="numeric"
          min={0}
          max={100}
          step={1}
          value={draft.score}
          onInput={(event) => change({ score: event.currentTarget.value })}
        />
      </div>
      <Weighing weights={draft.weights} onChange={(weights) => change({ weights })} />
      <p role="alert" class="problem">
        {problem}
      </p>
      <div class="row-btn">
        <button type="submit" class="btn primary">
          {words.t('policy_keep')}
        </button>
        <button type="button" class="btn" onClick={onPutAside}>
          {words.t('policy_put_aside')}
        </button>
      </div>
    </form>
  )
}

/** How often each reason counts towards the score: once, unless it is moved. */
function Weighing({ weights, onChange }: { weights: Weights; onChange: (weights: Weights) => void }) {
  const words = useWords()
  const id = useId()
  return (
    <details class="weights">
      <summary>{words.t('policy_weights')}</summary>
      <p class="note">{words.t('policy_weights_hint')}</p>
      <ul>
        {WEIGHED.map((signal) => {
          const weight = weights[signal] ?? 1
          const text = words.t('policy_times', words.plainRange({ low: weight, high: weight }))
          return (
            <li key={signal}>
              <label for={`${id}-${signal}`}>{words.t(`signal_${signal}_inside`)}</label>
              <input
                id={`${id}-${signal}`}
                type="range"
                min={LEAST_WEIGHT}
                max={MOST_WEIGHT}
                step={0.25}
                value={weight}
                aria-valuetext={text}
                onInput={(event) => {
                  const { [signal]: _, ...others } = weights
                  const moved = event.currentTarget.valueAsNumber
                  onChange(moved === 1 ? others : { ...others, [signal]: moved })
                }}
              />
              <span class="num" aria-hidden="true">
                {text}
              </span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

function draftOf(policy: Policy | null): Draft {
  return {
    name: policy?.name ?? '',
    people: policy?.minEngagedPeople?.toString() ?? '',
    score: policy?.minScore?.toString() ?? '',
    confidence: policy?.minConfidence ?? '',
    bands: policy?.bands ?? [],
    weights: policy?.weights ?? {},
  }
}

/** The policy that was typed; `undefined` where it has no name or no rule, or a number is none. */
function policyOf({ name, people, score, confidence, bands, weights }: Draft): Policy | undefined {
  return policyFrom({
    format: 'earned-policy',
    version: 1,
    name: name.trim(),
    ...(people.trim() === '' ? {} : { minEngagedPeople: Number(people) }),
    ...(bands.length === 0 ? {} : { bands }),
    ...(confidence === '' ? {} : { minConfidence: confidence }),
    ...(score.trim() === '' ? {} : { minScore: Number(score) }),
    ...(Object.keys(weights).length === 0 ? {} : { weights }),
  })
}

function toggled<T>(all: readonly T[], one: T, isOn: boolean): T[] {
  const others = all.filter((other) => other !== one)
  return isOn ? [...others, one] : others
}

function confidenceOf(value: string): Draft['confidence'] {
  return CONFIDENCES.find((confidence) => confidence === value) ?? ''
}
