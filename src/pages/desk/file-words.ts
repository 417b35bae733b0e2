import type { FileProblem } from '../../messages/json-file.ts'
import { isolated } from '../../ui/plain-name.ts'
import type { Words } from '../../ui/words.ts'

/** What is wrong with a file and where in it, in one sentence. */
export function fileProblem(words: Words, problem: FileProblem | { readonly why: 'unreadable' }): string {
  switch (problem.why) {
    case 'unreadable':
      return words.t('file_unreadable')
    case 'too-large':
      return words.t('file_too_large')
    case 'no-json':
      return problem.line === null ? words.t('file_no_json') : words.t('file_no_json_at', words.count(problem.line))
    case 'other-format':
      return words.t('file_other_format')
    case 'later-version':
      return words.t('file_later_version')
    case 'shape':
      return problem.place === '' ? words.t('file_shape_whole') : words.t('file_shape', isolated(problem.place))
  }
}
