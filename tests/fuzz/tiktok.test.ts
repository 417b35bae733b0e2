import { neverMisread } from './never-misread.ts'
import { onceMisread } from './once-misread.ts'

neverMisread('tiktok')

onceMisread(
  'tiktok',
  'soft hyphens around a number, on a Turkish page where B is a thousand',
  'language-tr',
  (page) => {
    const views = page.querySelector('[data-e2e="video-views"]')
    if (views) views.textContent = `\u00AD${views.textContent}\u00AD`
  },
)

onceMisread('tiktok', 'the tabs above the reposts are gone', 'not-own-posts-reposts-tab', (page) => {
  for (const tab of page.querySelectorAll('[data-e2e="videos-tab"], [data-e2e="repost-tab"], [data-e2e="liked-tab"]'))
    tab.remove()
})
