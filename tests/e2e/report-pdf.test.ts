import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { galleryPages } from '../../scripts/gallery/accounts.ts'
import { until } from '../../scripts/gallery/driver.ts'
import { MODEL_VERSION } from '../../src/model/scorecard.ts'
import { hashOf } from '../../src/pages/desk/route.ts'
import type { ProfileRef } from '../../src/profile.ts'
import { ARTIFACTS, BROWSERS, type Stage, stage } from './browsers.ts'
import { deskOn, watchThem } from './watched.ts'

/** A profile of the gallery that does not read as usual: it has reasons, and what else could explain them. */
const HIGH: ProfileRef = { platform: 'x', handle: 'ines_paints_small', url: 'https://x.com/ines_paints_small' }

/** One that too little is known of: its report is short. */
const BLANK: ProfileRef = {
  platform: 'instagram',
  handle: 'northline.studio',
  url: 'https://www.instagram.com/northline.studio/',
}

/** The texts of a PDF, page by page. */
async function textsOf(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: pdf, useSystemFonts: false, verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  await document.loadingTask.destroy()
  return pages
}

/** A PDF knows letters and where they stand, not words: texts are compared without what is between and around them. */
const bare = (text: string) => text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\u2066-\u2069]/g, '')

describe.each(BROWSERS)('the printed report in %s', (name) => {
  let on: Stage
  beforeAll(async () => {
    on = await stage(name, galleryPages())
    await watchThem(on, [HIGH, BLANK])
  })
  afterAll(() => on?.close())

  test('says in its text who, when, how sure, between which ends, what else could explain it, and by which model', async () => {
    const desk = await deskOn(on, hashOf({ screen: 'report', of: [HIGH] }).slice(1), 'not a statement about any person')
    await until('the fingerprint', () => desk.run<boolean>(`document.querySelector('.paper .prints span') !== null`))
    const texts = (selector: string) =>
      desk.run<string[]>(
        `[...document.querySelectorAll('.paper ${selector}')].map((one) => one.textContent.trim()).filter((text) => text !== '')`,
      )
    const shown = {
      who: await texts('.who'),
      dates: [...(await texts('.when')), ...(await texts('.dates li'))],
      intervals: [...(await texts('.three dd')), ...(await texts('table.ev td.r'))],
      benign: await texts('.ben li'),
      model: (await texts('.paper-foot span')).filter((text) => text.includes(MODEL_VERSION)),
    }
    const pdf = await desk.pdf()
    writeFileSync(join(ARTIFACTS, `${name}-report.pdf`), pdf)
    const pages = (await textsOf(pdf)).map(bare)
    const printed = pages.join('')
    for (const [what, wanted] of Object.entries(shown)) {
      expect(wanted.length, what).toBeGreaterThan(0)
      for (const text of wanted) expect(printed, what).toContain(bare(text))
    }
    expect(shown.who.join()).toContain(HIGH.handle)
    expect(shown.intervals.filter((text) => /\d.*–.*\d/.test(text)).length).toBeGreaterThan(2)
    expect(shown.dates.join()).toContain(String(new Date().getFullYear()))
    // The sheet alone: nothing of the screen around it.
    expect(printed).not.toContain(bare('Save a sealed file'))
    await desk.close()
  })

  test.each([HIGH, BLANK])('of $handle has no empty sheet', async (ref) => {
    const desk = await deskOn(on, hashOf({ screen: 'report', of: [ref] }).slice(1), 'not a statement about any person')
    const pages = (await textsOf(await desk.pdf())).map(bare)
    expect(pages.length).toBeLessThanOrEqual(2)
    expect(pages.filter((text) => text.length < 20)).toEqual([])
    await desk.close()
  })
})
