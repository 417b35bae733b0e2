import { useEffect, useRef, useState } from 'preact/hooks'
import type { ErrorCode } from '../../../messages/contract.ts'
import { readPolicy } from '../../../messages/policy.ts'
import { type Policy, WEIGHED } from '../../../model/policy.ts'
import { errorText } from '../../../ui/error-words.ts'
import { isolated } from '../../../ui/plain-name.ts'
import { useWords } from '../../../ui/words-context.ts'
import type { ScreenProps } from '../desk.tsx'
import { DeskIcon } from '../desk-icon.tsx'
import { fileProblem } from '../file-words.ts'
import { ScreenTitle } from '../screen-title.tsx'
import { PolicyForm } from './policy-form.tsx'
import { rulesOf } from './policy-words.ts'
import '../desk-parts.css'
import './policy.css'

/** Which part of the screen is open. */
type Open = { readonly part: 'form' } | { readonly part: 'preview'; readonly policy: Policy } | null

/** The user's own rules: written here or loaded from a file, previewed, kept, taken away; each with a way back. */
export function PolicyScreen({ connector }: ScreenProps) {
  const words = useWords()
  /** `undefined` until the worker has answered. */
  const [policy, setPolicy] = useState<Policy | null | undefined>(undefined)
  const [open, setOpen] = useState<Open>(null)
  const [before, setBefore] = useState<{ readonly was: Policy | null } | null>(null)
  const [said, say] = useState('')
  const [problem, setProblem] = useState('')
  const [failed, setFailed] = useState<ErrorCode | null>(null)

  useEffect(() => {
    const ending = new AbortController()
    void connector.ask('policy/get', null).then((reply) => {
      if (ending.signal.aborted) return
      setFailed(reply.ok ? null : reply.error.code)
      if (reply.ok) setPolicy(reply.body)
    })
    return () => ending.abort()
  }, [connector])

  /** Puts a policy, or none, in place of what is there. */
  const replace = async (next: Policy | null, done: string, isUndo = false) => {
    const reply = next === null ? await connector.ask('policy/remove', null) : await connector.ask('policy/put', next)
    if (!reply.ok) return say(words.t('options_not_kept', errorText(words, reply.error.code)))
    setPolicy(next)
    setOpen(null)
    setBefore(isUndo ? null : { was: reply.body })
    say(done)
  }
  const choose = async (input: HTMLInputElement) => {
    const file = input.files?.[0]
    if (file === undefined) return
    const text = await file.text().catch(() => null)
    // The same file may be chosen again once it is mended.
    input.value = ''
    const read = text === null ? null : readPolicy(text)
    if (read === null) return setProblem(words.t('file_unreadable'))
    if ('why' in read) return setProblem(fileProblem(words, read))
    setProblem('')
    setOpen({ part: 'preview', policy: read })
  }
  const save = (kept: Policy) => {
    const name = kept.name.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 60)
    connector.save(`earned-policy-${name}.json`, new Blob([`${JSON.stringify(kept, null, 2)}\n`]))
  }

  return (
    <div class="policy">
      <ScreenTitle title={words.t('policy_menu')} lede={words.t('policy_lede')} />
      {failed !== null && <p role="status">{errorText(words, failed)}</p>}
      {policy === undefined && failed === null && <p role="status">{words.t('compare_loading')}</p>}
      {policy === null && open === null && <p class="empty">{words.t('policy_none')}</p>}
      {policy && open?.part !== 'form' && (
        <section aria-labelledby="kept">
          <h2 id="kept">
            <bdi>{policy.name}</bdi>
          </h2>
          <Rules policy={policy} />
          <div class="row-btn">
            <button type="button" class="btn" onClick={() => setOpen({ part: 'form' })}>
              <DeskIcon name="edit" />
              {words.t('policy_change')}
            </button>
            <button type="button" class="btn" onClick={() => save(policy)}>
              <DeskIcon name="save" />
              {words.t('policy_save')}
            </button>
            <button
              type="button"
              class="btn"
              onClick={() => replace(null, words.t('policy_removed', isolated(policy.name)))}
            >
              <DeskIcon name="bin" />
              {words.t('policy_remove')}
            </button>
          </div>
        </section>
      )}
      <div class="said">
        <p role="status">{said}</p>
        {before !== null && (
          <button type="button" class="btn" onClick={() => replace(before.was, words.t('policy_undone'), true)}>
            <DeskIcon name="undo" />
            {words.t('policy_undo')}
          </button>
        )}
      </div>
      {open?.part === 'preview' && (
        <Preview
          policy={open.policy}
          replaces={policy ?? null}
          onUse={() => replace(open.policy, words.t('policy_kept', isolated(open.policy.name)))}
          onPutAside={() => setOpen(null)}
        />
      )}
      {open?.part === 'form' && (
        <PolicyForm
          policy={policy ?? null}
          onKeep={(written) => replace(written, words.t('policy_kept', isolated(written.name)))}
          onPutAside={() => setOpen(null)}
        />
      )}
      {open === null && policy !== undefined && (
        <div class="row-btn">
          {policy === null && (
            <button type="button" class="btn primary" onClick={() => setOpen({ part: 'form' })}>
              <DeskIcon name="edit" />
              {words.t('policy_write')}
            </button>
          )}
          <label class="btn file">
            <DeskIcon name="open" />
            {words.t('policy_load')}
            <input
              class="vh"
              type="file"
              accept=".json,application/json"
              aria-describedby="policy-problem"
              onChange={(event) => choose(event.currentTarget)}
            />
          </label>
        </div>
      )}
      <p id="policy-problem" role="alert">
        {problem}
      </p>
    </div>
  )
}

/** The weights of a policy, in the order of the reasons. */
function weightsOf({ weights = {} }: Policy) {
  return WEIGHED.flatMap((signal) => {
    const weight = weights[signal]
    return weight === undefined ? [] : [{ signal, weight }]
  })
}

function Rules({ policy }: { policy: Policy }) {
  const words = useWords()
  const weights = weightsOf(policy)
  return (
    <>
      <ul class="rules">
        {rulesOf(words, policy).map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      {weights.length > 0 && (
        <ul class="rules note">
          {weights.map(({ signal, weight }) => (
            <li key={signal}>
              {words.t(`signal_${signal}_inside`)}:{' '}
              {words.t('policy_times', words.plainRange({ low: weight, high: weight }))}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Preview(props: { policy: Policy; replaces: Policy | null; onUse: () => void; onPutAside: () => void }) {
  const { policy, replaces, onUse, onPutAside } = props
  const words = useWords()
  const title = useRef<HTMLHeadingElement>(null)
  // The button that was pressed is gone: whoever cannot see goes on from here.
  useEffect(() => title.current?.focus(), [policy])
  return (
    <section class="preview" aria-labelledby="policy-preview">
      <h2 id="policy-preview" tabindex={-1} ref={title}>
        {words.t('policy_preview', isolated(policy.name))}
      </h2>
      <Rules policy={policy} />
      {replaces !== null && <p class="note">{words.t('policy_replaces', isolated(replaces.name))}</p>}
      <div class="row-btn">
        <button type="button" class="btn primary" onClick={onUse}>
          {words.t('policy_use')}
        </button>
        <button type="button" class="btn" onClick={onPutAside}>
          {words.t('policy_put_aside')}
        </button>
      </div>
    </section>
  )
}
