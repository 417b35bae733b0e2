import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pinterest } from '../../src/sites/pinterest.ts'
import { pageOf, SEEN_AT } from './reading.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures/pinterest')
const WICKER = 'https://www.pinterest.com/wickerlight/'

function read(page: Document, url = WICKER) {
  const ref = pinterest.profileAt(new URL(url))
  if (ref === undefined) throw new Error(`${url} is no profile`)
  return pinterest.read(page, ref, SEEN_AT)
}

describe('whose profile an address is', () => {
  test.each([
    ['https://www.pinterest.com/WickerLight/', 'WickerLight'],
    ['https://www.pinterest.com/wickerlight', 'wickerlight'],
    ['https://pinterest.com/wickerlight/_created/?x=1#top', 'wickerlight'],
    ['https://www.pinterest.de/wickerlight/_saved/', 'wickerlight'],
    ['https://www.pinterest.co.uk/wickerlight/_profile/', 'wickerlight'],
    ['https://www.pinterest.com.au/wickerlight/boards/', 'wickerlight'],
    ['https://www.pinterest.jp/wickerlight/', 'wickerlight'],
    ['https://br.pinterest.com/wickerlight/', 'wickerlight'],
    ['https://www.pinterest.com/ideas_of_mine/', 'ideas_of_mine'],
  ])('%s is of %s', (url, handle) => {
    expect(pinterest.profileAt(new URL(url))).toMatchObject({
      handle,
      url: `https://www.pinterest.com/${handle}/`,
    })
  })

  test.each([
    'https://www.pinterest.com/',
    'https://www.pinterest.com/pin/880000000000000001/',
    'https://www.pinterest.com/ideas/',
    'https://www.pinterest.com/Today/',
    'https://www.pinterest.com/search/users/?q=wicker',
    'https://www.pinterest.com/wickerlight/reed-baskets/',
    'https://www.pinterest.com/wickerlight/_followers/',
    'https://www.pinterest.com/ab/',
    'https://www.pinterest.com/_/_/about/',
    'https://business.pinterest.com/wickerlight/',
    'https://help.pinterest.com/article/',
    'https://pinterest.example.org/wickerlight/',
    'https://www.pinterest.com.example.org/wickerlight/',
    'https://notpinterest.com/wickerlight/',
    'http://www.pinterest.com/wickerlight/',
  ])('%s is no profile', (url) => expect(pinterest.profileAt(new URL(url))).toBeUndefined())
})

describe('a page that is not as it should be', () => {
  const normal = readFileSync(join(FIXTURES, 'normal-guest.html'), 'utf8')

  test('never takes the followed for followers, whichever of the two is gone', () => {
    const without = (id: string) => {
      const page = pageOf(normal, WICKER)
      page.querySelector(`[data-test-id="${id}"]`)?.remove()
      return read(page)
    }
    expect(without('profile-followers-link')).toEqual({ state: 'layout-changed', missing: ['followers'] })
    const reading = without('follower-count')
    expect(reading.state === 'ready' && [reading.snapshot.followers?.value, reading.snapshot.following]).toEqual([
      845,
      null,
    ])
  })

  test('keeps the word above the test id, should the misnamed one ever mean what it says', () => {
    const page = pageOf(normal.replace('312<!-- --> following', '845<!-- --> followers'), WICKER)
    const reading = read(page)
    expect(reading.state === 'ready' && reading.snapshot.following).toBeNull()
  })

  test('shows no followers where one of two marks of them holds two numbers', () => {
    const page = pageOf(normal, WICKER)
    const mark = page.querySelector('[data-test-id="profile-followers-link"]')
    const copy = mark?.cloneNode(true)
    mark?.append(' 735 followers')
    if (copy !== undefined) mark?.after(copy)
    expect(read(page)).toEqual({ state: 'layout-changed', missing: ['followers'] })
  })

  test('does not throw when the page puts its own things in place of the document’s', () => {
    const page = pageOf(normal, WICKER)
    Object.defineProperty(page, 'createTreeWalker', { value: page.createElement('img') })
    expect(read(page).state).toBe('layout-changed')
  })

  test('says nothing of a page that is still being loaded', () => {
    const page = pageOf('<div></div>', WICKER)
    Object.defineProperty(page, 'readyState', { value: 'loading', configurable: true })
    expect(read(page)).toEqual({ state: 'loading' })
  })
})
