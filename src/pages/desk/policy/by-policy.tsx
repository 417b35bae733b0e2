import { useEffect, useState } from 'preact/hooks'
import { type Answer, judgeByPolicy, type Policy } from '../../../model/policy.ts'
import type { Verdict } from '../../../model/verdict.ts'
import { Icon } from '../../../ui/icon.tsx'
import { isolated } from '../../../ui/plain-name.ts'
import { useWords } from '../../../ui/words-context.ts'
import type { Connector } from '../state.ts'
import { answerWord, ruleSentence } from './policy-words.ts'
import './by-policy.css'

/** The user's policy; `null` while there is none, or it is not known yet. */
export function usePolicy(connector: Connector): Policy | null {
  const [policy, setPolicy] = useState<Policy | null>(null)
  useEffect(() => {
    const ending = new AbortController()
    const look = async () => {
      const reply = await connector.ask('policy/get', null)
      if (!ending.signal.aborted && reply.ok) setPolicy(reply.body)
    }
    void look()
    connector.changes(() => void look(), ending.signal)
    return () => ending.abort()
  }, [connector])
  return policy
}

const ICONS: Readonly<Record<Answer, 'check' | 'close' | 'dash'>> = {
  meets: 'check',
  'does-not-meet': 'close',
  'cannot-say': 'dash',
}

/**
 * What the user's own rules say of a verdict, each with its reason. It stands beside the neutral verdict, never instead of it; in
 * ink, because colour says the band.
 */
export function ByPolicy({ policy, verdict }: { policy: Policy; verdict: Verdict }) {
  const words = useWords()
  const { answer, rules } = judgeByPolicy(policy, verdict)
  return (
    <div class="by-policy">
      <p>
        {words.t('policy_by', isolated(policy.name))} <b>{answerWord(words, answer)}</b>
      </p>
      <ul>
        {rules.map((rule) => (
          <li key={rule.rule}>
            <Icon name={ICONS[rule.answer]} />
            <span>
              <span class="vh">{answerWord(words, rule.answer)}: </span>
              {ruleSentence(words, rule)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
