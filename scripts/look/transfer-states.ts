import { ok } from '../../src/messages/reply.ts'
import type { VisitItem } from '../../src/messages/visiting.ts'
import { score } from '../../src/model/index.ts'
import type { Answers } from './desk-states.ts'

const AT = '2026-11-26T09:00:00.000Z'
const item = (platform: VisitItem['ref']['platform'], handle: string, url: string, isRead: boolean): VisitItem => ({
  ref: { platform, handle, url },
  addedAt: AT,
  readAt: isRead ? '2026-11-27T09:00:00.000Z' : null,
})

const TO_VISIT: readonly VisitItem[] = [
  item('instagram', 'lantern.notes', 'https://www.instagram.com/lantern.notes/', true),
  item('tiktok', 'moss.workshop', 'https://www.tiktok.com/@moss.workshop', true),
  item('x', 'tidepool', 'https://x.com/tidepool', false),
  item('youtube', 'a.handle.as.long.as.they.may.be.and.some', 'https://www.youtube.com/@a.handle.as.long', false),
  item('mastodon', 'paper.boat@a.very.long.server.name.example', 'https://mastodon.social/@paper.boat', false),
]

const list = (items: readonly VisitItem[]): Answers => ({
  'visit/list': () => ok([...items]),
  'visit/add': (refs) => ok(refs.length),
  'visit/remove': () => ok(items.map(({ ref, addedAt }) => ({ ref, addedAt }))),
  'visit/put': () => ok(null),
})

/** States of the screens for files and for profiles to visit. */
export const TRANSFER_STATES: Readonly<Record<string, { readonly hash: string; readonly answers: Answers }>> = {
  transfer: {
    hash: '#transfer',
    answers: {
      'backup/version': () => ok(6),
      'restore/check': (lines) => ok(lines.length > 1 ? [1] : []),
      'capture/score': (snapshots) => ok(snapshots.map((snapshot) => score(snapshot))),
    },
  },
  visit: { hash: '#visit', answers: list(TO_VISIT) },
  'visit-empty': { hash: '#visit', answers: list([]) },
  'visit-failed': { hash: '#visit', answers: {} },
}
