import { type InventedProfile, NONCE } from './profile.ts'

export interface InventedFollower {
  readonly handle: string
  readonly name?: string
  /** Without one the site shows its own silhouette. */
  readonly hasAvatar: boolean
}

/** How many rows the site fetches at a time. */
const BATCH = 12

/**
 * Lets the followers of a drawn profile be opened as on Instagram: a dialog over the profile, with an address of its own, whose
 * list grows while one scrolls.
 * @param page The profile, drawn by `instagram.ts`.
 */
export function withFollowers(
  page: string,
  { handle }: InventedProfile,
  followers: readonly InventedFollower[],
): string {
  const dialog = `<template id="followers"><div role="dialog" class="sheet"><div><div><h1><div>Followers</div></h1><button type="button">✕</button></div>
<div class="scroller"><div class="list"></div></div></div></div></template><template id="rows">${followers.map(row).join('\n')}</template>`
  const style = `<style nonce="${NONCE}">.sheet{position:fixed;inset:80px calc(50% - 200px) auto;background:#fff;border:1px solid #ccc;border-radius:12px}.sheet h1{font-size:16px;text-align:center}
.scroller{height:400px;overflow-y:auto}.entry{display:flex;gap:12px;align-items:center;padding:8px 16px;height:44px}.entry img{display:block;width:44px;height:44px;font-size:0;border-radius:50%;background:#ddd}.entry>div:nth-child(2){flex:1}</style>`
  return page
    .replace('</head>', `${style}</head>`)
    .replace('</body>', `${dialog}<script nonce="${NONCE}">${OPEN(handle)}</script></body>`)
}

function row({ handle, name, hasAvatar }: InventedFollower, index: number): string {
  const picture = hasAvatar
    ? `https://scontent-x.cdninstagram.com/v/t51.2885-19/4000${10_000 + index}_1_n.jpg`
    : 'https://scontent-x.cdninstagram.com/v/t51.2885-19/464760996_1254146839119862_3605321457742435801_n.png?stp=dst-jpg'
  const shown = name === undefined ? '' : `<span dir="auto"><span>${name}</span></span>`
  return `<div class="entry"><div><a href="/${handle}/" role="link" tabindex="0"><img alt="${handle}'s profile picture" src="${picture}"></a></div>
<div><div><a class="notranslate" href="/${handle}/" role="link" tabindex="0"><div><span dir="auto">${handle}</span></div></a></div>${shown}</div><div><button type="button"><div>Follow</div></button></div></div>`
}

const OPEN = (handle: string) => `(() => {
const waiting = [...document.getElementById('rows').content.children]
document.querySelector('a[href="/${handle}/followers/"]').addEventListener('click', (event) => {
  event.preventDefault()
  history.pushState(null, '', event.currentTarget.href)
  document.body.append(document.getElementById('followers').content.cloneNode(true))
  const scroller = document.querySelector('.scroller')
  const more = () => document.querySelector('.list').append(...waiting.splice(0, ${BATCH}))
  more()
  scroller.addEventListener('scroll', () => {
    if (scroller.scrollTop + scroller.clientHeight > scroller.scrollHeight - 100) more()
  })
})
})()`
