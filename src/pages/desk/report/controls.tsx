import { useId } from 'preact/hooks'
import { useWords } from '../../../ui/words-context.ts'
import { DeskIcon } from '../desk-icon.tsx'
import type { OwnWords, Paper } from './sheet.tsx'

const LONGEST_TITLE = 120
const LONGEST_NOTES = 1_500

interface Props {
  readonly own: OwnWords
  readonly paper: Paper
  readonly onOwn: (own: OwnWords) => void
  readonly onPaper: (paper: Paper) => void
  readonly onPrint: () => void
  /** What a sealed file can be saved of. */
  readonly sealable: readonly { readonly url: string; readonly name: string }[]
  readonly onSeal: (url: string) => void
}

/** What is put on the sheet, and what is done with it. Nothing typed here is kept. */
export function Controls({ own, paper, onOwn, onPaper, onPrint, sealable, onSeal }: Props) {
  const words = useWords()
  const id = useId()
  return (
    <div class="report-controls">
      <div class="field">
        <label for={`${id}-title`}>{words.t('report_title_label')}</label>
        <input
          id={`${id}-title`}
          type="text"
          dir="auto"
          maxLength={LONGEST_TITLE}
          value={own.title}
          onInput={(event) => onOwn({ ...own, title: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for={`${id}-notes`}>{words.t('report_notes_label')}</label>
        <textarea
          id={`${id}-notes`}
          rows={3}
          dir="auto"
          maxLength={LONGEST_NOTES}
          value={own.notes}
          onInput={(event) => onOwn({ ...own, notes: event.currentTarget.value })}
        />
        <p class="note">{words.t('report_notes_hint')}</p>
      </div>
      <div class="report-actions">
        <fieldset class="paper-choice">
          <legend>{words.t('report_paper')}</legend>
          {(['a4', 'letter'] as const).map((size) => (
            <label key={size}>
              <input
                type="radio"
                name={`${id}-paper`}
                value={size}
                checked={paper === size}
                onChange={() => onPaper(size)}
              />
              {words.t(`report_paper_${size}`)}
            </label>
          ))}
        </fieldset>
        <button type="button" class="btn primary" onClick={onPrint}>
          <DeskIcon name="print" />
          {words.t('report_print')}
        </button>
        {sealable.map(({ url, name }) => (
          <button key={url} type="button" class="btn" onClick={() => onSeal(url)}>
            <DeskIcon name="save" />
            <span>
              {words.t('report_seal')}
              {sealable.length > 1 && (
                <>
                  {': '}
                  <bdi>{name}</bdi>
                </>
              )}
            </span>
          </button>
        ))}
      </div>
    </div>
  )
}
