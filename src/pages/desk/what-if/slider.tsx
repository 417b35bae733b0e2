import { useId } from 'preact/hooks'
import { useWords } from '../../../ui/words-context.ts'

interface Props {
  readonly label: string
  readonly value: number
  readonly most: number
  readonly step: number
  /** What stands at this place, for whoever cannot see the curve. */
  readonly text: string
  readonly onChange: (value: number) => void
}

/** How much is bought: the browser's own slider, with its keys. */
export function Slider({ label, value, most, step, text, onChange }: Props) {
  const words = useWords()
  const id = useId()
  return (
    <div class="slider">
      <div class="slider-head">
        <label for={id}>{label}</label>
        <b dir="ltr">+{words.count(value)}</b>
      </div>
      <input
        id={id}
        type="range"
        min={0}
        max={most}
        step={step}
        value={value}
        aria-valuetext={text}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <div class="ends" aria-hidden="true">
        <span>{words.count(0)}</span>
        <span>{words.count(most)}</span>
      </div>
    </div>
  )
}
