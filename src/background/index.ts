import { listenDesk } from '../messages/desk-listen.ts'
import { languageFor } from '../messages/languages.ts'
import { listen } from '../messages/listen.ts'
import { askTab } from '../messages/send.ts'
import { score } from '../model/index.ts'
import { MODEL_VERSION } from '../model/scorecard.ts'
import { whatBuyingWouldDo } from '../model/what-if.ts'
import { whatWouldChange } from '../model/what-would-change.ts'
import { browser } from '../platform/browser.ts'
import { language, text } from '../platform/i18n.ts'
import { showOwnPage } from '../platform/own-page.ts'
import { openSidePanel } from '../platform/side-panel.ts'
import { audiencesIn } from '../store/audiences.ts'
import { backupIn } from '../store/backup.ts'
import { carryingIn } from '../store/carrying.ts'
import { checklistIn } from '../store/checklist.ts'
import { cohortIn } from '../store/cohort.ts'
import { openDatabase } from '../store/database.ts'
import { erasingIn } from '../store/erase.ts'
import { exportingIn } from '../store/exporting.ts'
import { newestLooksIn } from '../store/newest-look.ts'
import { policyIn } from '../store/policy.ts'
import { postPagesIn } from '../store/post-pages.ts'
import { pruningIn } from '../store/pruning.ts'
import { rescoringIn } from '../store/rescoring.ts'
import { saltIn } from '../store/salt.ts'
import { settingsIn } from '../store/settings.ts'
import { sitePacksIn } from '../store/site-packs.ts'
import { storeIn } from '../store/store.ts'
import { takeBack } from '../store/taking-back.ts'
import { usageOf } from '../store/usage.ts'
import { watchListIn } from '../store/watched.ts'
import { changeSettings, getSalt, getSettings, openPopup, seenLately } from './answers.ts'
import { answerCaptures } from './capturing.ts'
import { answerCohort } from './cohort.ts'
import { obey } from './commands.ts'
import { welcomeOnce } from './first-run.ts'
import { inSlices } from './in-slices.ts'
import { carryOver, letGo } from './keeping.ts'
import { answerKeeping } from './kept.ts'
import { observe } from './observe.ts'
import { observeFollowers, observePost, peopleAround } from './people.ts'
import { answerPolicy } from './policy.ts'
import { answerProfiles } from './profiles.ts'
import { readOnClick } from './read-on-click.ts'
import { rescoreLater } from './rescore.ts'
import { sampleProfile } from './sample-profile.ts'
import { loadBadge, loadDeeper, takeSkeleton } from './scripts-on-demand.ts'
import { answerSealed } from './sealed.ts'
import { afterPack, beginAnewIn, getPacks, putPack, removePack } from './site-packs.ts'
import { keepScripts } from './site-scripts.ts'
import { tellPages } from './tell-pages.ts'
import { tellTabs } from './tell-tabs.ts'
import { type Telling, tellingBackup, tellingErasing } from './telling.ts'
import { together } from './together.ts'
import { paintToolbar } from './toolbar.ts'
import { toolbarWords } from './toolbar-words.ts'
import { answerTransfer } from './transfer.ts'
import { answerChecklist } from './visiting.ts'
import { answerWatchList, setWatched, tellingWatchList } from './watch.ts'
import { answerWhatIf } from './what-if.ts'

/**
 * The worker, whole: what there is, and who hears what. The browser stops it whenever it is idle and starts it again for
 * the next message, so nothing lives here but on disk, and everything listens before the first tick is over.
 */
const database = openDatabase()
const store = storeIn(database)
const people = { postPages: postPagesIn(database), audiences: audiencesIn(database) }
const lookUp = newestLooksIn(database)
// It lives as long as the worker does.
const { signal } = new AbortController()
const telling: Telling = {
  watched(refs, watched) {
    const body = { refs: refs && [...refs], watched }
    tellTabs(browser.tabs, (tabId) => askTab(tabId, 'watch/changed', body)).catch(() => {})
  },
  kept: together(() => void tellPages(browser.runtime, 'kept/changed', null), signal),
}
const watchList = tellingWatchList(watchListIn(database), telling)
const checklist = checklistIn(database, browser.storage.local)
const backup = tellingBackup(backupIn(database, browser.storage.local, checklist), telling)
const erasing = tellingErasing(erasingIn(database, browser.storage.local), telling)
const settings = settingsIn(browser.storage.local)
const packs = sitePacksIn(browser.storage.local)
const beginAnew = beginAnewIn({
  tabs: browser.tabs,
  pageOf: (tabId) => askTab(tabId, 'page/ask', null),
  packs,
  scripting: browser.scripting,
})
const spoken = async () => ({
  chosen: (await settings.get()).language,
  browser: text('text_language') || languageFor(language()),
})

listen(
  {
    'profile/observed': observe({
      store,
      score,
      whatWouldChange,
      peopleAround: (profile) => peopleAround(people, profile),
      isWatched: watchList.has,
      now: Date.now,
    }),
    'watch/set': setWatched(watchList, Date.now),
    'post/observed': observePost(people, Date.now),
    'followers/observed': observeFollowers(people, Date.now),
    'salt/get': getSalt(() => saltIn(browser.storage.local)),
    'page/changed': paintToolbar(
      browser.action,
      async () => toolbarWords(await spoken(), text),
      async () => (await settings.get()).speakFrom,
    ),
    'settings/get': afterPack(packs, browser.scripting, getSettings(settings)),
    'settings/change': changeSettings(settings, async (changed) => {
      void tellPages(browser.runtime, 'settings/changed', changed)
      await tellTabs(browser.tabs, (tabId) => askTab(tabId, 'settings/changed', changed))
    }),
    'profiles/lately': seenLately(store),
    'badge/load': loadBadge(browser.scripting, spoken),
    'deeper/load': loadDeeper(browser.scripting),
    'page/skeleton': takeSkeleton(browser.scripting),
    'packs/get': getPacks(packs),
    'packs/put': putPack(packs, beginAnew),
    'packs/remove': removePack(packs, beginAnew),
    'page/read': readOnClick(browser.tabs, browser.scripting),
    'popup/open': openPopup(browser.action),
  },
  signal,
)
listenDesk(
  {
    ...answerWatchList(watchList, Date.now),
    ...answerKeeping({
      usage: () => usageOf(database, navigator.storage),
      erasing,
      backup,
      async takeBack(changes) {
        const done = await takeBack(database, changes)
        telling.kept()
        return done
      },
    }),
    ...answerProfiles({
      lookUp,
      score,
      whatWouldChange,
      peopleAround: (profile) => peopleAround(people, profile),
      said: watchList.said,
    }),
    ...answerWhatIf({ lookUp, whatBuyingWouldDo }),
    ...answerCohort(cohortIn(database)),
    ...answerSealed(score),
    ...answerPolicy(policyIn(browser.storage.local)),
    ...answerTransfer(exportingIn(database), backup),
    ...answerChecklist(checklist, Date.now),
    ...answerCaptures({
      store,
      postPages: people.postPages,
      score: (snapshot) => score(snapshot, []),
      now: Date.now,
      onKept: telling.kept,
    }),
    'welcome/sample': sampleProfile(Date.now),
  },
  signal,
)
welcomeOnce(browser.runtime, () => showOwnPage('src/pages/welcome/index.html'))
const obeyed = obey({
  showDesk: () => showOwnPage('src/pages/desk/index.html'),
  openSidePanel,
  pageOf: (tabId) => askTab(tabId, 'page/ask', null),
  watchList,
  now: Date.now,
})
browser.commands.onCommand.addListener((command, tab) => void obeyed(command, tab))
keepScripts(browser.permissions, browser.scripting)
rescoreLater(rescoringIn(database), { modelVersion: MODEL_VERSION, score }, signal)
inSlices([carryOver(carryingIn(database)), letGo(pruningIn(database), settings, Date.now)], signal)
