import type { Outcome } from '../../../messages/what-if.ts'
import { Chip } from '../../../ui/chip.tsx'
import { rateRange } from '../../../ui/open-range.ts'
import { useWords } from '../../../ui/words-context.ts'

/** As it is, and as it would be: the same figures twice, with both ends. */
export function BeforeAfter({ before, then }: { before: Outcome; then: Outcome }) {
  const words = useWords()
  const rows = [
    { name: words.t('cover_followers'), of: (one: Outcome) => one.followers && words.shown(one.followers) },
    ...(before.engagedPeople === null
      ? []
      : [
          {
            name: words.t('fact_people'),
            of: (one: Outcome) => one.engagedPeople && words.peopleRange(one.engagedPeople),
          },
        ]),
    { name: words.t('compare_rate'), of: (one: Outcome) => one.engagement && rateRange(words, one.engagement) },
    { name: words.t('compare_percentile'), of: (one: Outcome) => one.percentile && words.wholeRange(one.percentile) },
  ]
  return (
    <table class="before-after">
      <thead>
        <tr>
          <td />
          <th scope="col">{words.t('whatif_as_it_is')}</th>
          <th scope="col">{words.t('whatif_then')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, of }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{of(before) ?? '–'}</td>
            <td>{of(then) ?? '–'}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{words.t('whatif_reads_as')}</th>
          {[before, then].map(({ band }, index) => (
            <td key={index}>
              <Chip band={band}>{words.t(`band_${band}`)}</Chip>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}
