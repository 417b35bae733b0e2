import { useWords } from '../../../ui/words-context.ts'
import { nameOf } from '../account-name.tsx'
import type { Known } from '../use-whole.ts'
import { differencesOf } from './differences.ts'

/** The figures as a table, and how far apart they are. */
export function Differences({ of }: { of: readonly Known[] }) {
  const words = useWords()
  const lines = differencesOf(
    words,
    of.map(({ whole }) => whole),
  )
  return (
    <section class="part">
      <h2>{words.t('compare_differences')}</h2>
      <section class="wide scrolls" tabindex={0} aria-label={words.t('compare_differences')}>
        <table class="lines">
          <thead>
            <tr>
              <td />
              {of.map((known) => (
                <th key={known.ref.url} scope="col" class="r">
                  <bdi>{nameOf(known)}</bdi>
                </th>
              ))}
              <th scope="col" class="r">
                {words.t('compare_apart')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ name, cells, apart }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, at) => (
                  <td key={of[at]?.ref.url} class="r">
                    {cell}
                  </td>
                ))}
                <td class="r">{apart ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
