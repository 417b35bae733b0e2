import { join } from 'node:path'
import type { PageState } from '../../src/messages/contract.ts'
import type { Count } from '../../src/profile.ts'
import { EXHIBITS } from './accounts.ts'
import { badgeText, type Driver } from './driver.ts'
import { visit } from './visit.ts'

interface Row {
  readonly profile: string
  readonly read: string
  readonly verdict: string
  readonly confidence: string
  readonly reason: string
}

/**
 * Visits every page of the gallery as a person would, photographs page and popup, and prints what came of it.
 * @returns Whether every page gave what it is there to show.
 */
export async function walk(driver: Driver, artifacts: string): Promise<boolean> {
  const rows: Row[] = []
  let ok = true
  for (const exhibit of EXHIBITS) {
    const { site, profile, shows } = exhibit
    try {
      const visited = await visit(driver, exhibit)
      const file = join(artifacts, `${driver.name}-${site}-${profile.handle}`)
      await visited.tab.screenshot(`${file}-badge.png`)
      if ((await badgeText(visited.tab)) !== '') {
        await visited.tab.clickIn("root.querySelector('button')")
        await new Promise((resolve) => setTimeout(resolve, 400))
        await visited.tab.screenshot(`${file}-badge-open.png`)
      }
      const reason = await visited.popup.run<string>(
        `[...document.querySelector('.ledger li:not(.sum):nth-child(2) .what')?.childNodes ?? []].map((part) => part.textContent).join(': ')`,
      )
      await visited.popup.bringToFront()
      await visited.popup.resize(380, 600)
      await visited.popup.screenshot(`${file}-popup.png`)
      rows.push(rowOf(`${profile.handle} (${site})`, visited.state, reason))
      const band = bandOf(visited.state)
      if (band !== (shows === 'private' ? 'unknown' : shows)) {
        ok = false
        console.error(`${exhibit.url} should show ${shows}, and shows ${band}`)
      }
      await visited.close()
    } catch (error) {
      ok = false
      rows.push({
        profile: `${profile.handle} (${site})`,
        read: '',
        verdict: 'failed',
        confidence: '',
        reason: String(error),
      })
    }
  }
  print(rows)
  console.log('\nScreenshots of badge and popup are in artifacts/')
  return ok
}

function bandOf(state: PageState): string {
  return state.state === 'ready' ? state.scored.verdict.band : state.state
}

function rowOf(profile: string, state: PageState, reason: string): Row {
  if (state.state !== 'ready') {
    const read = state.state === 'layout-changed' ? `not found: ${state.missing.join(', ')}` : ''
    return { profile, read, verdict: state.state, confidence: '', reason: '' }
  }
  const { snapshot, verdict } = state.scored
  const counted = snapshot.recent.filter((post) => post.likes !== null || post.views !== null).length
  return {
    profile,
    read: `${shown(snapshot.followers)} followers, ${counted} of ${snapshot.recent.length} posts`,
    verdict: verdict.unknown === null ? verdict.band : `${verdict.band}: ${verdict.unknown.reason}`,
    confidence: verdict.confidence,
    reason: reason.replace(/\s+/g, ' ').trim(),
  }
}

function shown(count: Count | null): string {
  if (count === null) return 'no'
  return count.exact ? String(count.value) : `${count.low} to ${count.high}`
}

function print(rows: readonly Row[]): void {
  const columns = ['profile', 'read', 'verdict', 'confidence', 'reason'] as const
  const heads: Row = {
    profile: 'Profile',
    read: 'What was read',
    verdict: 'Verdict',
    confidence: 'Confidence',
    reason: 'Top reason',
  }
  const widths = columns.map((column) => Math.max(...[heads, ...rows].map((row) => row[column].length)))
  const line = (row: Row) =>
    columns
      .map((column, at) => row[column].padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd()
  console.log(`\n${line(heads)}\n${widths.map((width) => '─'.repeat(width)).join('  ')}`)
  for (const row of rows) console.log(line(row))
}
