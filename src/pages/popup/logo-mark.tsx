import { Mark } from '../../ui/mark.tsx'

/** In ink, as `fits`, the mark is the logo. It is never in a band's colour. */
export function LogoMark() {
  return (
    <span class="logo">
      <Mark band="fits" size={24} />
    </span>
  )
}
