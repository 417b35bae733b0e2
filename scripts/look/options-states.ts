import { DEFAULT_SETTINGS } from '../../src/messages/contract.ts'
import type { SitePack } from '../../src/messages/site-pack.ts'
import type { Connector, OfferedSite, OptionsState } from '../../src/pages/options/state.ts'

/** Sites of every kind, whether or not this version has one of it. */
const SITES: readonly OfferedSite[] = [
  { platform: 'instagram', reads: 'on-page', matches: ['https://www.instagram.com/*'] },
  { platform: 'x', reads: 'on-page', matches: ['https://x.com/*'] },
  { platform: 'threads', reads: 'when-allowed', matches: ['https://www.threads.com/*'] },
  { platform: 'bluesky', reads: 'when-allowed', matches: ['https://bsky.app/*'] },
  { platform: 'linkedin', reads: 'on-click', matches: ['https://www.linkedin.com/*'] },
]

/** An invented pack, as people would write one. */
export function inventedPack(more: Partial<SitePack> = {}): SitePack {
  return {
    format: 'earned-site-pack',
    version: 1,
    platform: 'x',
    made: '2026-11-17',
    note: 'The lists behind the counts have other addresses since Monday.',
    identity: [{ select: "[data-testid='UserName'] span" }],
    counts: { followers: [{ select: "a[href='/{handle}/audience']" }], posts: [{ select: 'h2 + div' }] },
    ...more,
  }
}

const plain: OptionsState = { settings: DEFAULT_SETTINGS, allowed: [], packs: [] }

/** Every state of the options, by name: `null` could not be read, `undefined` has not answered yet. */
export const OPTIONS_STATES: Readonly<Record<string, OptionsState | null | undefined>> = {
  plain,
  set: {
    settings: { ...DEFAULT_SETTINGS, off: ['instagram'], theme: 'dark' },
    allowed: ['bluesky'],
    packs: [inventedPack(), inventedPack({ platform: 'tiktok', note: '' })],
  },
  'hostile-note': {
    ...plain,
    packs: [inventedPack({ note: `<img src=x onerror=alert(1)> \u202Eeman ${'long'.repeat(50)}` })],
  },
  loading: undefined,
  failed: null,
}

/** A connector without a browser behind it, which keeps what it is told. */
export function mockOptions(first: OptionsState | null | undefined, more: Partial<Connector> = {}): Connector {
  let state = first
  const set = (change: (before: OptionsState) => OptionsState) => {
    if (state) state = change(state)
    return null
  }
  return {
    sites: SITES,
    state: () => (state === undefined ? new Promise(() => undefined) : Promise.resolve(state)),
    changes: () => undefined,
    setOff: async (platform, off) =>
      set((before) => {
        const others = before.settings.off.filter((listed) => listed !== platform)
        return { ...before, settings: { ...before.settings, off: off ? [...others, platform] : others } }
      }),
    set: async (change) => set((before) => ({ ...before, settings: { ...before.settings, ...change } })),
    usage: async () => ({ profiles: 1_204, posts: 31_870, watched: 42, bytes: 38_400_000, quota: 12_000_000_000 }),
    eraseAll: async () => null,
    shortcuts: async () => [
      { name: 'popup', keys: 'Alt+Shift+E' },
      { name: 'desk', keys: 'Alt+Shift+D' },
      { name: 'watch', keys: '' },
      { name: 'side-panel', keys: 'Alt+Shift+S' },
    ],
    changeShortcuts: async () => true,
    backUp: async () => undefined,
    keepPack: async (pack) =>
      set((before) => ({
        ...before,
        packs: [...before.packs.filter(({ platform }) => platform !== pack.platform), pack],
      })),
    removePack: async (site) =>
      set((before) => ({ ...before, packs: before.packs.filter(({ platform }) => platform !== site) })),
    allow: async (origins) => {
      set((before) => ({ ...before, allowed: [...before.allowed, ...sitesOf(origins)] }))
      return true
    },
    takeBack: async (origins) => {
      set((before) => ({ ...before, allowed: before.allowed.filter((site) => !sitesOf(origins).includes(site)) }))
      return true
    },
    parses: (select) => !select.endsWith('='),
    showTheme: () => undefined,
    showLanguage: () => undefined,
    ...more,
  }
}

function sitesOf(origins: readonly string[]) {
  return SITES.filter(({ matches }) => matches.every((match) => origins.includes(match))).map(
    ({ platform }) => platform,
  )
}
