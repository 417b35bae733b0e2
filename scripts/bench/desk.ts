import { type CDPSession, chromium, type Page } from 'playwright-core'
import { needBrowser } from '../browsers.mjs'
import { serveLook } from '../look/serve.ts'
import { report } from './report.ts'

/** A task longer than this is a stutter. */
const LONGEST_MS = 50

/**
 * The watch list with 5,000 profiles in real Chromium, and with eight: what the main thread works at each step of its user's, in
 * its own time, so that a busy machine does not count. All the tasks of a step together must stay below what one may take;
 * beside it the longest task that the browser itself told of, by the clock on the wall.
 */
export async function benchDesk(): Promise<void> {
  const found = needBrowser('chromium')
  if ('problem' in found) throw new Error(found.problem)
  const look = await serveLook()
  const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] })
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const thread = await page.context().newCDPSession(page)
  await thread.send('Performance.enable', { timeDomain: 'threadTicks' })
  console.log('\nThe watch list (Chromium): work of the main thread in one step, against a stutter of 50 ms')
  for (const state of ['watch-list', 'watch-many']) {
    const many = state === 'watch-many'
    await page.goto(`${look.url}?look=desk&state=${state}`)
    await page.waitForSelector(`[role=table][aria-rowcount="${many ? 5_001 : 9}"]`)
    await page.evaluate(() => {
      const tasks: number[] = []
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration)
      }).observe({ type: 'longtask' })
      Object.assign(globalThis, { longTasks: tasks })
    })
    for (const [name, stepsOf] of DEEDS) {
      const { most, longest } = await measured(page, thread, await stepsOf(page))
      const detail = `${most.toFixed(0)} ms, longest task by the clock ${longest.toFixed(0)} ms`
      report(`${many ? '5,000' : 'eight'} profiles: ${name}`, most / LONGEST_MS, 1, detail)
    }
  }
  await browser.close()
  await look.close()
}

type Step = () => Promise<unknown>

const DEEDS: readonly (readonly [name: string, stepsOf: (page: Page) => Promise<readonly Step[]>])[] = [
  [
    'sorting by a column',
    async (page) => {
      const heads = await page.locator('[role=columnheader] button').all()
      return heads.flatMap((head) => [() => head.click(), () => head.click()])
    },
  ],
  [
    'a letter of a search',
    async (page) => [...'amber 12'].map((letter) => () => page.locator('input[type=search]').press(letter)),
  ],
  ['showing all again', async (page) => [() => page.locator('input[type=search]').fill('')]],
  ['a turn of the wheel', async (page) => Array.from({ length: 20 }, () => () => page.mouse.wheel(0, 4_000))],
  [
    'selecting all, and none',
    async (page) => {
      const all = page.locator('[role=columnheader] input')
      return [() => all.click(), () => all.click()]
    },
  ],
]

async function measured(page: Page, thread: CDPSession, steps: readonly Step[]) {
  await page.evaluate(() => Reflect.get(globalThis, 'longTasks').splice(0))
  let most = 0
  for (const step of steps) {
    const from = await worked(thread)
    await step()
    await drawn(page)
    most = Math.max(most, (await worked(thread)) - from)
  }
  const tasks = await page.evaluate((): number[] => Reflect.get(globalThis, 'longTasks'))
  return { most, longest: Math.max(0, ...tasks) }
}

/** Milliseconds that tasks of the main thread have taken so far. */
async function worked(thread: CDPSession): Promise<number> {
  const { metrics } = await thread.send('Performance.getMetrics')
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
}

function drawn(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  )
}
