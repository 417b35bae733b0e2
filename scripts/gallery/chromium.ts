import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core'
import { answerPrompt, clickIcon, panelBeside } from './chromium-toolbar.ts'
import { type Driver, middleOf, type Tab, until } from './driver.ts'

/** Lets a test press the toolbar icon and the browser's own buttons. Nobody else has a use for it. */
const AUTOMATED = [
  // A headless screen has 800 by 600 pixels, less than a popup may have.
  '--screen-info={1600x1200}',
  '--enable-unsafe-extension-debugging',
  '--enable-ui-devtools=0',
  '--enable-features=ui-debug-tools-enable-synthetic-events',
]

interface Options {
  readonly executablePath: string
  /** The built extension. */
  readonly extension: string
  /** Where the invented pages are served; without it hosts are found as usual. */
  readonly port?: number
  readonly headless: boolean
  /** Device pixels a CSS pixel, for sharp pictures. */
  readonly scale?: number
}

/** Starts Chromium with the extension loaded, in a profile that is thrown away afterwards. */
export async function startChromium({
  executablePath,
  extension,
  port,
  headless,
  scale = 1,
}: Options): Promise<Driver & { context: BrowserContext }> {
  const profile = mkdtempSync(join(tmpdir(), 'earned-chromium-'))
  const downloads = join(profile, 'downloads')
  // Without it Chromium switches an unpacked extension off when it reloads itself (156, seen 2026-11).
  mkdirSync(join(profile, 'Default'))
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify({ extensions: { ui: { developer_mode: true } } }))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    // Playwright's own headless mode loads no extensions; the browser's new one does.
    headless: false,
    viewport: headless ? { width: 1280, height: 800 } : null,
    ...(headless ? { deviceScaleFactor: scale } : {}),
    args: [
      ...(headless ? ['--headless=new', ...AUTOMATED] : []),
      // Root may not use the sandbox; everyone else keeps it.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...(port === undefined
        ? []
        : [`--host-resolver-rules=MAP *:443 127.0.0.1:${port}, EXCLUDE 127.0.0.1`, '--ignore-certificate-errors']),
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      '--lang=en-US',
    ],
  })
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  // Node gives addresses of extensions no origin.
  const { protocol, host } = new URL(worker.url())
  const origin = `${protocol}//${host}`
  await closeWelcome(context)
  mkdirSync(downloads)
  const browser = await context.browser()?.newBrowserCDPSession()
  await browser?.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads })
  const asked: string[] = []
  // A content script's request looks like its page's own. The invented pages load nothing beside themselves, so whatever is
  // asked for and is no navigation was asked for by us.
  context.on('request', (request) => {
    const own = request.url().startsWith(origin) || request.url().startsWith('data:')
    if (!own && !request.isNavigationRequest()) asked.push(request.url())
  })

  const extensionPage = async (path: string): Promise<Tab> => {
    const page = await context.newPage()
    await page.goto(`${origin}/${path}`)
    return chromiumTab(context, page, origin)
  }
  return {
    name: 'chromium',
    context,
    async open(url) {
      const page = await context.newPage()
      await page.goto(url)
      return chromiumTab(context, page, origin)
    },
    popup: (tab) => extensionPage(`src/pages/popup/index.html?tab=${tab.id}`),
    clickIcon: (tab) => clickIcon(context, host, tab),
    panel: () => panelBeside(context, host),
    answerPrompt: (allow) => answerPrompt(profile, allow),
    downloads,
    page: extensionPage,
    async killWorker() {
      const page = await context.newPage()
      const session = await context.newCDPSession(page)
      await session.send('ServiceWorker.enable')
      await session.send('ServiceWorker.stopAllWorkers')
      await page.close()
    },
    async reload() {
      const page = await context.newPage()
      await page.goto(`${origin}/src/pages/popup/index.html`)
      await page.evaluate('void chrome.runtime.reload()').catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, 1_000))
    },
    requests: async () => asked,
    closed: new Promise((resolve) => context.once('close', () => resolve())),
    async close() {
      await context.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** A new profile is a new installation, and is welcomed: that tab must not come to the front of a later one. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page) => page.url().includes('/pages/welcome/')
  const open = context.pages().find(isWelcome)
  const page = open ?? (await context.waitForEvent('page', { predicate: isWelcome, timeout: 20_000 }))
  // A page that is closed while it asks for its messages leaves the whole process without any: `src/pages/chosen-words.ts`.
  await until('the welcome', () => page.evaluate<boolean>('Boolean(document.body?.innerText.trim())'))
  await page.close()
}

async function chromiumTab(context: BrowserContext, page: Page, origin: string): Promise<Tab> {
  const session = await context.newCDPSession(page)
  const id = await tabId(context, page, origin)
  return {
    id,
    async go(url) {
      await page.goto(url)
    },
    async back() {
      await page.goBack()
    },
    run: (expression) => page.evaluate(expression),
    inBadge: (expression) => inBadge(session, expression),
    hover: (selector) => page.hover(selector),
    async clickIn(expression) {
      const [x, y] = await inBadge<[number, number]>(session, middleOf(expression))
      await page.mouse.click(x, y)
    },
    chooseFile: (selector, file) => page.setInputFiles(selector, file),
    press: (key) => page.keyboard.press(key),
    bringToFront: () => page.bringToFront(),
    resize: (width, height) => page.setViewportSize({ width, height }),
    async screenshot(path) {
      await page.screenshot({ path })
    },
    async pdf() {
      // Playwright's own way is for browsers that it started headless itself.
      const { data } = await session.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true })
      return new Uint8Array(Buffer.from(data, 'base64'))
    },
    close: () => page.close(),
  }
}

/**
 * Runs an expression with `root` bound to our closed shadow root: the DevTools protocol sees through it, the page does not.
 */
async function inBadge<T>(session: CDPSession, expression: string): Promise<T> {
  const { root } = await session.send('DOM.getDocument', { depth: 2, pierce: true })
  const html = root.children?.find((node) => node.nodeName === 'HTML')
  const host = html?.children?.find((node) => node.shadowRoots?.some((shadow) => shadow.shadowRootType === 'closed'))
  const shadow = host?.shadowRoots?.[0]
  if (shadow === undefined) {
    const { result } = await session.send('Runtime.evaluate', {
      expression: `((root) => (${expression}))(null)`,
      returnByValue: true,
    })
    return result.value
  }
  const { object } = await session.send('DOM.resolveNode', { nodeId: shadow.nodeId })
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: `async function () { const root = this; return (${expression}) }`,
    ...(object.objectId === undefined ? {} : { objectId: object.objectId }),
    returnByValue: true,
    awaitPromise: true,
  })
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value
}

/** The browser's number of a tab: asked of the extension, which alone knows it, while the tab is the active one. */
async function tabId(context: BrowserContext, page: Page, origin: string): Promise<number> {
  if (page.url().startsWith(origin)) return page.evaluate('chrome.tabs.getCurrent().then((tab) => tab.id)')
  const worker = context.serviceWorkers().find((candidate) => candidate.url().startsWith(origin))
  if (worker === undefined) return -1
  await page.bringToFront()
  return worker.evaluate('chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab?.id ?? -1)')
}
