import * as v from 'valibot'
import { exactly } from '../counts/index.ts'
import type { Count } from '../profile.ts'
import { addressesOf, type ChannelAddress } from './youtube-address.ts'

/** `ytInitialPlayerResponse`: what the player was given for the video of the last hard load. A field of a wrong type is absent. */

const text = v.fallback(v.optional(v.pipe(v.string(), v.maxLength(500))), undefined)
const flag = v.fallback(v.optional(v.boolean()), undefined)

const PlayerSchema = v.looseObject({
  videoDetails: v.looseObject({
    videoId: v.string(),
    channelId: text,
    viewCount: text,
    isLive: flag,
    isUpcoming: flag,
    isLiveContent: flag,
  }),
  paidContentOverlay: v.optional(v.unknown()),
  microformat: v.fallback(
    v.optional(
      v.looseObject({
        playerMicroformatRenderer: v.looseObject({
          externalVideoId: text,
          viewCount: text,
          likeCount: text,
          ownerProfileUrl: text,
          externalChannelId: text,
          publishDate: text,
          isShortsEligible: flag,
          liveBroadcastDetails: v.fallback(v.optional(v.looseObject({ isLiveNow: flag })), undefined),
        }),
      }),
    ),
    undefined,
  ),
})

export interface PlayerData {
  readonly id: string
  readonly likes: Count | null
  readonly views: Count | null
  /** The channel whose video it is, by each name that it has. */
  readonly owners: readonly ChannelAddress[]
  readonly publishedAt: string | null
  /** Live now. */
  readonly isRunning: boolean
  readonly isUpcoming: boolean
  /** It is a live stream, or was one. */
  readonly isStream: boolean
  readonly isShort: boolean
  readonly isSponsored: boolean
}

export function playerData(value: unknown): PlayerData | null {
  const parsed = v.safeParse(PlayerSchema, value)
  if (!parsed.success) return null
  const { videoDetails: details, microformat, paidContentOverlay } = parsed.output
  const stated = microformat?.playerMicroformatRenderer
  const format =
    stated?.externalVideoId === undefined || stated.externalVideoId === details.videoId ? stated : undefined
  const isRunning = details.isLive === true || format?.liveBroadcastDetails?.isLiveNow === true
  const isUpcoming = details.isUpcoming === true
  return {
    id: details.videoId,
    likes: statedCount(format?.likeCount),
    // Of a running stream these may be the people watching.
    views: isRunning || isUpcoming ? null : statedCount(format?.viewCount ?? details.viewCount),
    owners: ownersOf(details.channelId, format?.externalChannelId, format?.ownerProfileUrl),
    publishedAt: isoTime(format?.publishDate),
    isRunning,
    isUpcoming,
    isStream: isRunning || details.isLiveContent === true,
    isShort: format?.isShortsEligible === true,
    isSponsored: paidContentOverlay !== undefined,
  }
}

/** Data that names two channels by their ids contradicts itself about the owner: then it names none. */
function ownersOf(id: string | undefined, again: string | undefined, profile: string | undefined): ChannelAddress[] {
  if (id !== undefined && again !== undefined && id !== again) return []
  const one = id ?? again
  return addressesOf([one === undefined ? undefined : `/channel/${one}`, profile])
}

/** A count that is written out in plain digits. */
export function statedCount(digits: unknown): Count | null {
  const number = typeof digits === 'string' && /^\d{1,15}$/.test(digits) ? Number(digits) : digits
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? exactly(number) : null
}

function isoTime(written: string | undefined): string | null {
  const time = /^\d{4}-\d{2}-\d{2}T/.test(written ?? '') ? Date.parse(written ?? '') : Number.NaN
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
