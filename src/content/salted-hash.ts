/** Turns a text into 16 hex digits that say nothing but whether two texts are the same. */
export type Hash = (...parts: readonly string[]) => Promise<string>

const HEX = 16

/** Hashes with this browser's salt (HMAC-SHA-256). The sites are all on https, without which a page has no `crypto.subtle`. */
export async function saltedHash(salt: string): Promise<Hash> {
  const encoder = new TextEncoder()
  const key = await crypto.subtle.importKey('raw', encoder.encode(salt), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ])
  return async (...parts) => {
    // Parts are told apart by a character that no page writes into a name.
    const signed = await crypto.subtle.sign('HMAC', key, encoder.encode(parts.join('\u0000')))
    return [...new Uint8Array(signed)]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
      .slice(0, HEX)
  }
}
