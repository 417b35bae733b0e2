import { useWords } from './words-context.ts'

/** The numbers of a chart as a table, folded away: for whoever would rather read than look. */
export function FiguresTable({ head, rows }: { head: readonly string[]; rows: readonly (readonly string[])[] }) {
  const words = useWords()
  return (
    <details class="figures">
      <summary>{words.t('figures_show')}</summary>
      <table>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={head[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
