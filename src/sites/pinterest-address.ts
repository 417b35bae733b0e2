/** The countries with an address of their own; the others are `xx.pinterest.com`. */
const COUNTRIES = 'at ca ch cl co.kr co.uk com.au com.mx de dk es fr ie it jp nz ph pt se'.split(' ')
const HOST = new RegExp(`^(?:www\\.|[a-z]{2}\\.)?pinterest\\.(?:com|${COUNTRIES.join('|').replaceAll('.', '\\.')})$`)

/** First parts of addresses that are the site's own, no person's. */
const RESERVED = new Set(
  (
    'pin search ideas today business settings login signup logout explore resource about categories topics password ' +
    'discover shopping videos notifications homefeed convert pin-builder pin-creation-tool _ news inbox invited oauth ' +
    'following followers source shop email secure'
  ).split(' '),
)
const PROFILE = /^\/(\w{3,30})(?:\/(?:_created|_saved|_profile|boards))?\/?$/

export const MATCHES: readonly string[] = [
  'https://www.pinterest.com/*',
  'https://*.pinterest.com/*',
  ...COUNTRIES.map((country) => `https://www.pinterest.${country}/*`),
]

/** The profile that an address is, on any of the site's hosts; boards and pins are none. */
export function profileIn(url: URL): string | undefined {
  if (url.protocol !== 'https:' || !HOST.test(url.host)) return undefined
  const handle = PROFILE.exec(url.pathname)?.[1]
  return handle === undefined || RESERVED.has(handle.toLowerCase()) ? undefined : handle
}
