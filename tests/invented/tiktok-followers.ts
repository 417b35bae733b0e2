import { NONCE } from './profile.ts'
import { shortForm } from './tiktok.ts'
import { wordsIn } from './tiktok-words.ts'

export interface InventedFollowers {
  readonly handle: string
  readonly name: string
  readonly lang?: string
  readonly dir?: 'ltr' | 'rtl'
  readonly followers: number
  readonly following: number
  readonly chosen: 'following' | 'followers' | 'suggested'
  /** How the chosen tab is told: by ARIA, or by its paint alone. */
  readonly told?: 'aria' | 'paint'
  readonly rows: readonly InventedRow[]
}

interface InventedRow {
  readonly handle: string
  readonly name: string
  readonly hasAvatar?: boolean
  readonly verified?: boolean
}

/** The dialog that a click on a profile's followers opens, over that profile. */
export function followersDialog(list: InventedFollowers): string {
  const { handle, name, lang = 'en', dir = 'ltr' } = list
  const words = wordsIn(lang)
  const tabs = [
    ['following', words.following, shortForm(list.following)],
    ['followers', words.followers, shortForm(list.followers)],
    ['suggested', words.suggested, ''],
  ] as const
  return `<!DOCTYPE html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="UTF-8">
<title>${name} (@${handle}) | TikTok</title>
<link rel="icon" href="data:,">
<style nonce="${NONCE}">body{font:14px/1.4 system-ui,sans-serif;margin:24px}</style>
</head>
<body>
<div id="app"><main data-e2e="user-page"><h1 data-e2e="user-title">${handle}</h1><h2 data-e2e="user-subtitle">${name}</h2>
<h3><div><strong title="${words.following}" data-e2e="following-count">${shortForm(list.following)}</strong><span data-e2e="following">${words.following}</span></div><div><strong title="${words.followers}" data-e2e="followers-count">${shortForm(list.followers)}</strong><span data-e2e="followers">${words.followers}</span></div><div><strong data-e2e="likes-count">2.4M</strong><span data-e2e="likes">${words.likes}</span></div></h3>
<ul><li><a href="/@invented.neighbour">A Neighbour</a></li></ul></main></div>
<div id="tux-portal-container"><section role="dialog" data-e2e="follow-info-popup"><div><h1>${handle}</h1><div role="button" data-e2e="follow-popup-close"></div></div>
<div class="tabs">${tabs.map(([key, label, count]) => tab(list, key, label, count)).join('')}</div>
<ul>
${list.rows.map((row) => rowOf(row, words.follow)).join('\n')}
</ul></section></div>
</body>
</html>
`
}

function tab(list: InventedFollowers, key: string, label: string, count: string): string {
  const isChosen = key === list.chosen
  const told = list.told ?? 'paint'
  const paint = told === 'paint' && isChosen ? 'css-1b-DivTabItem e7a2' : 'css-9f-DivTabItem e7a2'
  const aria = told === 'aria' ? ` role="tab" aria-selected="${isChosen}"` : ''
  return `<div class="${paint}"${aria}><div>${label}</div>${count === '' ? '' : `<strong title="${label}">${count}</strong>`}</div>`
}

function rowOf({ handle, name, hasAvatar = true, verified = false }: InventedRow, follow: string): string {
  const picture = hasAvatar ? '0000invented' : '1594805258216454'
  const tick = verified
    ? '<svg width="14" height="14" viewBox="0 0 48 48"><circle cx="24" cy="24" r="24" fill="#20D5EC"></circle></svg>'
    : ''
  return `<li><div><a href="/@${handle}"><div><span shape="circle"><img alt="" src="https://p16-common-sign.tiktokcdn-eu.com/tos-example-avt-0068/${picture}.jpeg"></span></div></a><a href="/@${handle}"><span>${name}</span>${tick}<p>${handle}</p></a><button type="button" aria-label="${follow} ${name}"><div>${follow}</div></button></div></li>`
}
