import { PLATFORMS, type Platform } from '../profile.ts'

/** The sites' own names, the same in every language. */
export const SITE_NAMES: Readonly<Record<Platform, string>> = {
  instagram: 'Instagram',
  x: 'X',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  facebook: 'Facebook',
  linkedin: 'LinkedIn',
  threads: 'Threads',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  twitch: 'Twitch',
  pinterest: 'Pinterest',
  reddit: 'Reddit',
}

/** The sites in the order they are shown. */
export const SITES_SHOWN: readonly Platform[] = PLATFORMS
