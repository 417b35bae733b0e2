import { describe, expect, test } from 'vitest'
import { SITE_ACCESS, siteAt } from '../../src/messages/site-access.ts'
import { SITES } from '../../src/sites/index.ts'

const whose = (address: string) => siteAt(address)?.platform

test('the list says what the sites say of themselves', () => {
  const declared = SITES.map(({ platform, reads, matches }) => ({ platform, reads, matches: [...matches] }))
  expect(SITE_ACCESS.map((site) => ({ ...site, matches: [...site.matches] }))).toEqual(declared)
})

describe('whose an address is', () => {
  test('every pattern of the list is covered by exactly its own site', () => {
    for (const { platform, matches } of SITE_ACCESS)
      for (const match of matches) expect(whose(match.replace('*.', '').replace('*', 'invented'))).toBe(platform)
  })

  test('a host that only looks listed, another port, another scheme are nobody', () => {
    for (const address of [
      'https://www.instagram.com.example.com/ada',
      'https://www.instagram.com:8443/ada',
      'http://www.instagram.com/ada',
      'https://evil.x.com/ada',
      'about:blank',
      'not an address',
    ])
      expect(whose(address), address).toBeUndefined()
  })

  test('a Mastodon server that nobody listed speaks for itself alone, and on a click alone', () => {
    const server = siteAt('https://tides.example/@ada')
    expect(server).toMatchObject({ platform: 'mastodon', reads: 'on-click' })
    expect(server?.covers('https://tides.example/@grace')).toBe(true)
    expect(server?.covers('https://tides.example.evil/@grace')).toBe(false)
    expect(server?.covers('https://www.instagram.com/ada/')).toBe(false)
  })

  test('a page of an unknown host that has no such address is left alone', () => {
    for (const address of ['https://bank.example/', 'https://mail.example/inbox', 'https://tides.example/about'])
      expect(whose(address), address).toBeUndefined()
  })
})
