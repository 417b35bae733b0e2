import { listen } from '../messages/listen.ts'
import { askTab } from '../messages/send.ts'
import { score } from '../model/index.ts'
import { MODEL_VERSION } from '../model/scorecard.ts'
import { whatWouldChange } from '../model/what-would-change.ts'
import { browser } from '../platform/browser.ts'
import { text } from '../platform/i18n.ts'
import { openDatabase } from '../store/database.ts'
import { rescoringIn } from '../store/rescoring.ts'
import { settingsIn } from '../store/settings.ts'
import { storeIn } from '../store/store.ts'
import { changeSettings, getSettings, openPopup, seenLately } from './answers.ts'
import { loadBadge } from './badge-script.ts'
import { observe } from './observe.ts'
import { rescoreLater } from './rescore.ts'
import { tellTabs } from './tell-tabs.ts'
import { paintToolbar } from './toolbar.ts'

/**
 * The worker, whole: what there is, and who hears what. The browser stops it whenever it is idle and starts it again for
 * the next message, so nothing lives here but on disk, and everything listens before the first tick is over.
 */
const database = openDatabase()
const store = storeIn(database)
const settings = settingsIn(browser.storage.local)
// It lives as long as the worker does.
const { signal } = new AbortController()

listen(
  {
    'profile/observed': observe({ store, score, whatWouldChange, now: Date.now }),
    'page/changed': paintToolbar(browser.action, text),
    'settings/get': getSettings(settings),
    'settings/change': changeSettings(settings, (changed) => tellTabs(browser.tabs, askTab, changed)),
    'profiles/lately': seenLately(store),
    'badge/load': loadBadge(browser.scripting),
    'popup/open': openPopup(browser.action),
  },
  signal,
)
rescoreLater(rescoringIn(database), { modelVersion: MODEL_VERSION, score }, signal)
