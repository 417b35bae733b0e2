import type { Settings } from '../messages/contract.ts'
import { lookupIn } from '../ui/lookup-in.ts'
import { createWords, type MessageKey, type Words } from '../ui/words.ts'
import type { BadgeParts } from './badge-bridge.ts'

/** What is still to be said when the extension is gone, and can then no longer be looked up. */
const LAST_WORDS: readonly MessageKey[] = [
  'name',
  'badge_updated',
  'updated_title',
  'updated_text',
  'card_move',
  'card_close',
  'action_reload',
]

/** The language that was chosen, once its words are here; until then the browser's. */
export function withWordsHere(chosen: Settings['language']): Settings['language'] {
  return chosen !== 'browser' && globalThis.earnedMessages?.[chosen] !== undefined ? chosen : 'browser'
}

/**
 * The words of the badge: those of the language that was chosen, where its script has left them here; else the browser's, and
 * after an update under this script those that were put by.
 */
export function badgeWords({ lookup, language }: BadgeParts, chosen: Settings['language']): Words {
  const table = chosen === 'browser' ? undefined : globalThis.earnedMessages?.[chosen]
  if (chosen !== 'browser' && table !== undefined) return createWords(lookupIn(table), chosen)
  const putBy = new Map(LAST_WORDS.map((key): [string, string] => [key, lookup(key, [])]))
  return createWords((key, substitutions) => {
    const kept = putBy.get(key)
    if (kept !== undefined) return kept
    try {
      return lookup(key, substitutions)
    } catch {
      return ''
    }
  }, language)
}
