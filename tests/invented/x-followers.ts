import { type InventedProfile, NONCE } from './profile.ts'

export interface InventedFollower {
  readonly handle: string
  readonly name: string
  readonly bio?: string
  readonly hasAvatar: boolean
}

const ROW_PX = 76
/** How many cells stand in the page at a time. */
const MOUNTED = 20

/** The page of an account's followers as X draws it: only the cells near the window stand in it, all others are taken out. */
export function followersPage({ handle, name }: InventedProfile, followers: readonly InventedFollower[]): string {
  const tab = (path: string, label: string, chosen: boolean) =>
    `<div role="presentation"><a href="/${handle}/${path}" role="tab" aria-selected="${chosen}"><div dir="ltr"><span>${label}</span></div></a></div>`
  return `<!DOCTYPE html><html dir="ltr" lang="en"><head><meta charset="utf-8"><title>People following ${name} (@${handle}) / X</title>
<style nonce="${NONCE}">*{box-sizing:border-box}body{margin:0;font:15px/1.3 system-ui,sans-serif;background:#000;color:#e7e9ea}[data-testid=primaryColumn]{width:600px;margin:auto}
.list{position:relative;height:${followers.length * ROW_PX}px}.list>div{position:absolute;inset-inline:0;height:${ROW_PX}px;padding:8px}</style></head>
<body><div id="react-root"><div><header role="banner"><h1 role="heading"><a href="/home" aria-label="X" role="link">𝕏</a></h1></header>
<main role="main"><div><div data-testid="primaryColumn"><div><h2 dir="ltr" aria-level="2" role="heading"><span>${name}</span></h2><div dir="ltr"><span>@${handle}</span></div></div>
<nav aria-live="polite" role="navigation"><div role="tablist" data-testid="ScrollSnap-List">${tab('verified_followers', 'Verified Followers', false)}${tab('followers', 'Followers', true)}${tab('following', 'Following', false)}</div></nav>
<section role="region"><h1 dir="auto" role="heading">Followers</h1><div aria-label="Timeline: Followers" class="list"></div></section></div></div></main></div></div>
<template id="cells">${followers.map(cell).join('\n')}</template>
<script nonce="${NONCE}">${VIRTUAL}</script></body></html>`
}

function cell({ handle, name, bio, hasAvatar }: InventedFollower, index: number): string {
  const picture = hasAvatar
    ? `https://pbs.twimg.com/profile_images/17000000000000${10_000 + index}/ab_normal.jpg`
    : 'https://abs.twimg.com/sticky/default_profile_images/default_profile_normal.png'
  return `<div data-testid="cellInnerDiv"><div role="button" data-testid="UserCell" tabindex="0"><div><div><div data-testid="UserAvatar-Container-${handle}"><a href="/${handle}" aria-hidden="true" role="link" tabindex="-1"><img alt="" draggable="true" src="${picture}"></a></div></div>
<div><div><div><a href="/${handle}" role="link"><div dir="ltr"><span><span>${name}</span></span></div><div dir="ltr"></div></a></div><div><a href="/${handle}" role="link" tabindex="-1"><div dir="ltr"><span>@${handle}</span></div></a></div></div>
<div data-testid="placementTracking"><button aria-label="Follow @${handle}" role="button" data-testid="${7_000 + index}-follow" type="button"><div dir="ltr"><span>Follow</span></div></button></div></div>${bio === undefined ? '' : `<div dir="auto"><span>${bio}</span></div>`}</div></div></div>`
}

const VIRTUAL = `(() => {
const cells = [...document.getElementById('cells').content.children]
const list = document.querySelector('.list')
const draw = () => {
  const first = Math.max(0, Math.floor((scrollY - list.offsetTop) / ${ROW_PX}) - 2)
  const shown = cells.slice(first, first + ${MOUNTED})
  shown.forEach((cell, index) => { cell.style.top = (first + index) * ${ROW_PX} + 'px' })
  list.replaceChildren(...shown)
}
draw()
addEventListener('scroll', draw)
})()`
