/** Width of every chart in the popup, in CSS pixels: 380 less margins and room for a scroll bar. The panel has another. */
export let CHART_WIDTH = 328

/** For a page that is as wide as its user makes it: charts drawn from now on are so wide. */
export function setChartWidth(width: number): void {
  CHART_WIDTH = width
}

/** Height of a chart's letters at 100 % text, in CSS pixels (`--text-xs`). */
export const LETTER = 11

/** A generous width for a label set in `--text-xs`, in CSS pixels. */
export function labelWidth(label: string, textScale: number): number {
  return label.length * LETTER * 0.62 * textScale
}

/** How many labels of this width find room beside each other. */
export function labelsThatFit(label: string, textScale: number): number {
  return Math.max(2, Math.floor(CHART_WIDTH / (labelWidth(label, textScale) + 18)))
}

/** Holds a label that is centred on `x` inside the chart. */
export function heldInside(x: number, width: number): number {
  return Math.min(CHART_WIDTH - width / 2, Math.max(width / 2, x))
}
