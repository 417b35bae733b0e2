import * as v from 'valibot'
import { type Body, DEFAULT_SETTINGS, type Settings, SettingsSchema } from '../messages/contract.ts'
import { PlatformSchema } from '../profile.ts'
import { asStoreError } from './store-error.ts'

/** The part of `storage.local` that settings need. */
export interface KeyedStorage {
  get(key: string): Promise<Record<string, unknown>>
  set(entries: Record<string, unknown>): Promise<void>
}

/** What the user can set. */
export interface SettingsKeeper {
  /** Never fails: what is damaged or cannot be read is as if it had never been set. */
  get(): Promise<Settings>
  /** Changes what is named and keeps the rest; the whole comes back once it is kept. */
  change(change: Body<'settings/change'>): Promise<Settings>
}

const KEY = 'settings'

export function settingsIn(storage: KeyedStorage): SettingsKeeper {
  let last: Promise<unknown> = Promise.resolve()

  async function get(): Promise<Settings> {
    try {
      return settingsFrom((await storage.get(KEY))[KEY])
    } catch {
      return DEFAULT_SETTINGS
    }
  }

  async function change(change: Body<'settings/change'>): Promise<Settings> {
    try {
      // Read without the safety net: what cannot be read now must not be written over with defaults.
      const changed = withChange(settingsFrom((await storage.get(KEY))[KEY]), change)
      await storage.set({ [KEY]: changed })
      return changed
    } catch (error) {
      throw asStoreError(error)
    }
  }

  return {
    get,
    // One after the other: two changes in a row would both start from what was there before the first.
    change(wanted) {
      const next = last.then(() => change(wanted))
      last = next.catch(() => {})
      return next
    },
  }
}

const { theme, language, badge, speakFrom, badgeOffset, keepFor } = SettingsSchema.entries

/** Field by field, so that one damaged field does not take the others with it. */
function settingsFrom(kept: unknown): Settings {
  if (typeof kept !== 'object' || kept === null) return DEFAULT_SETTINGS
  const fields = new Map<string, unknown>(Object.entries(kept))
  const off: unknown = fields.get('off')
  return {
    off: Array.isArray(off) ? off.flatMap((name) => parsed(PlatformSchema, name) ?? []) : DEFAULT_SETTINGS.off,
    theme: parsed(theme, fields.get('theme')) ?? DEFAULT_SETTINGS.theme,
    language: parsed(language, fields.get('language')) ?? DEFAULT_SETTINGS.language,
    badge: parsed(badge, fields.get('badge')) ?? DEFAULT_SETTINGS.badge,
    speakFrom: parsed(speakFrom, fields.get('speakFrom')) ?? DEFAULT_SETTINGS.speakFrom,
    badgeOffset: parsed(badgeOffset, fields.get('badgeOffset')) ?? DEFAULT_SETTINGS.badgeOffset,
    keepFor: parsed(keepFor, fields.get('keepFor')) ?? DEFAULT_SETTINGS.keepFor,
  }
}

function parsed<T extends v.GenericSchema>(schema: T, value: unknown): v.InferOutput<T> | undefined {
  const checked = v.safeParse(schema, value)
  return checked.success ? checked.output : undefined
}

/** Places of badges are changed site by site: two tabs may move theirs at the same time. */
function withChange(settings: Settings, change: Body<'settings/change'>): Settings {
  return {
    off: [...new Set(change.off ?? settings.off)],
    theme: change.theme ?? settings.theme,
    language: change.language ?? settings.language,
    badge: change.badge ?? settings.badge,
    speakFrom: change.speakFrom ?? settings.speakFrom,
    badgeOffset: { ...settings.badgeOffset, ...change.badgeOffset },
    // `null` is a wish of its own.
    keepFor: change.keepFor === undefined ? settings.keepFor : change.keepFor,
  }
}
