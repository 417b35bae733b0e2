import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../../ui/icon.tsx'
import { later } from '../../ui/later.tsx'
import { Mark } from '../../ui/mark.tsx'
import { useWords } from '../../ui/words-context.ts'
import { hashOf, type Route, type Screen } from './route.ts'
import type { Connector } from './state.ts'

/** What every screen gets. */
export interface ScreenProps {
  readonly connector: Connector
  readonly route: Route
}

/** Each screen comes in a file of its own: who opens the watch list waits for the watch list alone. */
const SCREENS: Readonly<Partial<Record<Screen, ReturnType<typeof later<ScreenProps>>>>> = {
  watch: later(() => import('./watch-list/watch-list.tsx').then((part) => part.WatchList)),
  visit: later(() => import('./visit/visit.tsx').then((part) => part.Visit)),
  transfer: later(() => import('./transfer/transfer.tsx').then((part) => part.Transfer)),
}

/** In the order of the menu. */
const MENU = [
  { screen: 'watch', icon: 'rows', label: 'desk_watch_list' },
  { screen: 'visit', icon: 'check', label: 'visit_menu' },
  { screen: 'transfer', icon: 'panel', label: 'transfer_menu' },
] as const

/** The desk: a menu at the side, a screen beside it. */
export function Desk({ connector }: { connector: Connector }) {
  const words = useWords()
  const [route, setRoute] = useState(connector.route())
  const main = useRef<HTMLElement>(null)

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
        <p class="brand">
          <Mark band="fits" size={20} />
          <b>{words.t('name')}</b>
        </p>
        <ul>
          {MENU.map(({ screen, icon, label }) => (
            <li key={screen}>
              <a href={hashOf({ screen, of: [] })} aria-current={route.screen === screen ? 'page' : undefined}>
                <Icon name={icon} />
                {words.t(label)}
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
      </nav>
      <main class="screen" tabIndex={-1} ref={main}>
        {Shown && <Shown connector={connector} route={route} />}
      </main>
    </div>
  )
}
