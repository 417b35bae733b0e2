import { useEffect, useRef, useState } from 'preact/hooks'
import { plainName } from '../../../ui/plain-name.ts'
import { SITE_NAMES } from '../../../ui/sites.ts'
import { useWords } from '../../../ui/words-context.ts'
import type { Connector } from '../state.ts'
import { type AddressList, addressList } from './address-list.ts'
import { FileChoice } from './file-choice.tsx'
import { listText } from './list-text.ts'
import { PassedLines } from './passed-lines.tsx'
import { endText } from './problem-words.ts'
import { useTask } from './use-task.ts'
import { type Imported, importWatched, undoImport } from './watch-import.ts'
import { Working } from './working.tsx'

const NOTHING: AddressList = { listed: [], passed: [] }

/** A list of accounts becomes part of the watch list, once the user has seen what would be taken from it. */
export function ImportPart({ connector }: { connector: Pick<Connector, 'ask' | 'now'> }) {
  const words = useWords()
  const task = useTask()
  const [list, setList] = useState(NOTHING)
  const [said, setSaid] = useState('')
  const [done, setDone] = useState<Imported | null>(null)

  const choose = async (file: File) => {
    setSaid('')
    setDone(null)
    const text = await listText(file)
    setList(typeof text === 'string' ? addressList(text) : { listed: [], passed: [{ ...text, text: '' }] })
  }
  const watch = async () => {
    const addedAt = new Date(connector.now()).toISOString()
    const outcome = await task.run((course) => importWatched(connector, list.listed, addedAt, course))
    setList(NOTHING)
    if (outcome.state !== 'done') return setSaid(endText(words, outcome))
    const { added, changed } = outcome.value
    setDone(outcome.value)
    setSaid(
      [words.plural('transfer_import_added', added.length), words.plural('transfer_import_changed', changed.length)]
        .filter((_, index) => index === 0 || changed.length > 0)
        .join(' '),
    )
  }
  const undo = async (imported: Imported) => {
    setDone(null)
    const outcome = await task.run((course) => undoImport(connector, imported, course))
    setSaid(outcome.state === 'done' ? words.t('transfer_import_undone') : endText(words, outcome))
  }

  return (
    <section aria-labelledby="import">
      <h2 id="import">{words.t('transfer_import')}</h2>
      <p class="note">{words.t('transfer_import_text')}</p>
      {task.progress !== null && <Working task={task} text={words.t('transfer_importing')} />}
      {task.progress === null && list.listed.length === 0 && (
        <FileChoice
          label={words.t('transfer_choose_list')}
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onFile={(file) => void choose(file)}
        />
      )}
      <PassedLines passed={list.passed} />
      {task.progress === null && list.listed.length > 0 && (
        <Preview list={list} onWatch={() => void watch()} onPutAside={() => setList(NOTHING)} />
      )}
      <div role="status" class="said-bar">
        {said !== '' && <p>{said}</p>}
        {done !== null && (
          <button type="button" class="btn" onClick={() => void undo(done)}>
            {words.t('transfer_undo')}
          </button>
        )}
      </div>
    </section>
  )
}

/** As many as a reader looks at; all of them are taken. */
const MOST_SHOWN = 50

interface PreviewProps {
  readonly list: AddressList
  readonly onWatch: () => void
  readonly onPutAside: () => void
}

function Preview({ list: { listed }, onWatch, onPutAside }: PreviewProps) {
  const words = useWords()
  const title = useRef<HTMLHeadingElement>(null)
  // The button that was pressed is gone: whoever cannot see goes on from here.
  useEffect(() => title.current?.focus(), [listed])
  return (
    <div class="preview">
      <h3 tabindex={-1} ref={title}>
        {words.plural('transfer_import_found', listed.length)}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="scrolls" aria-label={words.plural('transfer_import_found', listed.length)} tabIndex={0}>
        <table class="lines">
          <thead>
            <tr>
              <th scope="col">{words.t('transfer_col_line')}</th>
              <th scope="col">{words.t('col_account')}</th>
              <th scope="col">{words.t('transfer_col_tags')}</th>
              <th scope="col">{words.t('transfer_col_lists')}</th>
              <th scope="col">{words.t('transfer_col_note')}</th>
            </tr>
          </thead>
          <tbody>
            {listed.slice(0, MOST_SHOWN).map(({ line, ref, tags, lists, note }) => (
              <tr key={line}>
                <td class="num">{words.count(line)}</td>
                <th scope="row">
                  <bdi>{plainName(`@${ref.handle}`)}</bdi>
                  <span class="sub">{SITE_NAMES[ref.platform]}</span>
                </th>
                <td dir="auto">{tags.map(plainName).join(', ') || '–'}</td>
                <td dir="auto">{lists.map(plainName).join(', ') || '–'}</td>
                <td dir="auto">{plainName(note).slice(0, 120) || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {listed.length > MOST_SHOWN && <p>{words.plural('transfer_passed_more', listed.length - MOST_SHOWN)}</p>}
      <div class="row-btn">
        <button type="button" class="btn primary" onClick={onWatch}>
          {words.t('transfer_watch_these')}
        </button>
        <button type="button" class="btn" onClick={onPutAside}>
          {words.t('transfer_put_aside')}
        </button>
      </div>
    </div>
  )
}
