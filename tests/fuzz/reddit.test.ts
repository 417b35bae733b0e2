import { neverMisread } from './never-misread.ts'
import { onceMisread } from './once-misread.ts'

neverMisread('reddit')

onceMisread('reddit', 'the dot of a hidden score is gone, and the 1 in the markup is not', 'hidden-old', (page) => {
  for (const shown of page.querySelectorAll('.midcol')) shown.remove()
})
