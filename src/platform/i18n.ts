import type messages from '../../public/_locales/en/messages.json'
import { native } from './native.ts'

/** The keys of `_locales/en/messages.json`: a key that is not there does not compile. */
export type MessageKey = keyof typeof messages

/** A sentence in the language of the browser's interface. */
export function text(key: MessageKey, ...substitutions: string[]): string {
  return native.i18n.getMessage(key, substitutions)
}

/** The language that `text` speaks, for `Intl`. */
export function language(): string {
  return native.i18n.getUILanguage()
}

/** A message by a key that is put together, such as a plural form; an empty string where there is none. */
export function lookup(key: string, substitutions: string[]): string {
  return native.i18n.getMessage(key, substitutions)
}
