import type { Site } from './site.ts'

export const youtube: Site = {
  platform: 'youtube',
  label: 'YouTube',
  matches: ['https://www.youtube.com/*', 'https://m.youtube.com/*'],
  reads: 'on-page',
  profileAt: () => undefined,
  read: () => ({ state: 'loading' }),
}
