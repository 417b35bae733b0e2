import { isolated } from '../../../ui/plain-name.ts'
import { useWords } from '../../../ui/words-context.ts'
import type { Passed } from './address-list.ts'
import { problemText } from './problem-words.ts'

/** As many as a reader looks at. */
const MOST = 20

/** The lines of a list that are passed over, each with its number, what stands there and why. */
export function PassedLines({ passed }: { passed: readonly Passed[] }) {
  const words = useWords()
  return (
    <div role="alert" class="passed">
      {passed.length > 0 && (
        <>
          <p>{words.plural('transfer_passed', passed.length)}</p>
          <ul class="problems">
            {passed.slice(0, MOST).map((problem) => (
              <li key={problem.line}>
                {problemText(words, problem)} {problem.text !== '' && <bdi>{isolated(problem.text)}</bdi>}
              </li>
            ))}
          </ul>
          {passed.length > MOST && <p>{words.plural('transfer_passed_more', passed.length - MOST)}</p>}
        </>
      )}
    </div>
  )
}
