import type { Count } from '../profile.ts'
import { assignedJson } from './embedded-json.ts'
import { type ChannelAddress, isContradicted } from './youtube-address.ts'
import { type PlayerData, playerData } from './youtube-player-embedded.ts'
import { statedCounts } from './youtube-stated-counts.ts'
import { type WatchData, watchData } from './youtube-watch-embedded.ts'

/** What the page's data says of one video, from every source that names it. */
export interface VideoData {
  readonly likes: readonly (Count | null)[]
  readonly views: readonly (Count | null)[]
  readonly comments: Count | null
  readonly subscribers: Count | null
  /** The channel whose video it is, by each name that it has; nobody where two sources name two channels. */
  readonly owners: readonly ChannelAddress[]
  readonly player: PlayerData | null
  /** The page was loaded for this video. */
  readonly isLoaded: boolean
  readonly isRunning: boolean
  readonly isCollab: boolean
}

/** The scripts are up to 1 MB and the page is read again and again: each is parsed once. */
const parsed = new WeakMap<Element, { lang: string; player: PlayerData | null; watch: WatchData | null }>()

/** Data that is of another video is left out: after a soft navigation all of it is. */
export function videoData(root: Document, id: string, lang: string): VideoData {
  let player: PlayerData | null = null
  let watch: WatchData | null = null
  for (const script of root.querySelectorAll('script:not([src])')) {
    const read = readScript(script, lang, root.readyState !== 'loading')
    if (read.player?.id === id) player ??= read.player
    if (read.watch?.id === id) watch ??= read.watch
  }
  const stated = statedCounts(root, id)
  const isRunning = player?.isRunning === true || watch?.isRunning === true
  const owners = ownersOf(player, watch)
  return {
    likes: [player?.likes ?? null, ...stated.map((one) => one.likes), watch?.likes ?? null],
    views: isRunning ? [] : [player?.views ?? null, ...stated.map((one) => one.views), watch?.views ?? null],
    comments: watch?.comments ?? null,
    subscribers: watch?.subscribers ?? null,
    owners,
    player,
    isLoaded: player !== null || watch !== null,
    isRunning,
    isCollab: watch?.isCollab === true,
  }
}

function readScript(script: Element, lang: string, isWhole: boolean) {
  const kept = parsed.get(script)
  if (kept?.lang === lang) return kept
  const text = script.textContent ?? ''
  const json = (name: string) => (text.includes(name) ? assignedJson(text, name) : undefined)
  const read = {
    lang,
    player: playerData(json('ytInitialPlayerResponse')),
    watch: watchData(json('ytInitialData'), lang),
  }
  if (isWhole) parsed.set(script, read)
  return read
}

function ownersOf(player: PlayerData | null, watch: WatchData | null): readonly ChannelAddress[] {
  const [one, other] = [watch?.owners ?? [], player?.owners ?? []]
  return isContradicted(one, other) ? [] : [...one, ...other]
}
