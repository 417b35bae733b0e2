import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXHIBITS, galleryPages } from '../../scripts/gallery/accounts.ts'
import { badgeText } from '../../scripts/gallery/driver.ts'
import { visit } from '../../scripts/gallery/visit.ts'
import { ARTIFACTS, BROWSERS, type Stage, stage } from './browsers.ts'

/** The whole line, page → badge → popup, on every page of the gallery, in both browsers. */
describe.each(BROWSERS)('in %s', (name) => {
  let on: Stage
  beforeAll(async () => {
    on = await stage(name, galleryPages())
  })
  afterAll(() => on?.close())

  test.each(EXHIBITS.map((exhibit) => ({ at: exhibit.url, exhibit })))('$at', async ({ exhibit }) => {
    const visited = await visit(on.driver, exhibit)
    const { profile, shows, site } = exhibit
    const badge = await badgeText(visited.tab)
    const popup = await visited.popup.run<string>('document.body.innerText')

    if (shows === 'layout-changed') {
      expect(visited.state).toMatchObject({ state: 'layout-changed' })
      expect(popup).toContain('TikTok has changed its page')
    } else {
      if (visited.state.state !== 'ready') throw new Error(`read as ${visited.state.state}`)
      const { snapshot, verdict, notKept } = visited.state.scored
      expect(notKept).toBeNull()
      expect(snapshot.handle).toBe(profile.handle)
      expect(snapshot.followers).not.toBeNull()
      expect(snapshot.followers?.low).toBeLessThanOrEqual(profile.followers)
      expect(snapshot.followers?.high).toBeGreaterThanOrEqual(profile.followers)
      for (const post of snapshot.recent) {
        const truth = profile.recent.find(({ id }) => id === post.id)
        for (const count of ['likes', 'comments', 'shares', 'views'] as const) {
          const read = post[count]
          if (read === null) continue
          expect(read.low, `${post.id} ${count}`).toBeLessThanOrEqual(truth?.[count] ?? -1)
          expect(read.high, `${post.id} ${count}`).toBeGreaterThanOrEqual(truth?.[count] ?? Number.POSITIVE_INFINITY)
        }
      }
      expect(verdict.band).toBe(shows === 'private' ? 'unknown' : shows)
      expect(snapshot.account.isPrivate === true).toBe(shows === 'private' && site !== 'youtube')
      expect(popup).toContain(profile.name)
      const word = { fits: 'Fits', low: 'Low', high: 'High', unknown: 'Too little to say', private: 'Private' }[shows]
      expect(popup).toContain(word)
      expect(badge).toContain(word)
      // The gauge and every sentence are of this profile: nothing is empty, and nothing is the machine's.
      expect(`${popup} ${badge}`).not.toMatch(/undefined|NaN|null|\[object|Infinity/)
    }
    const file = join(ARTIFACTS, `${name}-${site}-${profile.handle}`)
    await visited.tab.bringToFront()
    await visited.tab.screenshot(`${file}-page.png`)
    await visited.popup.bringToFront()
    await visited.popup.resize(380, 600)
    await visited.popup.screenshot(`${file}-popup.png`)
    await visited.close()
  })

  test('the extension has asked the network for nothing', async () => {
    expect(await on.driver.requests()).toEqual([])
    if (name === 'firefox') return
    // The count would have seen one: here a page asks for something that is no navigation.
    const tab = await on.driver.open('https://x.com/harbour_notes')
    await tab.run('fetch(location.href).then(() => null)')
    expect(await on.driver.requests()).toEqual(['https://x.com/harbour_notes'])
    await tab.close()
  })
})
