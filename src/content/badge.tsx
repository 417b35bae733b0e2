import { render } from 'preact'
import type { Settings } from '../messages/contract.ts'
import type { Confidence, Where } from '../model/verdict.ts'
import { after, every } from '../platform/timers.ts'
import { Badge } from '../ui/badge.tsx'
import { BadgeSpots } from '../ui/badge-spots.tsx'
import type { BadgeForm, BadgeState } from '../ui/badge-state.ts'
import { WithWords } from '../ui/words-context.ts'
import { anchor, type Offset, putCard } from './anchor.ts'
import type { BadgeHandle, BadgeParts } from './badge-bridge.ts'
import { createHost } from './host.ts'
import { pageTheme } from './page-theme.ts'
import { placesOf, type Spot, spotsAround } from './spots.ts'
import { badgeStyles } from './styles.ts'
import type { Sight } from './visit.ts'
import { badgeWords, withWordsHere } from './words.ts'

/** How long outlines stay on the page, if nobody takes them away before. */
const SPOTS_MS = 8_000
/** How long after its last step a move is kept. */
const MOVED_MS = 250
/** How long "reload this tab" stays: a note, not a demand. */
const NOTE_MS = 60_000
const NOWHERE: Offset = { x: 0, y: 0 }

/** Draws the badge: what it says, where it stands, what is open. Holds no opinion of the profile. */
export function createBadge(parts: BadgeParts): BadgeHandle {
  const { signal, onFullPicture, onWatch, onSwitchOff, onMoved } = parts
  let words = badgeWords(parts, 'browser')
  let spoken: Settings['language'] = 'browser'
  // The badge outlives the script's ties to the extension by one sentence: "reload this tab".
  const life = new AbortController()
  let shadow: ShadowRoot | undefined
  let place: ((count: Element | null) => void) | undefined
  const badge = document.createElement('div')
  const layer = document.createElement('div')

  let state: BadgeState | undefined
  let sight: Sight | undefined
  let form: BadgeForm = 'full'
  let open = false
  let theme: Settings['theme'] = 'system'
  let moved = NOWHERE
  let speakFrom: Confidence = 'low'
  let moving = new AbortController()
  let spots = new AbortController()

  function mount(): ShadowRoot {
    if (shadow !== undefined) return shadow
    shadow = createHost(badgeStyles, life.signal)
    layer.style.cssText = 'position: absolute; inset: 0 auto auto 0;'
    badge.style.cssText = 'position: absolute; inset: 0 auto auto 0; z-index: 2147483647;'
    shadow.append(layer, badge)
    place = anchor({
      host: shadow.host,
      badge,
      moved: () => moved,
      onForm: (next) => {
        form = next
        draw()
      },
      signal: life.signal,
    })
    return shadow
  }

  function draw(): void {
    if (state === undefined) {
      render(null, badge)
      return
    }
    render(
      <Badge
        words={words}
        state={state}
        form={form}
        speakFrom={speakFrom}
        open={open}
        onToggle={() => setOpen(true)}
        onClose={() => setOpen(false)}
        onMove={(dx, dy) => moveBy(dx, dy)}
        onFullPicture={onFullPicture}
        onWatch={onWatch}
        onShow={show}
        onSwitchOff={onSwitchOff}
        onReload={() => location.reload()}
      />,
      badge,
    )
    const card = badge.querySelector<HTMLElement>('.card')
    const pill = badge.querySelector('.badge')
    if (open && card !== null && pill !== null) void putCard(pill, card)
  }

  function setOpen(next: boolean): void {
    open = next
    draw()
  }

  function moveBy(dx: number, dy: number): void {
    moved = { x: moved.x + dx, y: moved.y + dy }
    place?.(sight?.places.followers ?? null)
    // Kept when the pointer rests, not at every pixel: each change is told to all tabs, and an echo would tug at the drag.
    moving.abort()
    moving = new AbortController()
    after(MOVED_MS, () => onMoved(moved), AbortSignal.any([moving.signal, life.signal]))
  }

  function paint(): void {
    const shown = theme === 'system' ? pageTheme(sight?.places.followers ?? null) : theme
    badge.dataset.theme = shown
    layer.dataset.theme = shown
  }

  /** Points at where these counts were read. */
  function show(where: Where): void {
    spots.abort()
    spots = new AbortController()
    const found = sight === undefined ? [] : placesOf(where, sight.places)
    const [first] = found
    if (first === undefined) return
    setOpen(false)
    if (!isInWindow(first)) first.scrollIntoView({ block: 'center', behavior: 'instant' })
    const band = state?.state === 'ready' ? state.scored.verdict.band : 'unknown'
    const drawSpots = (at: readonly Spot[]) =>
      render(
        <WithWords value={words}>
          <BadgeSpots spots={at} band={band} />
        </WithWords>,
        layer,
      )
    const ending = AbortSignal.any([spots.signal, life.signal, AbortSignal.timeout(SPOTS_MS)])
    drawSpots(spotsAround(found))
    every(250, () => drawSpots(spotsAround(found)), ending)
    ending.addEventListener('abort', () => render(null, layer), { once: true })
    const enough = () => spots.abort()
    document.addEventListener('keydown', (event) => event.key === 'Escape' && enough(), { signal: ending })
    document.addEventListener('pointerdown', enough, { signal: ending })
  }

  signal.addEventListener('abort', () => state?.state !== 'updated' && life.abort(), { once: true })

  return {
    update(next: Sight): void {
      if (signal.aborted) return
      const was = state
      sight = next
      state = badgeStateOf(next)
      if (was?.state !== state?.state) spots.abort()
      if (state === undefined) {
        open = false
        draw()
        return
      }
      mount()
      paint()
      draw()
      place?.(next.places.followers)
    },
    setSettings({ offset, theme: chosen, language, speakFrom: from }): void {
      speakFrom = from
      // By what can be spoken, not by what is wished for: the words come later than the wish, and by the same call.
      const now = withWordsHere(language)
      if (now !== spoken && !signal.aborted) {
        words = badgeWords(parts, now)
        spoken = now
      }
      moved = offset ?? NOWHERE
      theme = chosen
      if (state !== undefined) {
        paint()
        draw()
        place?.(sight?.places.followers ?? null)
      }
    },
    show,
    sayReload(): void {
      spots.abort()
      state = { state: 'updated' }
      open = false
      mount()
      paint()
      draw()
      place?.(sight?.places.followers ?? null)
      setTimeout(() => life.abort(), NOTE_MS)
    },
  }
}

/** What the badge says of a state. A profile that is still being read, or that shows nothing, has no badge. */
function badgeStateOf({ state }: Sight): BadgeState | undefined {
  return state.state === 'ready' || state.state === 'layout-changed' || state.state === 'failed' ? state : undefined
}

function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= innerHeight
}
