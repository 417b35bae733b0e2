import type { Evidence, Verdict } from '../../../model/verdict.ts'
import { ledgerReason } from '../../../ui/evidence-words.ts'
import { openRange, rateRange } from '../../../ui/open-range.ts'
import type { Words } from '../../../ui/words.ts'
import { useWords } from '../../../ui/words-context.ts'

/** Every reason with what was seen, what is usual and what it weighs. The weights add up to the last line. */
export function EvidenceTable({ verdict }: { verdict: Verdict }) {
  const words = useWords()
  const sum = verdict.evidence.reduce((total, { weight }) => total + weight, 0)
  return (
    <table class="ev">
      <thead>
        <tr>
          <th scope="col">{words.t('report_evidence')}</th>
          <th scope="col">{words.t('report_read_from')}</th>
          <th scope="col" class="r">
            {words.t('report_observed')}
          </th>
          <th scope="col" class="r">
            {words.t('report_usual')}
          </th>
          <th scope="col" class="r">
            {words.t('report_weight')}
          </th>
        </tr>
      </thead>
      <tbody>
        {verdict.evidence.map((evidence) => {
          const { signal, where, observed, expected, direction, weight } = evidence
          return (
            <tr key={signal}>
              <td>{ledgerReason(words, evidence).title}</td>
              <td class="from">
                {signal === 'base'
                  ? words.t('report_base')
                  : where === null
                    ? words.t('cover_history')
                    : words.t(`cover_${where}`)}
              </td>
              <td class="r">{observed && written(words, observed, evidence)}</td>
              <td class="r">{expected && written(words, expected, evidence)}</td>
              <td class={`r w ${signal === 'base' ? '' : direction}`}>{words.signed(weight)}</td>
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <td colspan={4}>{words.t('report_sum')}</td>
          <td class="r w">{words.signed(sum)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

function written(words: Words, range: NonNullable<Evidence['observed']>, { unit }: Evidence): string {
  switch (unit) {
    case 'rate':
      return rateRange(words, range)
    case 'per-hundred':
      return words.t('value_per_hundred', openRange(words, range, words.plainRange))
    case 'ratio':
      return openRange(words, range, words.plainRange)
    case 'count':
      return openRange(words, range, words.peopleRange)
  }
}
