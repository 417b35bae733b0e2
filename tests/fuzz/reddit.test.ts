import { neverMisread } from './never-misread.ts'
import { onceMisread } from './once-misread.ts'

neverMisread('reddit')

onceMisread('reddit', 'the dot of a hidden score is gone, and the 1 in the markup is not', 'hidden-old', (page) => {
  for (const shown of page.querySelectorAll('.midcol')) shown.remove()
})

onceMisread('reddit', 'numbers of others have come to stand beside the dot of a hidden score', 'hidden-old', (page) => {
  for (const shown of page.querySelectorAll('.score')) shown.append(' 60 and so on 58 ')
})
