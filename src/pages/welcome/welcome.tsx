import { useEffect, useRef, useState } from 'preact/hooks'
import type { Scored } from '../../messages/contract.ts'
import { Icon } from '../../ui/icon.tsx'
import { Mark } from '../../ui/mark.tsx'
import { useWords } from '../../ui/words-context.ts'
import { SampleBadge } from './sample-badge.tsx'
import type { Connector } from './state.ts'

const STEPS = ['badge', 'reasons', 'never'] as const
const NEVER = ['leaves', 'acts', 'judges', 'hides'] as const

interface Props {
  readonly connector: Connector
  /** `null` where the worker could not be asked: the words stand alone then. */
  readonly sample: Scored | null
  /** The step to begin with. */
  readonly first?: number
}

/** Three steps on a sample: what there will be to see, what it is made of, and what is never done. */
export function Welcome({ connector, sample, first = 0 }: Props) {
  const words = useWords()
  const [step, setStep] = useState(first)
  const heading = useRef<HTMLHeadingElement>(null)
  const begun = useRef(false)
  const name = STEPS[step] ?? 'badge'

  // The next step is read from its heading on; the first one is read with the page.
  useEffect(() => {
    if (begun.current) heading.current?.focus()
    begun.current = true
  }, [step])

  const isLast = step === STEPS.length - 1
  return (
    <main class="welcome">
      <header>
        <Mark band="fits" size={28} />
        <b>{words.t('name')}</b>
        <span class="where">{words.t('welcome_step', words.count(step + 1), words.count(STEPS.length))}</span>
      </header>
      <section aria-labelledby="step">
        <h1 id="step" tabIndex={-1} ref={heading}>
          {words.t(`welcome_${name}_title`)}
        </h1>
        <p class="lede">{words.t(`welcome_${name}_text`)}</p>
        {name !== 'never' && sample !== null && (
          <figure>
            <div class="profile">
              <h2>
                <bdi>{sample.snapshot.account.displayName}</bdi>
              </h2>
              <span>
                {sample.snapshot.followers &&
                  words.plural('followers', sample.snapshot.followers.value, words.shown(sample.snapshot.followers))}
              </span>
              <SampleBadge key={name} scored={sample} open={name === 'reasons'} />
            </div>
            <figcaption>{words.t('welcome_sample')}</figcaption>
          </figure>
        )}
        {name === 'never' && (
          <ul class="never">
            {NEVER.map((what) => (
              <li key={what}>
                <Icon name="close" />
                {words.t(`welcome_never_${what}`)}
              </li>
            ))}
          </ul>
        )}
      </section>
      <footer>
        {step > 0 && (
          <button type="button" class="btn" onClick={() => setStep(step - 1)}>
            {words.t('welcome_back')}
          </button>
        )}
        {isLast ? (
          <>
            <button type="button" class="btn" onClick={connector.options}>
              {words.t('welcome_options')}
            </button>
            <button type="button" class="btn primary" onClick={connector.desk}>
              {words.t('welcome_desk')}
            </button>
          </>
        ) : (
          <button type="button" class="btn primary" onClick={() => setStep(step + 1)}>
            {words.t('welcome_next')}
          </button>
        )}
      </footer>
    </main>
  )
}
