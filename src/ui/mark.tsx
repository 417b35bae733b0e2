import type { Band } from '../model/verdict.ts'

/** Which of the nine are large, by row; `null` is nine hollow rings. The band is read by shape alone. */
const LARGE: Readonly<Record<Band, readonly number[] | null>> = {
  fits: [3, 4, 6, 7, 8],
  low: [6],
  high: [0, 1, 2, 3, 4, 5, 6, 7, 8],
  mixed: [0, 4, 8],
  unknown: null,
}
const STEPS = [2.7, 8, 13.3] as const
const NINE = STEPS.flatMap((y) => STEPS.map((x) => ({ x, y })))

/** The mark: nine people; those who answer are large. In ink, as `fits`, it is the logo. Not mirrored right to left. */
export function Mark({ band, size = 16 }: { band: Band; size?: number }) {
  const large = LARGE[band]
  return (
    <svg class="mark" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      {NINE.map(({ x, y }, index) =>
        large === null ? (
          <circle key={index} class="ring" cx={x} cy={y} r={1.5} />
        ) : (
          <circle key={index} cx={x} cy={y} r={large.includes(index) ? 2.3 : 1.1} />
        ),
      )}
    </svg>
  )
}
