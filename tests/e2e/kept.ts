import type { Stage } from './browsers.ts'

/** All that the extension has kept, as text: every record of its database, and its settings. */
const EVERYTHING = `(async () => {
  const area = (globalThis.browser ?? chrome).storage.local
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('earned')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const kept = {}
  for (const name of database.objectStoreNames)
    kept[name] = await new Promise((resolve, reject) => {
      const request = database.transaction(name).objectStore(name).getAll()
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  database.close()
  return JSON.stringify({ ...kept, settings: await area.get(null) })
})()`

/** Reads what is on disk in a page of the extension. */
export async function kept({ driver }: Stage): Promise<string> {
  const page = await driver.page('src/pages/options/index.html')
  const everything = await page.run<string>(EVERYTHING)
  await page.close()
  return everything
}
