import Papa from 'papaparse'

export type Cell = string | number | null

/**
 * What a spreadsheet takes for a formula. Papa Parse's own rule passes over a formula with a line break in it; and what begins with
 * our own mark is marked again, so that reading it back takes off no more than was put there.
 */
const FORMULA = /^'*[=+\-@\t\r\n]/
/** Without it Excel takes UTF-8 for something else. */
const BYTE_ORDER_MARK = '\uFEFF'

/** The first line of a file. */
export function csvHead(columns: readonly string[]): string {
  return `${BYTE_ORDER_MARK}${csvLines([columns])}`
}

/** Lines of a CSV file; no cell of them is a formula to any spreadsheet. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return ''
  return `${Papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: FORMULA, newline: '\r\n' },
  )}\r\n`
}

interface CsvRow {
  /** The line in which it begins, counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** The rows of a CSV file, whichever of comma, semicolon and tab stands between its cells. Empty ones are passed over. */
export function csvRows(text: string): CsvRow[] {
  const rows: CsvRow[] = []
  let line = 1
  let from = 0
  Papa.parse<string[]>(text, {
    // Else an empty last line counts against the mark between cells that is being guessed.
    skipEmptyLines: true,
    step({ data, meta }) {
      const part = text.slice(from, meta.cursor)
      const [empty = ''] = /^[\r\n]*/.exec(part) ?? []
      if (data.some((cell) => cell.trim() !== ''))
        rows.push({ line: line + breaksIn(empty), cells: data.map(unmarked) })
      line += breaksIn(part)
      from = meta.cursor
    },
  })
  return rows
}

function breaksIn(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1
}

function unmarked(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell
}

/** Labels in one cell: "food; travel". What stands between two of them is marked where it belongs to a label. */
export function labelsCell(labels: readonly string[]): string {
  return labels.map((label) => label.replace(/[\\;,|]/g, '\\$&')).join('; ')
}

/** The labels of a cell, each once. */
export function labelsIn(cell: string): string[] {
  const labels = (cell.match(/(?:\\.|[^\\;,|]|\\$)+/gs) ?? []).map((label) => label.replace(/\\(.)/gs, '$1').trim())
  return [...new Set(labels.filter((label) => label !== ''))]
}
