import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NONCE } from '../../tests/invented/profile.ts'

/**
 * The invented pages, on loopback, under the sites' real host names: the browser is told to find every host here, so the real
 * content-script matches run. Served as strictly as the sites serve theirs: nonce-only scripts and Trusted Types.
 */
export interface Gallery {
  readonly port: number
  /** `host + path` of every request so far. */
  readonly requests: readonly string[]
  /** Puts a page at an address, or takes it away. */
  put(url: string, html: string | undefined): void
  close(): Promise<void>
}

const CSP = [
  "default-src 'none'",
  `script-src 'nonce-${NONCE}'`,
  `style-src 'nonce-${NONCE}'`,
  'img-src data:',
  // Only for the tests' own soft navigation, which fetches the next page of the same site as the sites' routers do.
  "connect-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types invented',
].join('; ')

/**
 * Starts serving. The certificate is made on the spot and thrown away: none is ever kept.
 * @param policy What the pages may do, where it is not to be as strict as the sites are: a page that looks for us.
 */
export async function serve(pages: ReadonlyMap<string, string>, policy: string = CSP): Promise<Gallery> {
  const folder = mkdtempSync(join(tmpdir(), 'earned-gallery-'))
  const key = join(folder, 'key.pem')
  const cert = join(folder, 'cert.pem')
  const openssl = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=earned.invalid']
  execFileSync('openssl', [...openssl, '-keyout', key, '-out', cert], { stdio: 'ignore' })
  const byAddress = new Map([...pages].map(([url, html]) => [addressOf(url), html]))
  const requests: string[] = []
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
    const address = `${request.headers.host?.replace(/:\d+$/, '')}${new URL(request.url ?? '/', 'https://x').pathname}`
    requests.push(address)
    const html = byAddress.get(decodeURI(address).replace(/\/$/, ''))
    response.writeHead(html === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
    })
    response.end(html ?? '<!doctype html><html lang="en"><title>Nothing here</title><body><p>Nothing here.</p>')
  })
  rmSync(folder, { recursive: true })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    put(url, html) {
      if (html === undefined) byAddress.delete(addressOf(url))
      else byAddress.set(addressOf(url), html)
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function addressOf(url: string): string {
  const { host, pathname } = new URL(url)
  return decodeURI(host + pathname).replace(/\/$/, '')
}
