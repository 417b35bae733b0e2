import { describe, expect, test } from 'vitest'
import { keepScripts, syncScripts } from '../../src/background/site-scripts.ts'
import { ALLOWABLE } from '../../src/messages/site-access.ts'

/** A browser that grants what the test grants, and remembers what is registered. */
function browserWith(granted: Set<string>) {
  const scripts = new Map<string, { id: string; matches: string[]; js: string[] }>()
  const heard: (() => void)[] = []
  const event = { addListener: (listener: () => void) => void heard.push(listener) }
  return {
    scripts,
    changed: () => {
      for (const listener of heard) listener()
    },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin)),
      onAdded: event,
      onRemoved: event,
    },
    scripting: {
      getRegisteredContentScripts: async () => [...scripts.values()],
      registerContentScripts: async (added: { id: string; matches: string[]; js: string[] }[]) => {
        for (const script of added) {
          if (scripts.has(script.id)) throw new Error(`twice: ${script.id}`)
          scripts.set(script.id, script)
        }
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) scripts.delete(id)
      },
    },
  }
}

const [site] = ALLOWABLE
const registered = ({ scripts }: ReturnType<typeof browserWith>) => [...scripts.keys()]

describe('the scripts of sites that are read when allowed', () => {
  test('none is there before the user allows one', async () => {
    const browser = browserWith(new Set())
    await syncScripts(browser.permissions, browser.scripting)
    expect(registered(browser)).toEqual([])
  })

  test('follow what is allowed and what is taken back, and are never registered twice', async () => {
    if (site === undefined) throw new Error('there is no site to allow')
    const granted = new Set(site.matches)
    const browser = browserWith(granted)
    keepScripts(browser.permissions, browser.scripting)
    browser.changed()
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(registered(browser)).toEqual([site.platform])
    expect(browser.scripts.get(site.platform)).toMatchObject({ js: [`src/content/${site.platform}.iife.js`] })
    granted.clear()
    browser.changed()
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(registered(browser)).toEqual([])
  })

  test('run only on the hosts that are still allowed, where a user takes back one of several', async () => {
    const several = ALLOWABLE.find(({ matches }) => matches.length > 1)
    if (several === undefined) throw new Error('there is no site on several hosts')
    const granted = new Set(several.matches)
    const browser = browserWith(granted)
    await syncScripts(browser.permissions, browser.scripting)
    granted.delete(several.matches[0] ?? '')
    await syncScripts(browser.permissions, browser.scripting)
    expect(browser.scripts.get(several.platform)?.matches).toEqual(several.matches.slice(1))
  })
})
