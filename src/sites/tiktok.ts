import type { Site } from './site.ts'

export const tiktok: Site = {
  platform: 'tiktok',
  label: 'TikTok',
  matches: ['https://www.tiktok.com/*'],
  reads: 'on-page',
  profileAt: () => undefined,
  read: () => ({ state: 'loading' }),
}
