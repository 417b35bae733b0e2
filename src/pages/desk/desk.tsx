import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../../ui/icon.tsx'
import { later } from '../../ui/later.tsx'
import { Mark } from '../../ui/mark.tsx'
import { useWords } from '../../ui/words-context.ts'
import { DeskIcon } from './desk-icon.tsx'
import { hashOf, type Route, type Screen } from './route.ts'
import type { Connector } from './state.ts'
import { useWatchedCount } from './use-watched-count.ts'

/** What every screen gets. */
export interface ScreenProps {
  readonly connector: Connector
  readonly route: Route
  /** How many profiles are watched, told by whoever has just counted them. */
  readonly onCounted?: (count: number) => void
}

/** Each screen comes in a file of its own: who opens the watch list waits for the watch list alone. */
const SCREENS: Readonly<Partial<Record<Screen, ReturnType<typeof later<ScreenProps>>>>> = {
  watch: later(() => import('./watch-list/watch-list.tsx').then((part) => part.WatchList)),
  profile: later(() => import('./profile/profile.tsx').then((part) => part.Profile)),
  compare: later(() => import('./compare/compare.tsx').then((part) => part.Compare)),
  policy: later(() => import('./policy/policy.tsx').then((part) => part.PolicyScreen)),
  report: later(() => import('./report/report.tsx').then((part) => part.Report)),
  'what-if': later(() => import('./what-if/what-if.tsx').then((part) => part.WhatIf)),
  visit: later(() => import('./visit/visit.tsx').then((part) => part.Visit)),
  transfer: later(() => import('./transfer/transfer.tsx').then((part) => part.Transfer)),
}

/** In the order of the menu. */
const MENU = [
  { screen: 'watch', icon: <Icon name="rows" />, label: 'desk_watch_list' },
  { screen: 'compare', icon: <DeskIcon name="bars" />, label: 'compare_menu' },
  { screen: 'report', icon: <DeskIcon name="page" />, label: 'report_menu' },
  { screen: 'what-if', icon: <DeskIcon name="suppose" />, label: 'whatif_menu' },
  { screen: 'policy', icon: <DeskIcon name="rules" />, label: 'policy_menu' },
  { screen: 'visit', icon: <Icon name="check" />, label: 'visit_menu' },
  { screen: 'transfer', icon: <DeskIcon name="carry" />, label: 'transfer_menu' },
] as const
/** Screens about profiles: going from one to another, the profiles come along. */
const ABOUT: readonly Screen[] = ['compare', 'report', 'what-if']

/** The desk: a menu at the side, a screen beside it. */
export function Desk({ connector }: { connector: Connector }) {
  const words = useWords()
  const [route, setRoute] = useState(connector.route())
  const main = useRef<HTMLElement>(null)
  const [watched, setWatched] = useWatchedCount(connector)

  useEffect(() => {
    const ending = new AbortController()
    connector.routes((next) => {
      setRoute(next)
      // Another screen is another page: reading begins at its top.
      main.current?.focus()
      main.current?.scrollTo(0, 0)
    }, ending.signal)
    return () => ending.abort()
  }, [connector])

  const Shown = SCREENS[route.screen] ?? SCREENS.watch
  return (
    <div class="desk">
      <nav class="menu" aria-label={words.t('desk_menu')}>
        <div class="within">
          <p class="brand">
            <Mark band="fits" size={20} />
            <b>{words.t('name')}</b>
          </p>
          <ul>
            {MENU.map(({ screen, icon, label }) => (
              <li key={screen}>
                <a
                  href={hashOf({ screen, of: ABOUT.includes(screen) ? route.of : [] })}
                  aria-current={route.screen === screen ? 'page' : undefined}
                >
                  {icon}
                  {words.t(label)}
                  {screen === 'watch' && watched > 0 && <span class="count">{words.count(watched)}</span>}
                </a>
              </li>
            ))}
          </ul>
          <div class="foot">
            <button type="button" onClick={() => connector.options()}>
              <Icon name="gear" />
              {words.t('action_options')}
            </button>
            <p>{words.t('desk_kept_here')}</p>
          </div>
        </div>
      </nav>
      <main class="screen" tabIndex={-1} ref={main}>
        {Shown && <Shown connector={connector} route={route} onCounted={setWatched} />}
      </main>
    </div>
  )
}
