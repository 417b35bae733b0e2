import type { Verdict } from '../../model/verdict.ts'
import { ledgerReason, topReasons } from '../../ui/evidence-words.ts'
import { useWords } from '../../ui/words-context.ts'

/** The three reasons that weigh most, each with its direction in a sign and a word. */
export function TopReasons({ verdict }: { verdict: Verdict }) {
  const words = useWords()
  return (
    <ul class="pm">
      {topReasons(verdict).map((reason) => (
        <li key={reason.signal} class={reason.direction}>
          <i>
            <span aria-hidden="true">{SIGNS[reason.direction]}</span>
            <span class="vh">{words.t(`direction_${reason.direction}`)}</span>
          </i>
          {ledgerReason(words, reason).title}
        </li>
      ))}
    </ul>
  )
}

const SIGNS = { for: '+', against: '−', neutral: '·' } as const
