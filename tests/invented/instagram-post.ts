import { type InventedProfile, NONCE } from './profile.ts'

export interface InventedComment {
  readonly author: string
  readonly text: string
  /** What the account itself answers below it. */
  readonly answer?: string
}

export interface OpenedPost {
  readonly id: string
  readonly likes: number
  readonly publishedAt: string
  readonly comments: readonly InventedComment[]
}

/**
 * Lets a post of a drawn profile be opened as on Instagram: a layer over the grid with an address of its own, with every digit of
 * its likes, the caption and the comments.
 * @param page The profile, drawn by `instagram.ts`.
 */
export function withOpenPost(page: string, { handle }: InventedProfile, post: OpenedPost): string {
  const style = `<style nonce="${NONCE}">.layer{position:fixed;inset:40px 10% 40px;background:#fff;border:1px solid #ccc;overflow:auto;padding:16px}.layer ul{list-style:none}.layer svg{display:none}</style>`
  return page
    .replace('</head>', `${style}</head>`)
    .replace(
      '</body>',
      `<template id="layer">${layer(handle, post)}</template><script nonce="${NONCE}">${OPEN(post.id)}</script></body>`,
    )
}

function layer(handle: string, { id, likes, publishedAt, comments }: OpenedPost): string {
  const time = `<time datetime="${publishedAt}" title="June 2, 2026">June 2, 2026</time>`
  return `<div role="dialog" class="layer"><div><article role="presentation" tabindex="-1"><div><div role="img" aria-label="Photo"></div></div>
<div><header><div>${name(handle)}<span>•</span><button type="button"><div>Follow</div></button></div></header>
<div><ul><div role="button"><li><div><div><h2><div>${name(handle)}</div></h2><div><h1 dir="auto">Batch 500, and none like the other.</h1></div><div><span dir="auto">${time}</span></div></div></div></li></div>
${comments.map((one, index) => thread(handle, id, one, index)).join('\n')}</ul></div>
<section>${['Like', 'Comment', 'Repost', 'Share', 'Save'].map((label) => `<span><div role="button" tabindex="0">${icon(label, 24)}</div></span>`).join('')}</section>
<section><div><span dir="auto"><a href="/${handle}/p/${id}/liked_by/" role="link" tabindex="0"><span dir="auto"><span class="html-span">${likes.toLocaleString('en')}</span> likes</span></a></span></div></section>
<div><a href="/${handle}/p/${id}/" role="link" tabindex="0"><span dir="auto">${time}</span></a></div>
<section><form><textarea aria-label="Add a comment…" placeholder="Add a comment…"></textarea></form></section></div></article></div></div>`
}

function thread(handle: string, post: string, { author, text, answer }: InventedComment, index: number): string {
  const id = (part: number) => `1800000000000${1_000 + 2 * index + part}`
  const answers =
    answer === undefined
      ? ''
      : `<ul><li><button type="button"><span>Hide replies</span></button></li><div>${comment(handle, post, id(1), answer)}</div></ul>`
  return `<ul><div aria-label="" role="button" tabindex="-1">${comment(author, post, id(0), text, answers)}</div></ul>`
}

function comment(author: string, post: string, id: string, words: string, answers = ''): string {
  return `<li><div><div>${name(author)}</div><div><h3><div>${name(author)}</div></h3><div><span dir="auto">${words}</span></div>
<div><a href="/p/${post}/c/${id}/" role="link" tabindex="0"><time datetime="2026-06-03T08:11:00.000Z" title="2 d">2 d</time></a><button type="button"><span></span></button><button type="button"><span>Reply</span></button></div></div></div>${icon('Like', 12)}${answers}</li>`
}

function name(handle: string): string {
  return `<span><a class="notranslate" href="/${handle}/" role="link" tabindex="0"><div><span dir="auto">${handle}</span></div></a></span>`
}

function icon(label: string, size: number): string {
  return `<svg aria-label="${label}" fill="currentColor" height="${size}" role="img" viewBox="0 0 24 24" width="${size}"><title>${label}</title><path d="M16.792 3.904A4.989 4.989 0 0 1 21.5 9.122Z"></path></svg>`
}

const OPEN = (id: string) => `document.querySelector('a.tile[href*="/${id}/"]').addEventListener('click', (event) => {
  event.preventDefault()
  history.pushState(null, '', event.currentTarget.href)
  document.body.append(document.getElementById('layer').content.cloneNode(true))
})`
