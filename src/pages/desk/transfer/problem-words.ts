import { errorText } from '../../../ui/error-words.ts'
import type { Words } from '../../../ui/words.ts'
import type { Problem } from './lines-of-file.ts'
import type { Outcome } from './outcome.ts'

const KEYS = {
  unreadable: 'transfer_why_unreadable',
  'too-large': 'transfer_why_too_large',
  'not-text': 'transfer_why_not_text',
  'line-too-long': 'transfer_why_line_too_long',
  'not-json': 'transfer_why_not_json',
  'out-of-bounds': 'transfer_why_out_of_bounds',
  'not-a-backup': 'transfer_why_not_a_backup',
  'later-version': 'transfer_why_later_version',
  'cut-off': 'transfer_why_cut_off',
  'no-record': 'transfer_why_no_record',
  'unknown-record': 'transfer_why_unknown_record',
  'no-address-column': 'transfer_why_no_address_column',
  'no-address': 'transfer_why_no_address',
  twice: 'transfer_why_twice',
  'too-many': 'transfer_why_too_many',
  'label-too-long': 'transfer_why_label_too_long',
  'note-too-long': 'transfer_why_note_too_long',
  'not-a-capture': 'capture_why_not_a_capture',
  'no-post': 'capture_why_no_post',
} as const satisfies Record<Problem['why'], string>

/** What is wrong and in which line, in a sentence or two. */
export function problemText(words: Words, { line, why }: Problem): string {
  const what = words.t(KEYS[why])
  return line === null ? what : words.t('transfer_line', words.count(line), what)
}

/** How a piece of work ended that did not come to its end; `''` where it did. */
export function endText(words: Words, outcome: Outcome<unknown>): string {
  switch (outcome.state) {
    case 'done':
      return ''
    case 'stopped':
      return words.t('transfer_stopped')
    case 'refused':
      return problemText(words, outcome.problem)
    case 'failed':
      return words.t('transfer_failed', errorText(words, outcome.code))
  }
}
