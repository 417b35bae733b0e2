import { useEffect, useState } from 'preact/hooks'
import type { WholeProfile } from '../../../messages/profiles.ts'
import { errorText } from '../../../ui/error-words.ts'
import { useWords } from '../../../ui/words-context.ts'
import { nameOf } from '../account-name.tsx'
import { Choose } from '../choose.tsx'
import type { ScreenProps } from '../desk.tsx'
import { usePolicy } from '../policy/by-policy.tsx'
import { ScreenTitle } from '../screen-title.tsx'
import { useWholes } from '../use-whole.ts'
import { Controls } from './controls.tsx'
import { OpenSealed } from './open-sealed.tsx'
import { fileNameOf, type Opened, sealed } from './opened.ts'
import { OpenedPanel } from './opened-panel.tsx'
import { type OwnWords, type Paper, Sheet } from './sheet.tsx'
import { useFingerprints } from './use-fingerprints.ts'
import '../../../ui/charts.css'
import '../../../ui/ledger.css'
import '../desk-parts.css'
import './report.css'

/** Where paper is measured in inches. */
const LETTER_REGIONS = ['US', 'CA', 'MX', 'PH']

/** A report to print, of the profiles that the route names or of a sealed file. */
export function Report({ connector, route }: ScreenProps) {
  const words = useWords()
  const wholes = useWholes(connector, route.of)
  const policy = usePolicy(connector)
  const [own, setOwn] = useState<OwnWords>({ title: '', notes: '' })
  const [paper, setPaper] = useState<Paper>(() => paperOf(words.lang))
  const [file, setFile] = useState<Opened | null>(null)
  const [said, say] = useState('')
  const read = wholes.state === 'ready' ? wholes.of.flatMap(({ whole }) => whole ?? []) : []
  const unread = wholes.state === 'ready' ? wholes.of.filter(({ whole }) => whole === null) : []
  const shown = file === null ? read : [file.whole]
  const prints = useFingerprints(shown)

  // The button that was pressed is gone: whoever cannot see goes on from what was found.
  useEffect(() => {
    if (file !== null) document.querySelector<HTMLElement>('#opened')?.focus()
  }, [file])

  const seal = async (whole: WholeProfile) => {
    const report = await sealed(whole, connector.now())
    const text = `${JSON.stringify(report, null, 1)}\n`
    connector.save(fileNameOf(report), new Blob([text], { type: 'application/json' }))
    say(words.t('report_sealed'))
  }

  return (
    <div class="report">
      <ScreenTitle title={words.t('report_menu')} lede={words.t('report_lede')} />
      {file !== null && <OpenedPanel opened={file} onClose={() => setFile(null)} />}
      {file === null && route.of.length === 0 && (
        <Choose
          connector={connector}
          label={words.t('report_choose')}
          without={[]}
          onChoose={(ref) => connector.go({ screen: 'report', of: [ref] })}
        />
      )}
      {file === null && route.of.length > 0 && wholes.state === 'loading' && (
        <p role="status">{words.t('compare_loading')}</p>
      )}
      {file === null && wholes.state === 'failed' && <p role="status">{errorText(words, wholes.code)}</p>}
      {file === null &&
        unread.map((known) => (
          <p key={known.ref.url} class="not-known">
            <bdi>{nameOf(known)}</bdi>: {words.t('compare_never_read')}
          </p>
        ))}
      {shown.length > 0 && (
        <Controls
          own={own}
          paper={paper}
          onOwn={setOwn}
          onPaper={setPaper}
          onPrint={() => connector.print()}
          sealable={file === null ? read.map((whole) => ({ url: whole.snapshot.url, name: ownName(whole) })) : []}
          onSeal={(url) => {
            const whole = read.find(({ snapshot }) => snapshot.url === url)
            if (whole !== undefined) void seal(whole)
          }}
        />
      )}
      <p role="status" class="said">
        {said}
      </p>
      {file === null && <OpenSealed connector={connector} onOpen={setFile} />}
      {shown.length > 0 && (
        // A region that scrolls sideways in a narrow window must be reachable by keyboard.
        <section class="desk-top scrolls" tabindex={0} aria-label={words.t('report_preview')}>
          <Sheet of={shown} prints={prints} policy={policy} own={own} paper={paper} madeAt={connector.now()} />
        </section>
      )}
    </div>
  )
}

function ownName(whole: WholeProfile): string {
  return nameOf({ ref: whole.snapshot, whole })
}

function paperOf(lang: string): Paper {
  const region = new Intl.Locale(lang).region
  return region !== undefined && LETTER_REGIONS.includes(region) ? 'letter' : 'a4'
}
