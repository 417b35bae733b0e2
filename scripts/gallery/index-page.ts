import { NONCE } from '../../tests/invented/profile.ts'
import type { Exhibit } from './accounts.ts'

const SHOWS: Readonly<Record<Exhibit['shows'], string>> = {
  fits: 'Fits',
  low: 'Low',
  high: 'Unusually high',
  unknown: 'Too little to say',
  private: 'Private',
  'layout-changed': 'Layout changed',
}

/** The list of the gallery's pages. Names are ours, so nothing needs escaping. */
export function indexPage(exhibits: readonly Exhibit[]): string {
  const rows = exhibits.map(
    ({ url, profile, shows, hint, site }) =>
      `<tr><td><a href="${url}">${profile.name}</a><small>@${profile.handle} on ${site}</small></td><td>${SHOWS[shows]}</td><td>${hint}</td></tr>`,
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Earned: the gallery</title>
<style nonce="${NONCE}">
  body { font: 15px/1.5 system-ui, sans-serif; max-width: 56rem; margin: 3rem auto; padding: 0 1rem; color: #171c22; background: #faf9f7 }
  table { border-collapse: collapse; width: 100% } td, th { text-align: start; padding: .6rem .8rem; border-top: 1px solid #e5e3df; vertical-align: top }
  small { display: block; color: #626b77 } a { color: #1f4f93 }
</style>
<h1>The gallery</h1>
<p>Invented accounts in the sites’ own markup, served from this machine under the sites’ names. Open one, click the badge
beside the follower count, then the Earned icon in the toolbar.</p>
<table><thead><tr><th>Profile<th>What it shows<th>Try<tbody>${rows.join('')}</table></html>`
}
