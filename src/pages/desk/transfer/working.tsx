import { useWords } from '../../../ui/words-context.ts'
import type { Task } from './use-task.ts'

interface Props {
  readonly task: Task
  /** What is being done, as a sentence. */
  readonly text: string
}

/** How far a piece of work has come, and the way to stop it. What is read aloud is that it is under way, not every step. */
export function Working({ task, text }: Props) {
  const words = useWords()
  const { progress } = task
  if (progress === null) return null
  const { share, lines } = progress
  return (
    <div class="working">
      <p role="status">{text}</p>
      <progress aria-label={text} max={1} {...(share !== null && { value: share })} />
      {lines > 0 && <span class="num">{words.plural('transfer_lines', lines)}</span>}
      <button type="button" class="btn" onClick={task.stop}>
        {words.t('transfer_cancel')}
      </button>
    </div>
  )
}
