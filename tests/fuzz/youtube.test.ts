import { neverMisread } from './never-misread.ts'
import { onceMisread } from './once-misread.ts'

neverMisread('youtube')

/** Below the title of one video: whose it is, its views, its age. */
function saidOf(page: Document, id: string): Element | null {
  const tile = page.querySelector(`.content-id-${id}`)
  return tile?.querySelector('yt-content-metadata-view-model') ?? null
}

onceMisread('youtube', 'another channel’s video names it below the views', 'not-own-posts-page', (page) => {
  const said = saidOf(page, 'tsAAAAAAA02')
  if (said?.firstElementChild) said.append(said.firstElementChild)
})

onceMisread('youtube', 'another channel’s video names it, and has lost its views', 'not-own-posts-page', (page) => {
  const said = saidOf(page, 'tsAAAAAAA02')
  for (const more of [...(said?.children ?? [])].slice(1)) more.remove()
})

onceMisread('youtube', 'a video for members has lost all that is said of it', 'not-own-posts-page', (page) => {
  saidOf(page, 'ncAAAAAAA03')?.closest('yt-lockup-metadata-view-model')?.remove()
})

onceMisread('youtube', 'another channel’s video has lost the name and kept its row', 'not-own-posts-page', (page) => {
  saidOf(page, 'tsAAAAAAA01')?.querySelector('a')?.remove()
})

onceMisread('youtube', 'another channel’s video has an empty name', 'not-own-posts-page', (page) => {
  const name = saidOf(page, 'tsAAAAAAA02')?.querySelector('span')
  if (name) name.textContent = ' '
})

onceMisread('youtube', 'another channel’s video has lost the row of the name', 'not-own-posts-page', (page) => {
  saidOf(page, 'tsAAAAAAA01')?.firstElementChild?.remove()
})

onceMisread('youtube', 'a video for members has lost the row that says so', 'not-own-posts-page', (page) => {
  saidOf(page, 'ncAAAAAAA03')?.lastElementChild?.remove()
})

onceMisread('youtube', 'a playlist has lost its picture and the classes that name it', 'not-own-posts-page', (page) => {
  const link = page.querySelector('h3 a[href*="list=PLncAAAAAAA04"]')
  const tile = link?.closest('yt-lockup-view-model')
  tile?.querySelector('yt-thumbnail-view-model')?.closest('a')?.remove()
  for (const named of tile?.querySelectorAll('[class]') ?? []) named.removeAttribute('class')
})
