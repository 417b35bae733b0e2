import type { Band } from '../model/verdict.ts'
import { Icon, type IconName } from './icon.tsx'
import { Mark } from './mark.tsx'

/** The band, or the state, by mark and word: always a word. */
export function Chip({ band, icon, children }: { band: Band; icon?: IconName; children: string }) {
  return (
    <span class="chip" data-band={band}>
      {icon === undefined ? <Mark band={band} size={14} /> : <Icon name={icon} />}
      {children}
    </span>
  )
}
