import type { Site } from './site.ts'

export const instagram: Site = {
  platform: 'instagram',
  label: 'Instagram',
  matches: ['https://www.instagram.com/*'],
  reads: 'on-page',
  profileAt: () => undefined,
  read: () => ({ state: 'loading' }),
}
