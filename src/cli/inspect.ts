import { readFile } from 'node:fs/promises'
import type { SitePack } from '../messages/site-pack.ts'
import { score } from '../model/index.ts'
import { siteAt } from '../sites/index.ts'
import type { Reading } from '../sites/site.ts'
import { readWithPack } from '../sites/site-pack.ts'
import { skeletonOf } from '../sites/skeleton.ts'
import { complain, DONE, fileTrouble, type Io, languageTag, type Output, parse } from './io.ts'
import { packIn } from './pack.ts'

/**
 * `earned inspect PAGE.html --url URL`: one object `{ site, reading, verdict }` of a saved page; with `--redact` the page without
 * anybody in it, for a report; with `--pack FILE` what the reader could not read is filled by a site pack.
 */
export async function inspect(argv: readonly string[], io: Io, out: Output): Promise<number> {
  const redact = argv.includes('--redact')
  const args = parse(
    argv.filter((argument) => argument !== '--redact'),
    { url: { type: 'string' }, lang: { type: 'string' }, at: { type: 'string' }, pack: { type: 'string' } },
  )
  if (typeof args === 'string') return complain(io, `${args} See: earned inspect --help`)
  const [file, ...more] = args.positionals
  if (file === undefined || more.length > 0) {
    return complain(io, 'name one saved page: earned inspect PAGE.html --url https://…')
  }
  const { url: address, lang, at = new Date().toISOString() } = args.values
  if (address === undefined) return complain(io, 'say where the page was saved from: --url https://…')
  if (!URL.canParse(address)) return complain(io, `"${address}" is no address. Write it in full, with https://`)
  const tag = lang === undefined ? undefined : languageTag(lang)
  if (lang !== undefined && tag === undefined) {
    return complain(io, `"${lang}" is no language tag. Write one such as en, de-CH or pt-BR.`)
  }
  const time = instant(at)
  if (time === undefined) return complain(io, `"${at}" is no time. Write it as 2026-11-22T10:00:00Z`)

  let html: string
  try {
    html = await readFile(file, 'utf8')
  } catch (error) {
    return complain(io, fileTrouble(file, error))
  }
  const url = new URL(address)
  if (redact) {
    const page = await pageOf(html, url, tag)
    await out.line(skeletonOf(page.document, siteAt(url)?.profileAt(url)?.handle ?? '').trimEnd())
    page.close()
    return DONE
  }
  const pack = args.values.pack === undefined ? undefined : await packIn(args.values.pack)
  if (typeof pack === 'string') return complain(io, pack)
  const found = await look(html, url, tag, time, pack)
  await out.line(JSON.stringify(found))
  return DONE
}

/** Reads and scores as the extension would. Scripts are not run, nothing is loaded. */
async function look(html: string, url: URL, lang: string | undefined, at: string, pack: SitePack | undefined) {
  const site = siteAt(url)
  const ref = site?.profileAt(url)
  if (site === undefined || ref === undefined) return { site: site?.platform ?? null, reading: null, verdict: null }
  const page = await pageOf(html, url, lang)
  const plain = site.read(page.document, ref, at)
  const reading = pack === undefined ? plain : readWithPack(pack, page.document, ref, at, plain)
  const verdict = reading.state === 'ready' ? score(reading.snapshot) : null
  const shown = withoutPlaces(reading)
  page.close()
  return { site: site.platform, reading: shown, verdict }
}

async function pageOf(html: string, url: URL, lang: string | undefined) {
  // Only here: it takes longer to load than everything else takes to run.
  const { JSDOM, VirtualConsole } = await import('jsdom')
  const { window } = new JSDOM(html, { url: url.href, virtualConsole: new VirtualConsole() })
  // jsdom says "loading" until the next turn of the loop; a saved page has long finished.
  Object.defineProperty(window.document, 'readyState', { value: 'complete' })
  if (lang !== undefined) window.document.documentElement.lang = lang
  return window
}

/** Places are elements: they mean nothing outside the page. */
function withoutPlaces(reading: Reading) {
  return reading.state === 'ready' ? { state: reading.state, snapshot: reading.snapshot } : reading
}

/** ISO 8601 in full and in UTC, from a date or a time in any of its forms. */
function instant(text: string): string | undefined {
  const time = /^\d{4}-\d{2}-\d{2}(T|$)/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}
