import { neverMisread } from './never-misread.ts'
import { onceMisread } from './once-misread.ts'

neverMisread('instagram')

/** The head of the page before, left in this one's. */
function withOldHead(page: Document, content: string): void {
  const old = page.createElement('meta')
  old.setAttribute('property', 'og:description')
  old.setAttribute('content', content)
  page.head.prepend(old)
}

onceMisread('instagram', 'the head of the profile before stands before this one’s', 'rounded-meta-only', (page) => {
  withOldHead(page, '48K Followers, 310 Following, 1,201 Posts - See photos from Halden Bakery (@halden.bakery)')
})

onceMisread('instagram', 'a head that names nobody stands before this one’s', 'rounded-meta-only', (page) => {
  withOldHead(page, '48K Followers, 310 Following, 1,201 Posts - See photos')
})

onceMisread(
  'instagram',
  'the one number of a tile with hidden likes stands there twice',
  'hidden-likes-one-number',
  (page) => {
    for (const number of page.querySelectorAll('a ul > li:only-child')) number.after(number.cloneNode(true))
  },
)

onceMisread(
  'instagram',
  'a name before the number of the likers, one element further up',
  'open-post-liked-by-others',
  (page) => {
    for (const link of page.querySelectorAll('a[href$="/liked_by/"]')) {
      const around = page.createElement('div')
      link.closest('section')?.replaceWith(...(link.closest('section')?.childNodes ?? []))
      link.replaceWith(around)
      around.append(link)
    }
  },
)

onceMisread(
  'instagram',
  'likes and comments of one tile have changed places, icons and all',
  'hidden-likes-placeholder',
  (page) => {
    const list = page.querySelector('a[href*="DPale00001"] ul')
    if (list?.firstElementChild) list.append(list.firstElementChild)
  },
)

onceMisread(
  'instagram',
  'the followers of another account, whose name is none, stand between facts that are no counts',
  'layout-changed-bio-numbers',
  (page) => {
    const link = page.createElement('a')
    link.href = '/third-party/followers'
    link.innerHTML = 'third-party<span title="366,666">366,666</span> followers'
    page.querySelector('header section:last-child div > div:last-child')?.append(link)
  },
)
