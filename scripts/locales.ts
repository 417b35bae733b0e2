import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

/**
 * What the languages of `public/_locales` lack: `npm run locales` lists it; `npm run locales -- de < lines` takes lines of
 * `key = message` into German, in the order of the English file. A test holds every language to the same list.
 */
const FOLDER = join(import.meta.dirname, '../public/_locales')

const MessagesSchema = v.record(
  v.string(),
  v.strictObject({ message: v.string(), description: v.optional(v.string()) }),
)
type Messages = v.InferOutput<typeof MessagesSchema>

/** A language as its folder has it: `pt_BR`, `pt-BR`, and what it says. */
export interface Locale {
  readonly folder: string
  readonly tag: string
  readonly messages: Messages
}

function localeIn(folder: string): Locale {
  const file = join(FOLDER, folder, 'messages.json')
  return {
    folder,
    tag: folder.replace('_', '-'),
    messages: v.parse(MessagesSchema, JSON.parse(readFileSync(file, 'utf8'))),
  }
}

export const ENGLISH = localeIn('en')
/** Every language but English, by the name of its folder. */
export const TRANSLATIONS: readonly Locale[] = readdirSync(FOLDER)
  .filter((folder) => folder !== 'en')
  .sort()
  .map(localeIn)

const PLURAL = /_(zero|one|two|few|many|other)$/

/** `posts` of `posts_few`; `null` for a message that does not depend on a number. */
export function stemOf(key: string): string | null {
  const stem = key.replace(PLURAL, '')
  return stem !== key && `${stem}_other` in ENGLISH.messages ? stem : null
}

/** The keys that a language needs: those of English, and of a plural the forms that `Intl.PluralRules` names for it. */
export function keysFor(tag: string): readonly string[] {
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories
  const order = ['zero', 'one', 'two', 'few', 'many', 'other'] as const
  const keys = Object.keys(ENGLISH.messages).flatMap((key) => {
    const stem = stemOf(key)
    return stem === null ? [key] : order.filter((form) => forms.includes(form)).map((form) => `${stem}_${form}`)
  })
  return [...new Set(keys)]
}

/** Keys that are to be translated still. */
export function missingIn({ tag, messages }: Locale): readonly string[] {
  return keysFor(tag).filter((key) => !(key in messages))
}

/** Keys that nothing asks for in this language. */
export function needlessIn({ tag, messages }: Locale): readonly string[] {
  const needed = new Set(keysFor(tag))
  return Object.keys(messages).filter((key) => !needed.has(key))
}

function list(): void {
  for (const locale of TRANSLATIONS) {
    const missing = missingIn(locale)
    const needless = needlessIn(locale)
    console.log(`${locale.folder}: ${missing.length} missing, ${needless.length} needless`)
    for (const key of missing) {
      const english = ENGLISH.messages[key] ?? ENGLISH.messages[`${stemOf(key)}_other`]
      console.log(`  ${key} = ${english?.message}\n      ${english?.description}`)
    }
    for (const key of needless) console.log(`  not in English: ${key}`)
  }
}

function take(folder: string, lines: string): void {
  const before = TRANSLATIONS.find((locale) => locale.folder === folder)?.messages ?? {}
  const taken = lines.split('\n').flatMap((line) => {
    const [, key, message] = /^\s*(\w+) = (.*\S)\s*$/.exec(line) ?? []
    return key === undefined || message === undefined ? [] : [[key, { message }] as const]
  })
  const all = new Map([...Object.entries(before), ...taken])
  const ordered = keysFor(folder.replace('_', '-')).flatMap((key) => {
    const message = all.get(key)
    return message === undefined ? [] : [`  ${JSON.stringify(key)}: { "message": ${JSON.stringify(message.message)} }`]
  })
  mkdirSync(join(FOLDER, folder), { recursive: true })
  writeFileSync(join(FOLDER, folder, 'messages.json'), `{\n${ordered.join(',\n')}\n}\n`)
}

if (process.argv[1] === import.meta.filename) {
  const folder = process.argv[2]
  if (folder === undefined) list()
  else take(folder, readFileSync(0, 'utf8'))
}
