/** Plain text tables for a terminal and for docs/MODEL.md: Markdown, columns padded. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join('\n')
}

/** `.981`, `1.000`, `–` for what does not exist. */
export function share(value: number, digits = 3): string {
  return Number.isFinite(value) ? value.toFixed(digits).replace(/^(-?)0\./, '$1.') : '–'
}
