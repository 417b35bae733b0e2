import { useEffect, useState } from 'preact/hooks'

/** How large the reader has set the text: 1 at 100 %, 2 at 200 %. Charts make room for their labels by it. */
export function useTextScale(): number {
  const [scale, setScale] = useState(measured)
  useEffect(() => {
    const again = () => setScale(measured())
    addEventListener('resize', again)
    return () => removeEventListener('resize', again)
  }, [])
  return scale
}

function measured(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return size > 0 ? size / 16 : 1
}
