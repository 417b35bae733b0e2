/** Line icons on a 16 px grid. Each stands beside its word or has a label; none carries meaning alone. */
const PATHS = {
  check: 'm3 8.5 3.2 3L13 4.5',
  dash: 'M3.5 8h9',
  plus: 'M8 3v10M3 8h10',
  chevron: 'm4 6.5 4 4 4-4',
  close: 'm4 4 8 8M12 4l-8 8',
  grip: 'M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01',
  gear: 'M8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6 5 5M11 11l1.4 1.4M12.4 3.6 11 5M5 11l-1.4 1.4',
  ring: 'M8 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8z',
  lock: 'M5 7h6a1.5 1.5 0 0 1 1.5 1.5V12a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 12V8.5A1.5 1.5 0 0 1 5 7zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  copy: 'M7 5.5h5a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 12V7A1.5 1.5 0 0 1 7 5.5zM3.5 10.5h-1v-8h8v1',
  target: 'M8 3.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4zM8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3',
  power: 'M8 2v5.5M4.7 4.2a5 5 0 1 0 6.6 0',
  panel: 'M3.5 2.5h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1zM9.5 2.5v11',
  rows: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  reload: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3h-3',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name, class: extra }: { name: IconName; class?: string }) {
  return (
    <svg class={extra === undefined ? 'icon' : `icon ${extra}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
