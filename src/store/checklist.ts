import * as v from 'valibot'
import { MOST_TO_VISIT, type ToVisit, ToVisitSchema, type VisitItem } from '../messages/visiting.ts'
import type { ProfileRef } from '../profile.ts'
import type { Database } from './database.ts'
import { ownerOf } from './remembered.ts'
import type { ForgettingStorage } from './salt.ts'
import type { KeyedStorage } from './settings.ts'
import { readProfiles } from './shelves.ts'
import { asStoreError } from './store-error.ts'
import { read } from './transaction.ts'

/** The profiles that the user means to open. */
export interface Checklist {
  /** Each with when this browser has read it, since it was put there. */
  all(): Promise<VisitItem[]>
  /** The list itself, in the order in which it was put together. */
  listed(): Promise<ToVisit[]>
  /** Brings items of another list together with this one; those that are here already stay as they are. How many stand here now. */
  join(items: readonly ToVisit[]): Promise<number>
  /** How many were not there yet and had room. */
  add(refs: readonly ProfileRef[], addedAt: string): Promise<number>
  /** The whole list as it was. */
  remove(refs: readonly ProfileRef[]): Promise<ToVisit[]>
  /** In place of what is there. */
  put(items: readonly ToVisit[]): Promise<void>
}

const KEY = 'checklist'

export function checklistIn(database: Database, storage: KeyedStorage): Checklist {
  let last: Promise<unknown> = Promise.resolve()

  /** One after the other, as settings are changed: see there. What was there comes back. */
  function change(step: (before: readonly ToVisit[]) => readonly ToVisit[]): Promise<ToVisit[]> {
    const next = last.then(async () => {
      try {
        const before = await kept(storage)
        await storage.set({ [KEY]: step(before) })
        return before
      } catch (error) {
        throw asStoreError(error)
      }
    })
    last = next.catch(() => {})
    return next
  }

  return {
    listed: () => kept(storage),
    async join(items) {
      let here = 0
      await change((before) => {
        const known = new Map(before.map((item) => [nameOf(item.ref), item]))
        for (const item of items) {
          const isHere = known.has(nameOf(item.ref))
          if (!isHere && known.size === MOST_TO_VISIT) continue
          if (!isHere) known.set(nameOf(item.ref), item)
          here += 1
        }
        return [...known.values()]
      })
      return here
    },
    all: async () => withReadAt(database, await kept(storage)),
    async add(refs, addedAt) {
      let added = 0
      await change((before) => {
        const known = new Map(before.map((item) => [nameOf(item.ref), item]))
        for (const ref of refs) {
          if (known.has(nameOf(ref)) || known.size === MOST_TO_VISIT) continue
          known.set(nameOf(ref), { ref, addedAt })
          added += 1
        }
        return [...known.values()]
      })
      return added
    },
    remove(refs) {
      const gone = new Set(refs.map(nameOf))
      return change((before) => before.filter(({ ref }) => !gone.has(nameOf(ref))))
    },
    async put(items) {
      await change(() => items)
    },
  }
}

/** The next list begins empty. */
export async function forgetChecklist(storage: ForgettingStorage): Promise<void> {
  try {
    await storage.remove(KEY)
  } catch (error) {
    throw asStoreError(error)
  }
}

async function withReadAt(database: Database, items: readonly ToVisit[]): Promise<VisitItem[]> {
  if (items.length === 0) return []
  const profiles = await database.use((db) => {
    const tx = db.transaction('profiles')
    return read(tx, () =>
      Promise.all(
        items.map(({ ref }) => {
          const { platform, handle } = ownerOf(ref)
          return tx.store.get([platform, handle])
        }),
      ),
    )
  })
  return items.map((item, at) => {
    const seen = readProfiles([profiles[at]])[0]?.lastSeenAt ?? ''
    return { ...item, readAt: seen >= item.addedAt ? seen : null }
  })
}

/** Entry by entry, so that a damaged one does not take the others with it. */
async function kept(storage: KeyedStorage): Promise<ToVisit[]> {
  const found = (await storage.get(KEY))[KEY]
  return (Array.isArray(found) ? found : []).flatMap((entry: unknown) => {
    const checked = v.safeParse(ToVisitSchema, entry)
    return checked.success ? [checked.output] : []
  })
}

function nameOf(ref: ProfileRef): string {
  const { platform, handle } = ownerOf(ref)
  return `${platform} ${handle}`
}
