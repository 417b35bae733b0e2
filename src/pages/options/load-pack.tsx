import { useEffect, useRef, useState } from 'preact/hooks'
import { readSitePack, type SitePack } from '../../messages/site-pack.ts'
import { SITE_NAMES } from '../../ui/sites.ts'
import { useWords } from '../../ui/words-context.ts'
import { countsOf, dayOf, problemText } from './pack-words.ts'

interface Props {
  readonly parses: (select: string) => boolean
  readonly loaded: readonly SitePack[]
  /** Keeps the pack; `false` where it could not be kept. */
  readonly onUse: (pack: SitePack) => Promise<boolean>
}

/** A site pack from a file: what is wrong with it and where, or what it would do. Nothing changes until that is confirmed. */
export function LoadPack({ parses, loaded, onUse }: Props) {
  const words = useWords()
  const [pack, setPack] = useState<SitePack | null>(null)
  const [problem, setProblem] = useState('')

  const choose = async (input: HTMLInputElement) => {
    const file = input.files?.[0]
    if (file === undefined) return
    const text = await file.text().catch(() => null)
    // The same file may be chosen again once it is mended.
    input.value = ''
    const read = text === null ? null : readSitePack(text, parses)
    setPack(read === null || 'why' in read ? null : read)
    setProblem(read === null ? words.t('pack_unreadable') : 'why' in read ? problemText(words, read) : '')
  }
  const use = async (chosen: SitePack) => {
    if (await onUse(chosen)) setPack(null)
  }

  return (
    <div class="load">
      {pack === null ? (
        <label class="btn file">
          {words.t('pack_load')}
          <input
            class="vh"
            type="file"
            accept=".json,application/json"
            aria-describedby="pack-problem"
            onChange={(event) => choose(event.currentTarget)}
          />
        </label>
      ) : (
        <Preview
          pack={pack}
          before={loaded.find(({ platform }) => platform === pack.platform)}
          onUse={() => use(pack)}
          onPutAside={() => setPack(null)}
        />
      )}
      <p id="pack-problem" role="alert">
        {problem}
      </p>
    </div>
  )
}

interface PreviewProps {
  readonly pack: SitePack
  readonly before: SitePack | undefined
  readonly onUse: () => void
  readonly onPutAside: () => void
}

function Preview({ pack, before, onUse, onPutAside }: PreviewProps) {
  const words = useWords()
  const title = useRef<HTMLHeadingElement>(null)
  // The button that was pressed is gone: whoever cannot see goes on from here.
  useEffect(() => title.current?.focus(), [pack])
  return (
    <section class="preview" aria-labelledby="preview">
      <h3 id="preview" tabindex={-1} ref={title}>
        {words.t('pack_preview', SITE_NAMES[pack.platform])}
      </h3>
      <dl>
        <dt>{words.t('pack_repairs')}</dt>
        <dd>{countsOf(words, pack)}</dd>
        <dt>{words.t('pack_from')}</dt>
        <dd>{dayOf(words, pack)}</dd>
        <dt>{words.t('pack_note')}</dt>
        <dd>{pack.note === '' ? words.t('pack_no_note') : <bdi>{pack.note}</bdi>}</dd>
      </dl>
      <p class="note">{words.t('pack_promise')}</p>
      <p class="note">{words.t('pack_no_posts')}</p>
      {before !== undefined && <p class="note">{words.t('pack_replaces', dayOf(words, before))}</p>}
      <div class="row-btn">
        <button type="button" class="btn primary" onClick={onUse}>
          {words.t('pack_use')}
        </button>
        <button type="button" class="btn" onClick={onPutAside}>
          {words.t('pack_put_aside')}
        </button>
      </div>
    </section>
  )
}
