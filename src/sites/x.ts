import type { Site } from './site.ts'

export const x: Site = {
  platform: 'x',
  label: 'X',
  matches: ['https://x.com/*', 'https://twitter.com/*', 'https://mobile.x.com/*', 'https://mobile.twitter.com/*'],
  reads: 'on-page',
  profileAt: () => undefined,
  read: () => ({ state: 'loading' }),
}
