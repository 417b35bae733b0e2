/** Height of a chart's letters at 100 % text, in CSS pixels (`--text-xs`). */
export const LETTER = 11

/** A generous width for a label, in CSS pixels. */
export function labelWidth(label: string, textScale: number): number {
  return label.length * LETTER * 0.62 * textScale
}

/** Holds a label that is centred on `x` inside a chart. */
export function heldInside(x: number, label: string, width: number, textScale: number): number {
  const half = labelWidth(label, textScale) / 2
  return Math.max(half, Math.min(width - half, x))
}

/** A bar between two places, at least so wide, about the same middle. */
export function wide(from: number, to: number, least: number): { x: number; width: number } {
  const width = Math.max(least, to - from)
  return { x: (from + to - width) / 2, width }
}
