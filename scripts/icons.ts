import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from './browsers.mjs'

/**
 * Draws the toolbar icons and the logo as PNG (the manifest and `action.setIcon` take no SVG in Chrome) and writes them to
 * `public/icons`. Run by hand after the mark changed: `node --import tsx scripts/icons.ts`.
 *
 * The mark: nine people; those who answer are large. Read by shape alone at 16 px. Colours are mid-tones with at least 3:1
 * on white and on dark toolbars.
 */
const LARGE: Readonly<Record<string, readonly number[]>> = {
  fits: [3, 4, 6, 7, 8],
  low: [6],
  high: [0, 1, 2, 3, 4, 5, 6, 7, 8],
  mixed: [0, 4, 8],
}
const COLOUR: Readonly<Record<string, string>> = {
  fits: '#189589',
  low: '#ba7712',
  high: '#a86ec9',
  mixed: '#4b87d5',
  unknown: '#7e8791',
  idle: '#7e8791',
  /** The logo is ink, never in a band's colour; it stands on paper, so that dark toolbars show it too. */
  mark: '#171c22',
}

function svg(name: string, size: number): string {
  const logo = name === 'mark'
  // Centres on pixel corners: at 16 px a small dot is then two by two whole pixels, not a smear (looked at 2026-11-22).
  const at = logo ? [4, 8, 12] : [3, 8, 13]
  const scale = logo ? 0.75 : 1
  const ring = name === 'unknown'
  const large = LARGE[name === 'mark' ? 'fits' : name] ?? []
  const circles = Array.from({ length: 9 }, (_, index) => {
    const r = scale * (ring ? 1.5 : name === 'idle' ? 1.4 : large.includes(index) ? 2.3 : 1.15)
    return `<circle cx="${at[index % 3]}" cy="${at[Math.floor(index / 3)]}" r="${r}"/>`
  })
  const paint = ring ? `fill="none" stroke="${COLOUR[name]}" stroke-width="1"` : `fill="${COLOUR[name]}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="${size}" height="${size}" style="display:block">${logo ? '<rect width="16" height="16" rx="3.5" fill="#faf9f7"/>' : ''}<g ${paint}>${circles.join('')}</g></svg>`
}

const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] })
const page = await browser.newPage()
for (const name of Object.keys(COLOUR)) {
  for (const size of name === 'mark' ? [16, 32, 48, 128] : [16, 32]) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(`<!doctype html><body style="margin:0">${svg(name, size)}`)
    writeFileSync(
      join(import.meta.dirname, `../public/icons/${name}-${size}.png`),
      await page.screenshot({ omitBackground: true }),
    )
  }
}
await browser.close()
