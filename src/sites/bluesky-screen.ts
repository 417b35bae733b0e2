import { followersIn } from './bluesky-address.ts'
import { marked, type Shown } from './bluesky-parts.ts'
import type { ProfileSchema } from './bluesky-schema.ts'

/** By which names the account in the address goes: its handle and, as far as the page proves it, its DID. */
export interface Owner {
  readonly names: ReadonlySet<string>
  /** `null` where the address is a DID and the page does not prove whose. */
  readonly handle: string | null
}

/** @param name The handle or DID of the address, in lower case. */
export function ownerOf(shown: Shown, name: string, schema: ProfileSchema | null): Owner {
  const known = [schema?.handle, schema?.did].filter((one) => one != null)
  if (!name.startsWith('did:')) return { names: new Set([name, ...known]), handle: name }
  const handle = schema?.handle ?? handleOfDid(shown, name)
  return { names: new Set([name, ...known, ...(handle === null ? [] : [handle])]), handle }
}

/** The address of every picture holds its owner's DID: the header whose picture is this account's is this account's. */
function handleOfDid(shown: Shown, did: string): string | null {
  const links = marked(shown, 'profileHeaderFollowersButton')
  for (const place of marked(shown, 'profileHeaderAviButton')) {
    const source = place.querySelector('img')?.getAttribute('src') ?? ''
    const view = place.closest('[data-testid="profileView"]')
    const [link, more] = links.filter((one) => view?.contains(one))
    if (!isPictureOf(source, did) || link === undefined || more !== undefined) continue
    const handle = followersIn(link)
    if (handle !== null) return handle
  }
  return null
}

export function isPictureOf(source: string, did: string): boolean {
  return source.toLowerCase().replace(/%3a/g, ':').replace(/%2f/g, '/').includes(`/${did}/`)
}
