/** Line icons that only the desk has; those that it shares with the popup are in `ui/icon.tsx`. Same grid, same rule. */
const PATHS = {
  search: 'M7 2.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4zM10.2 10.2l3.3 3.3',
  tag: 'M2.5 2.5h5l6 6-5 5-6-6zM5.2 5.2h.01',
  list: 'M2.5 4h.01M5.5 4h8M2.5 8h.01M5.5 8h8M2.5 12h.01M5.5 12h8',
  edit: 'M3 13l.6-3 7-7 2.4 2.4-7 7zM9 4.6 11.4 7',
  out: 'M9 2.5h4.5V7M13.5 2.5 7.5 8.5M11.5 9.5v4h-9v-9h4',
  bars: 'M2.5 13.5v-5h3v5M6.5 13.5v-11h3v11M10.5 13.5v-7h3v7M1.5 13.5h13',
  bin: 'M3 4.5h10M6 4.5v-2h4v2M4.5 4.5l.6 9h5.8l.6-9',
  undo: 'M3 6h6.5a3.5 3.5 0 0 1 0 7H6M5.5 3.2 2.7 6l2.8 2.8',
  up: 'M8 13V3.5M4 7l4-4 4 4',
  page: 'M4 2h5.5L12.5 5v9H4zM9.5 2v3h3M6 8h4.5M6 10.8h4.5',
  plus: 'M8 3v10M3 8h10',
  close: 'm4 4 8 8M12 4l-8 8',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  save: 'M8 2.5V10M5 7.5l3 3 3-3M2.8 10v3.5h10.4V10',
  open: 'M8 10V2.5M5 5l3-3 3 3M2.8 9.5v4h10.4v-4',
  carry: 'M5 2.5v11M2.5 11 5 13.5 7.5 11M11 13.5v-11M8.5 5 11 2.5 13.5 5',
  suppose: 'M8 3.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4zM8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3',
  rules: 'M2.5 4.2l1.3 1.3 2.2-2.4M8.5 4.3h5M2.5 8.4l1.3 1.3L6 7.3M8.5 8.5h5M2.5 12.6l1.3 1.3 2.2-2.4M8.5 12.7h5',
} as const

export type DeskIconName = keyof typeof PATHS

export function DeskIcon({ name, class: extra }: { name: DeskIconName; class?: string }) {
  return (
    <svg class={extra === undefined ? 'icon' : `icon ${extra}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
