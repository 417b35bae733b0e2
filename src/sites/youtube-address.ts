/**
 * The four ways in which YouTube names a channel, each as one key, so that an address, a link of the page and an entry of
 * its data can be compared: `@handle` (folded), `channel/UC…`, `c/name` and `user/name` (folded).
 */
export interface ChannelAddress {
  readonly key: string
  /** As it stands in the address, decoded, without @. */
  readonly name: string
  /** The path below the channel's name: its tab, or nothing. */
  readonly tab: string
}

// Letters of any script, with their marks, digits and "_ - . ·"; may begin with a digit and end with a dot
// (support.google.com/youtube/answer/11585688, 2026).
const HANDLE = /^(?:[\p{L}\p{M}\p{N}_.·-]|\p{Join_Control}){1,60}$/u
const CHANNEL_ID = /^UC[\w-]{20,30}$/
const LEGACY_NAME = /^[^\s/?#@]{1,60}$/

/** The channel that a path or address of YouTube leads to; `undefined` for everything else. */
export function channelAddress(href: string): ChannelAddress | undefined {
  const path = href.replace(/^(?:https?:)?\/\/(?:www\.|m\.)?youtube\.com(?=\/)/i, '').split(/[?#]/, 1)[0] ?? ''
  if (!path.startsWith('/') || path.length > 1_000) return undefined
  const steps = decoded(path)?.replace(/\/+$/, '').slice(1).split('/')
  const [first = '', second = '', ...rest] = steps ?? []
  if (first.startsWith('@')) return named(handleKey(first.slice(1)), first.slice(1), [second, ...rest])
  if (first === 'channel') return named(CHANNEL_ID.test(second) ? `channel/${second}` : undefined, second, rest)
  if (first !== 'c' && first !== 'user') return undefined
  return named(LEGACY_NAME.test(second) ? `${first}/${fold(second)}` : undefined, second, rest)
}

/** The channels that those paths lead to; paths that lead elsewhere, or are absent, are left out. */
export function addressesOf(paths: readonly (string | null | undefined)[]): ChannelAddress[] {
  return paths.flatMap((path) => (path == null ? [] : (channelAddress(path) ?? [])))
}

/** Whether two lists of addresses give one channel two names of one kind. */
export function isContradicted(one: readonly ChannelAddress[], other: readonly ChannelAddress[]): boolean {
  const kind = ({ key }: ChannelAddress) => (key.startsWith('@') ? '@' : key.split('/', 1)[0])
  return one.some((name) => other.some((again) => kind(name) === kind(again) && name.key !== again.key))
}

/** The key of a handle written without its @; `undefined` for text that cannot be one. */
export function handleKey(handle: string): string | undefined {
  return HANDLE.test(handle) ? `@${fold(handle)}` : undefined
}

function named(key: string | undefined, name: string, below: readonly string[]): ChannelAddress | undefined {
  return key === undefined ? undefined : { key, name, tab: below.join('/') }
}

/** Handles differ neither by case nor by how their letters are composed. */
function fold(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
