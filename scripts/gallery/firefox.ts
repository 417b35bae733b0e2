import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import manifest from '../../manifest.json' with { type: 'json' }
import { manifestFor } from '../../src/manifest.ts'
import { type Driver, middleOf, type Tab } from './driver.ts'
import { answerPrompt, clickIcon, type InBrowser, panelBeside } from './firefox-toolbar.ts'
import { Marionette } from './marionette.ts'

interface Options {
  readonly executablePath: string
  readonly extension: string
  readonly port?: number
  readonly headless: boolean
}

const firefoxManifest = manifestFor('firefox', manifest)
const ID = 'browser_specific_settings' in firefoxManifest ? firefoxManifest.browser_specific_settings.gecko.id : ''
/** Firefox gives each install a random address; a fixed one lets the tests open the extension's pages. */
const UUID = '0e5a1c9e-1d2f-4b8a-9c3d-5e6f7a8b9c0d'
const ORIGIN = `moz-extension://${UUID}`

const ValueSchema = v.object({ value: v.unknown() })
const FoundSchema = v.object({ value: v.record(v.string(), v.string()) })
const NewWindowSchema = v.object({ handle: v.string() })

/** Starts Firefox with the extension loaded for the session, in a profile that is thrown away afterwards. */
export async function startFirefox({ executablePath, extension, port, headless }: Options): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'earned-firefox-'))
  const downloads = join(profile, 'downloads')
  const remote = await freePort()
  const preferences: Record<string, unknown> = {
    'marionette.port': remote,
    'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
    'intl.locale.requested': 'en-US',
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.enabled': false,
    'app.update.disabledForTesting': true,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,#',
    'browser.safebrowsing.update.enabled': false,
    'ui.prefersReducedMotion': 0,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.alwaysOpenPanel': false,
    ...(port === undefined
      ? {}
      : {
          'network.dns.forceResolve': '127.0.0.1',
          'network.socket.forcePort': `443=${port}`,
          'security.cert_pinning.enforcement_level': 0,
          'network.stricttransportsecurity.preloadlist': false,
          // Firefox upgrades to HTTP/3 or DNS-over-HTTPS nowhere: there is only this machine.
          'network.trr.mode': 5,
        }),
  }
  const lines = Object.entries(preferences).map(
    ([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`,
  )
  writeFileSync(join(profile, 'user.js'), lines.join('\n'))
  const child = spawn(
    executablePath,
    [
      '--profile',
      profile,
      '--no-remote',
      '--marionette',
      '--remote-allow-system-access',
      ...(headless ? ['--headless', '--width', '1280', '--height', '900'] : []),
    ],
    { stdio: 'ignore' },
  )
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const marionette = await Marionette.connect(remote)
  await marionette.send('Addon:Install', { path: extension, temporary: true })

  /** Runs in the browser itself. */
  const inBrowser: InBrowser = (script) =>
    marionette.exclusively(async () => {
      await marionette.send('Marionette:SetContext', { value: 'chrome' })
      try {
        const result = await marionette.send('WebDriver:ExecuteAsyncScript', {
          script: `const [done] = arguments; (async () => { ${script} })().then(done, (error) => done('error: ' + error))`,
          args: [],
        })
        return v.parse(ValueSchema, result).value
      } finally {
        await marionette.send('Marionette:SetContext', { value: 'content' })
      }
    })

  // What the extension asks of the network, seen by the browser itself: pages, event page and content scripts alike.
  await inBrowser(`
    const window = Services.wm.getMostRecentWindow('navigator:browser')
    window.earnedRequests = []
    Services.obs.addObserver((channel) => {
      const { loadInfo, URI } = channel.QueryInterface(Ci.nsIHttpChannel)
      const who = loadInfo?.triggeringPrincipal
      if (who?.isAddonOrExpandedAddonPrincipal) window.earnedRequests.push(URI.spec)
    }, 'http-on-modify-request')`)

  // The window that Firefox began with stays: a new tab is opened from a tab that is still there.
  const [first] = v.parse(
    v.tupleWithRest([v.string()], v.string()),
    await marionette.send('WebDriver:GetWindowHandles'),
  )

  const openTab = async (url: string): Promise<Tab> => {
    const handle = await marionette.exclusively(async () => {
      await marionette.send('WebDriver:SwitchToWindow', { handle: first })
      const { handle } = v.parse(
        NewWindowSchema,
        await marionette.send('WebDriver:NewWindow', { type: 'tab', focus: true }),
      )
      await marionette.send('WebDriver:SwitchToWindow', { handle })
      // All tabs share one window: the last one may have made it as small as a popup.
      if (headless) await marionette.send('WebDriver:SetWindowRect', { width: 1280, height: 890 })
      await marionette.send('WebDriver:Navigate', { url })
      return handle
    })
    return firefoxTab(marionette, handle, v.parse(v.number(), await inBrowser(TAB_ID)))
  }
  return {
    name: 'firefox',
    open: openTab,
    async popup(tab) {
      // A click on the toolbar icon grants `activeTab` before the popup opens, and so does this.
      await inBrowser(`
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
        const tab = ExtensionParent.apiManager.global.tabTracker.getTab(${tab.id})
        WebExtensionPolicy.getByID(${JSON.stringify(ID)}).extension.tabManager.addActiveTabPermission(tab)`)
      return openTab(`${ORIGIN}/src/pages/popup/index.html?tab=${tab.id}`)
    },
    clickIcon: (tab) => clickIcon(marionette, inBrowser, ID, tab),
    panel: () => panelBeside(inBrowser),
    answerPrompt: (allow) => answerPrompt(inBrowser, allow),
    downloads,
    page: (path) => openTab(`${ORIGIN}/${path}`),
    async killWorker() {
      await inBrowser(`await WebExtensionPolicy.getByID(${JSON.stringify(ID)}).extension.terminateBackground()`)
    },
    async reload() {
      await inBrowser(`
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
        await (await AddonManager.getAddonByID(${JSON.stringify(ID)})).reload()`)
    },
    requests: async () =>
      v.parse(
        v.array(v.string()),
        await inBrowser("return [...Services.wm.getMostRecentWindow('navigator:browser').earnedRequests]"),
      ),
    closed: exited,
    async close() {
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined)
      marionette.close()
      await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, 10_000))])
      child.kill('SIGKILL')
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** The number by which extensions know the selected tab. */
const TAB_ID = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
  const window = Services.wm.getMostRecentWindow('navigator:browser')
  return ExtensionParent.apiManager.global.tabTracker.getId(window.gBrowser.selectedTab)`

/** Our host is the only child of the document element that has a closed shadow root. */
const ROOT = `[...document.documentElement.children].map((node) => node.openOrClosedShadowRoot).find((root) => root?.mode === 'closed') ?? null`

const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Shift: '\uE008',
  Enter: '\uE007',
  Escape: '\uE00C',
  ' ': ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
}

function firefoxTab(marionette: Marionette, handle: string, id: number): Tab {
  const inTab = <T>(work: () => Promise<T>) =>
    marionette.exclusively(async () => {
      await marionette.send('WebDriver:SwitchToWindow', { handle })
      return work()
    })
  const evaluate = async <T>(script: string, sandbox: string | null): Promise<T> =>
    inTab(async () => {
      const result = await marionette.send('WebDriver:ExecuteAsyncScript', {
        script: `const done = arguments[0]; (async () => (${script}))().then((value) => done({ value }), (error) => done({ error: String(error) }))`,
        args: [],
        sandbox,
      })
      const answer = v.parse(
        v.object({ value: v.object({ value: v.optional(v.any()), error: v.optional(v.string()) }) }),
        result,
      )
      if (answer.value.error !== undefined) throw new Error(answer.value.error)
      return answer.value.value
    })
  const pointer = (actions: object[]) =>
    inTab(() =>
      marionette.send('WebDriver:PerformActions', {
        actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
      }),
    )
  const move = ([x, y]: readonly [number, number]) => ({
    type: 'pointerMove',
    duration: 50,
    origin: 'viewport',
    x: Math.round(x),
    y: Math.round(y),
  })
  return {
    id,
    go: async (url) => void (await inTab(() => marionette.send('WebDriver:Navigate', { url }))),
    back: async () => void (await inTab(() => marionette.send('WebDriver:Back'))),
    run: (expression) => evaluate(expression, null),
    inBadge: (expression) => evaluate(`((root) => (${expression}))(${ROOT})`, 'system'),
    async hover(selector) {
      const element = `document.querySelector(${JSON.stringify(selector)})`
      const scrolled = `(${element}.scrollIntoView({ block: 'center', behavior: 'instant' }), ${middleOf(element)})`
      await pointer([move(await evaluate<[number, number]>(scrolled, null))])
    },
    async clickIn(expression) {
      const at = await evaluate<[number, number]>(`((root) => (${middleOf(expression)}))(${ROOT})`, 'system')
      await pointer([move(at), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }])
    },
    chooseFile: async (selector, file) =>
      void (await inTab(async () => {
        const found = await marionette.send('WebDriver:FindElement', { using: 'css selector', value: selector })
        const [id] = Object.values(v.parse(FoundSchema, found).value)
        await marionette.send('WebDriver:ElementSendKeys', { id, text: file })
      })),
    press: async (key) => {
      // A single character may be the plus sign itself.
      const values = (key.length === 1 ? [key] : key.split('+')).map((part) => KEYS[part] ?? part)
      const down = values.map((value) => ({ type: 'keyDown', value }))
      const up = values.toReversed().map((value) => ({ type: 'keyUp', value }))
      await inTab(() =>
        marionette.send('WebDriver:PerformActions', {
          actions: [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }],
        }),
      )
    },
    bringToFront: async () => void (await inTab(async () => undefined)),
    resize: async (width, height) =>
      void (await inTab(() => marionette.send('WebDriver:SetWindowRect', { width, height: height + 90 }))),
    async screenshot(file) {
      const result = await inTab(() => marionette.send('WebDriver:TakeScreenshot', { full: false, hash: false }))
      writeFileSync(file, Buffer.from(v.parse(v.object({ value: v.string() }), result).value, 'base64'))
    },
    async pdf() {
      const result = await inTab(() => marionette.send('WebDriver:Print', { background: true }))
      return new Uint8Array(Buffer.from(v.parse(v.object({ value: v.string() }), result).value, 'base64'))
    },
    close: async () => void (await inTab(() => marionette.send('WebDriver:CloseWindow'))),
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0))
    })
  })
}
