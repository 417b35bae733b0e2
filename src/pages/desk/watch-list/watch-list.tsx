import { useEffect, useState } from 'preact/hooks'
import type { ErrorCode } from '../../../messages/contract.ts'
import type { Row } from '../../../messages/watching.ts'
import { Chip } from '../../../ui/chip.tsx'
import { errorText } from '../../../ui/error-words.ts'
import { isolated, plainName } from '../../../ui/plain-name.ts'
import { SITE_NAMES } from '../../../ui/sites.ts'
import { useWords } from '../../../ui/words-context.ts'
import type { ScreenProps } from '../desk.tsx'
import { hashOf } from '../route.ts'
import { allRows } from './all-rows.ts'

/** Everything that is watched, as it was read last. */
export function WatchList({ connector }: ScreenProps) {
  const words = useWords()
  const [rows, setRows] = useState<readonly Row[] | null>(null)
  const [failed, setFailed] = useState<ErrorCode | null>(null)

  useEffect(() => {
    const ending = new AbortController()
    const look = async () => {
      const read = await allRows(connector, ending.signal)
      if (ending.signal.aborted) return
      if (read.ok) setRows(read.rows)
      setFailed(read.ok ? null : read.code)
    }
    void look()
    connector.changes(() => void look(), ending.signal)
    return () => ending.abort()
  }, [connector])

  return (
    <>
      <header class="title">
        <h1>{words.t('desk_watch_list')}</h1>
        {rows !== null && rows.length > 0 && <p>{words.plural('desk_accounts', rows.length)}</p>}
      </header>
      {failed !== null && <p role="status">{errorText(words, failed)}</p>}
      {rows === null && failed === null && <p role="status">{words.t('desk_loading')}</p>}
      {rows?.length === 0 && <p class="empty">{words.t('desk_empty')}</p>}
      {rows !== null && rows.length > 0 && (
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{words.t('col_account')}</th>
              <th scope="col">{words.t('col_verdict')}</th>
              <th scope="col" class="r">
                {words.t('col_followers')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ watched: { ref }, displayName, seen }) => (
              <tr key={`${ref.platform} ${ref.url}`}>
                <th scope="row">
                  <a href={hashOf({ screen: 'profile', of: [ref] })}>
                    <bdi>{plainName(displayName ?? '') || plainName(ref.handle)}</bdi>
                  </a>
                  <span class="sub">{words.t('who_on', isolated(`@${ref.handle}`), SITE_NAMES[ref.platform])}</span>
                </th>
                <td>{seen?.verdict && <Chip band={seen.verdict.band}>{words.t(`band_${seen.verdict.band}`)}</Chip>}</td>
                <td class="r">{seen?.followers ? words.shown(seen.followers) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
