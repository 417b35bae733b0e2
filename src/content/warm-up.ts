import { countIn, parseCount } from '../counts/index.ts'

/**
 * The first number that is read in a tab loads the browser's tables of the page's language: 40 to 60 ms in a cold Chromium
 * (measured 2026-11), most of it ICU's own. Done ahead, in two tasks of its own, no look at the page is ever a long task.
 */
export async function warmUp(): Promise<void> {
  const lang = document.documentElement.lang
  await nextTask()
  parseCount('1K', lang)
  await nextTask()
  countIn('345 x', lang)
  await nextTask()
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
