import { useEffect, useState } from 'preact/hooks'
import { SITE_NAMES } from '../../ui/sites.ts'
import { useWords } from '../../ui/words-context.ts'
import type { Connector, Offer } from './state.ts'

/** On a site that is not read by itself: that it was read on this click, and how it could be read on every visit. */
export function AllowSite({ connector }: { connector: Connector }) {
  const words = useWords()
  const [offer, setOffer] = useState<Offer | null>(null)
  const [said, say] = useState('')
  useEffect(() => void connector.offer().then(setOffer), [connector])
  if (offer === null) return null
  const name = SITE_NAMES[offer.platform]
  const { origins } = offer
  if (origins === null) return <p class="allow note">{words.t('click_only', name)}</p>
  const ask = async () => say(words.t((await connector.askAccess(origins)) ? 'allow_done' : 'access_denied'))
  return (
    <div class="allow">
      <p class="note">{words.t('allow_text', name)}</p>
      {said === '' && (
        <button type="button" class="btn" onClick={ask}>
          {words.t('allow_ask', name)}
        </button>
      )}
      <p class="note" role="status">
        {said}
      </p>
    </div>
  )
}
