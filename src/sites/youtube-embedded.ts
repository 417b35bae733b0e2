import * as v from 'valibot'
import { assignedJson } from './embedded-json.ts'
import { channelAddress } from './youtube-address.ts'
import { type DataHeader, dataHeader, keysOf } from './youtube-embedded-header.ts'
import { valuesAt } from './youtube-embedded-text.ts'
import { dataTiles } from './youtube-embedded-tiles.ts'
import type { Tile } from './youtube-tile.ts'

const ShownTabSchema = v.looseObject({
  selected: v.optional(v.boolean()),
  content: v.optional(v.unknown()),
  endpoint: v.optional(v.unknown()),
})
const TabSchema = v.looseObject({
  tabRenderer: v.optional(ShownTabSchema),
  expandableTabRenderer: v.optional(ShownTabSchema),
})

const DataSchema = v.looseObject({
  responseContext: v.optional(v.unknown()),
  header: v.optional(v.unknown()),
  alerts: v.optional(v.unknown()),
  contents: v.optional(
    v.looseObject({
      twoColumnBrowseResultsRenderer: v.optional(v.looseObject({ tabs: v.optional(v.array(v.unknown())) })),
    }),
  ),
  metadata: v.optional(
    v.looseObject({
      channelMetadataRenderer: v.optional(
        v.looseObject({
          title: v.optional(v.string()),
          description: v.optional(v.string()),
          externalId: v.optional(v.string()),
          vanityChannelUrl: v.optional(v.string()),
          ownerUrls: v.optional(v.array(v.string())),
        }),
      ),
    }),
  ),
  microformat: v.optional(
    v.looseObject({ microformatDataRenderer: v.optional(v.looseObject({ urlCanonical: v.optional(v.string()) })) }),
  ),
})

const ParamSchema = v.looseObject({ key: v.literal('browse_id'), value: v.string() })

/** What `ytInitialData` says: of the channel of the last hard load, which need not be the one shown now. */
export interface ChannelData {
  /** Every key that this data gives its channel. */
  readonly keys: ReadonlySet<string>
  readonly id: string | null
  readonly handle: string | null
  readonly name: string | null
  readonly bioLength: number | null
  readonly header: DataHeader | null
  readonly isAgeGated: boolean
  /** YouTube itself says that there is no such channel. */
  readonly isMissing: boolean
  readonly tiles: readonly Tile[]
}

/** The data is up to 1 MB and the page is read again and again: each script is parsed once. */
const parsed = new WeakMap<Element, Carrier>()

interface Carrier {
  readonly lang: string
  readonly loadedAs: string | null
  readonly carries: boolean
  readonly data: ChannelData | null
}

/** The channel data that the page was loaded with, from every script that carries some: as a rule one. */
export function channelData(root: Document, lang: string): ChannelData[] {
  const scripts = [...root.querySelectorAll('script:not([src])')]
  const isWhole = root.readyState !== 'loading'
  const carriers = scripts.flatMap((script) => {
    const kept = parsed.get(script)
    if (kept?.lang === lang) return kept
    const text = script.textContent ?? ''
    const carries = CARRIER.test(text)
    const data = carries ? readData(assignedJson(text, 'ytInitialData'), lang) : null
    const read: Carrier = { lang, loadedAs: addressIn(text), carries, data }
    if (isWhole) parsed.set(script, read)
    return read
  })
  const found = carriers.flatMap(({ data }) => data ?? [])
  const [only, ...more] = carriers.filter(({ carries }) => carries)
  // Beside the data of another page, cut short, the address could be taken for that one's.
  const loadedAs = more.length > 0 ? undefined : carriers.find((one) => one.loadedAs !== null)?.loadedAs
  if (!only?.data || !loadedAs || only.data.keys.size === 0) return found
  return [{ ...only.data, keys: new Set([...only.data.keys, ...keysOf([loadedAs])]) }]
}

const CARRIER = /ytInitialData["'\]\s]*=\s*\{/

/**
 * The settings name the address that the page was asked for: the only link between an old /c/ or /user/ name and the channel's
 * id.
 */
function addressIn(text: string): string | null {
  return /"originalUrl":"([^"\\]{1,300})"/.exec(text.slice(0, 200_000))?.[1] ?? null
}

function readData(value: unknown, lang: string): ChannelData | null {
  const shape = v.safeParse(DataSchema, value)
  if (!shape.success) return null
  const { responseContext, header: headerValue, alerts, contents, metadata, microformat } = shape.output
  const about = metadata?.channelMetadataRenderer
  const header = dataHeader(headerValue, lang)
  const { tab, content } = selectedTab(contents?.twoColumnBrowseResultsRenderer?.tabs ?? [])
  const canonical = microformat?.microformatDataRenderer?.urlCanonical
  const named = [
    ...(about?.externalId === undefined ? [] : [`/channel/${about.externalId}`]),
    ...browseIds(responseContext).map((id) => `/channel/${id}`),
    ...[about?.vanityChannelUrl, ...(about?.ownerUrls ?? []), canonical].filter((url) => url !== undefined),
  ]
  const keys = new Set([...keysOf(named), ...(header?.keys ?? [])])
  const first = (prefix: string) => named.map(channelAddress).find((address) => address?.key.startsWith(prefix))?.name
  return {
    keys,
    id: first('channel/') ?? [...keys].find((key) => key.startsWith('channel/'))?.slice('channel/'.length) ?? null,
    handle: header?.handle ?? first('@') ?? null,
    name: about?.title ?? header?.name ?? null,
    bioLength: about?.description === undefined ? null : [...about.description.trim()].length,
    header,
    isAgeGated: header === null && [...valuesAt('channelAgeGateRenderer', content)].length > 0,
    isMissing: header === null && about === undefined && [...valuesAt('type', alerts)].includes('ERROR'),
    tiles: header?.isHub ? [] : dataTiles(content, lang, tab),
  }
}

/** The one tab that carries content, and its name in its address ("streams"), which no language changes. */
function selectedTab(tabs: readonly unknown[]): { tab: string; content: unknown } {
  for (const entry of tabs) {
    const wrapped = v.safeParse(TabSchema, entry)
    const shown = wrapped.success ? (wrapped.output.tabRenderer ?? wrapped.output.expandableTabRenderer) : undefined
    if (shown?.selected !== true) continue
    const { content, endpoint } = shown
    const [url] = [...valuesAt('url', endpoint)]
    return { tab: typeof url === 'string' ? (channelAddress(url)?.tab ?? '') : '', content }
  }
  return { tab: '', content: undefined }
}

/** What was asked for: the only name that the data of an age gate has. */
function browseIds(responseContext: unknown): string[] {
  return [...valuesAt('params', responseContext)]
    .flat()
    .map((param) => v.safeParse(ParamSchema, param))
    .flatMap((param) => (param.success ? [param.output.value] : []))
}
