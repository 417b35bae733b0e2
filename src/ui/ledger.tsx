import type { Evidence, Verdict, Where } from '../model/verdict.ts'
import { ledgerReason } from './evidence-words.ts'
import { useWords } from './words-context.ts'

const WIDTH = 108
const ZERO = WIDTH / 2
/** Log-odds that reach from the zero line to the edge, at least: small sums look small. */
const LEAST_REACH = 3.2
/** Middle of a bar below the top of its row, in pixels. */
const BAR = { top: 10, height: 8 } as const
const MIDDLE = BAR.top + BAR.height / 2

/**
 * Every reason moves the sum: a row begins where the last one ended. Sign and figure always; a row that knows its place on
 * the page is a button that shows it.
 * @param onShow `null` where the page cannot be pointed at.
 */
export function Ledger({ verdict, onShow }: { verdict: Verdict; onShow: ((where: Where) => void) | null }) {
  const words = useWords()
  const rows = runningSum(verdict.evidence)
  const sum = rows.at(-1)?.to ?? 0
  const reach = Math.max(LEAST_REACH, ...rows.map(({ to }) => Math.abs(to)))
  const x = (value: number) => ZERO + (value / reach) * (ZERO - 4)

  return (
    <ol class="ledger">
      {rows.map(({ evidence, from, to }, index) => (
        <li key={evidence.signal}>
          <Row evidence={evidence} onShow={onShow} />
          <svg aria-hidden="true">
            <line class="l-zero" x1={ZERO} x2={ZERO} y1="0" y2="100%" />
            {index > 0 && <line class="l-step" x1={x(from)} x2={x(from)} y1="0" y2={MIDDLE} />}
            <line class="l-step" x1={x(to)} x2={x(to)} y1={MIDDLE} y2="100%" />
            <Bar kind={evidence.signal === 'base' ? 'start' : evidence.direction} from={x(from)} to={x(to)} />
          </svg>
        </li>
      ))}
      <li class="sum">
        <div class="line">
          <span class="what">
            {words.t('ledger_sum')}
            <Score verdict={verdict} />
          </span>
          <span class="w">{words.signed(sum)}</span>
        </div>
        <svg aria-hidden="true">
          <line class="l-zero" x1={ZERO} x2={ZERO} y1="0" y2="100%" />
          <line class="l-step" x1={x(sum)} x2={x(sum)} y1="0" y2={MIDDLE} />
          <Bar kind="sum" from={x(0)} to={x(sum)} />
        </svg>
      </li>
    </ol>
  )
}

function Row({ evidence, onShow }: { evidence: Evidence; onShow: ((where: Where) => void) | null }) {
  const words = useWords()
  const { title, detail } = ledgerReason(words, evidence)
  const { where } = evidence
  const inside = (
    <>
      <span class="what">
        {title}
        {detail !== null && <small>{detail}</small>}
      </span>
      <span class={`w ${evidence.signal === 'base' ? '' : evidence.direction}`}>{words.signed(evidence.weight)}</span>
    </>
  )
  if (where === null || onShow === null) return <div class="line">{inside}</div>
  return (
    <button type="button" class="line" onClick={() => onShow(where)}>
      {inside}
      <span class="vh">, {words.t('row_show')}</span>
    </button>
  )
}

function Score({ verdict: { score, scoreRange } }: { verdict: Verdict }) {
  const words = useWords()
  if (score === null) return null
  const [low, high] = scoreRange ?? []
  const text =
    low === undefined || high === undefined
      ? words.t('ledger_score_plain', words.count(score))
      : words.t('ledger_score', words.count(score), words.count(low), words.count(high))
  return <small>{text}</small>
}

function Bar({ kind, from, to }: { kind: string; from: number; to: number }) {
  const width = Math.max(1.5, Math.abs(to - from))
  return <rect class={`l-${kind}`} x={Math.min(from, to)} y={BAR.top} width={width} height={BAR.height} rx="1.5" />
}

function runningSum(evidence: readonly Evidence[]) {
  let sum = 0
  return evidence.map((reason) => {
    const from = sum
    sum += reason.weight
    return { evidence: reason, from, to: sum }
  })
}
