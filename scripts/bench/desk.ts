import { chromium, type Page } from 'playwright-core'
import { needBrowser } from '../browsers.mjs'
import { serveLook } from '../look/serve.ts'
import { report } from './report.ts'

/** A task longer than this is a stutter. */
const LONGEST_MS = 50

/**
 * The watch list with 5,000 profiles in real Chromium: what its user does, and the longest task that the browser saw meanwhile
 * (it tells of none below 50 ms). Beside it the same over eight profiles: what the machine itself needs just now.
 */
export async function benchDesk(): Promise<void> {
  const found = needBrowser('chromium')
  if ('problem' in found) throw new Error(found.problem)
  const look = await serveLook()
  const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] })
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  console.log('\nThe watch list, 5,000 profiles (Chromium): longest task, against a stutter of 50 ms')
  for (const state of ['watch-list', 'watch-many']) {
    await page.goto(`${look.url}?look=desk&state=${state}`)
    await page.waitForSelector(`[role=table][aria-rowcount="${state === 'watch-many' ? 5_001 : 9}"]`)
    for (const [name, deed] of DEEDS) {
      const { longest, tasks } = await longestTask(page, deed)
      report(
        `${state === 'watch-many' ? '5,000' : 'eight'}: ${name}`,
        longest / LONGEST_MS,
        1,
        `${tasks} long tasks, longest ${longest.toFixed(0)} ms`,
      )
    }
  }
  await browser.close()
  await look.close()
}

const DEEDS: readonly (readonly [name: string, deed: (page: Page) => Promise<void>])[] = [
  [
    'sorting by each column, both ways',
    async (page) => {
      for (const head of await page.locator('[role=columnheader] button').all())
        for (let turn = 0; turn < 2; turn++) {
          await head.click()
          await drawn(page)
        }
    },
  ],
  [
    'searching, letter by letter',
    async (page) => {
      await page.locator('input[type=search]').pressSequentially('amber mill', { delay: 60 })
      await page.locator('input[type=search]').fill('')
      await drawn(page)
    },
  ],
  [
    'scrolling through',
    async (page) => {
      for (let step = 0; step < 60; step++) await page.mouse.wheel(0, 4_000)
      await drawn(page)
    },
  ],
  [
    'selecting all, and none',
    async (page) => {
      await page.locator('[role=columnheader] input').click()
      await page.locator('[role=columnheader] input').click()
      await drawn(page)
    },
  ],
]

function drawn(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  )
}

async function longestTask(page: Page, deed: (page: Page) => Promise<void>) {
  await page.waitForTimeout(500)
  await page.evaluate(() => {
    const tasks: number[] = []
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    })
    observer.observe({ type: 'longtask' })
    Object.assign(globalThis, { longTasks: tasks })
  })
  await deed(page)
  await page.waitForTimeout(300)
  const tasks = await page.evaluate((): number[] => Reflect.get(globalThis, 'longTasks'))
  return { tasks: tasks.length, longest: Math.max(0, ...tasks) }
}
