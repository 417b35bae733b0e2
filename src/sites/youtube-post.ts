import type { Count, Post, ProfileRef } from '../profile.ts'
import { languageOf } from './page-language.ts'
import { settle } from './settle.ts'
import type { PostReading, PostRef } from './site.ts'
import { blankPost } from './snapshot.ts'
import { type ChannelAddress, isContradicted } from './youtube-address.ts'
import { type CommentSection, commentSection } from './youtube-comments.ts'
import { profileAt } from './youtube-ref.ts'
import { shortsPage } from './youtube-shorts-page.ts'
import { type VideoData, videoData } from './youtube-video-embedded.ts'
import { type ShownVideo, watchPage } from './youtube-watch-page.ts'

/** Reads the video or Short that is open: its exact likes and views stand nowhere else. */
export function readPost(root: Document, ref: PostRef, at: string): PostReading {
  try {
    return readVideo(root, ref, at)
  } catch {
    // A page may put anything in the way, even its own elements in the place of the document's methods.
    return { state: 'unavailable' }
  }
}

function readVideo(root: Document, ref: PostRef, at: string): PostReading {
  const lang = languageOf(root)
  const isShort = ref.url.includes('/shorts/')
  const screen = isShort ? shortsPage(root, ref.id, lang) : watchPage(root, ref.id, lang)
  const data = videoData(root, ref.id, lang)
  const author = authorOf(screen?.owners ?? [], data.owners)
  if (author === null) return unproved(root, screen, data)
  // Announced: there is nothing yet that anybody could like.
  if (data.player?.isUpcoming === true) return { state: 'unavailable' }
  const section = commentSection(root, ref.id, lang)
  const post = postOf(ref.id, isShort, screen, data, section)
  const subscribers = settle({ now: [screen?.subscribers ?? null], loaded: [data.subscribers] })
  // Of several owners nothing says whose subscribers they are.
  const followers = post.collab ? null : subscribers
  return { state: 'ready', sighting: { author, observedAt: at, post, followers }, comments: section.comments }
}

function postOf(
  id: string,
  isShort: boolean,
  screen: ShownVideo | null,
  data: VideoData,
  section: CommentSection,
): Post {
  const button = screen?.likes ?? null
  // Data that is older than the reader's own like counts one less.
  const loaded = button?.isPressed === true ? [] : data.likes
  const likes = button?.isContested === true ? null : settle({ now: [button?.likes ?? null], loaded })
  const isRunning = screen?.isRunning === true || data.isRunning
  const isStream = isRunning || screen?.wasStreamed === true || data.player?.isStream === true
  return {
    ...blankPost(id),
    publishedAt: data.player?.publishedAt ?? null,
    kind: isShort || data.player?.isShort === true ? 'short' : isStream ? 'live' : 'video',
    likes,
    comments: settle({ now: [section.count], loaded: [data.comments] }),
    // People who watch a stream are no views.
    views: isRunning ? null : settle({ now: [screen?.views ?? null], loaded: data.views }),
    sponsored: data.player?.isSponsored === true,
    collab: screen?.isCollab === true || data.isCollab,
    likesHidden: button?.isHidden === true && data.likes.every((count: Count | null) => count === null),
  }
}

/** The channel under the name that its profile is kept by: its handle, or its id where it has none. */
function authorOf(shown: readonly ChannelAddress[], loaded: readonly ChannelAddress[]): ProfileRef | null {
  if (isContradicted(shown, loaded)) return null
  const names = [...shown, ...loaded]
  const name = names.find(({ key }) => key.startsWith('@')) ?? names.find(({ key }) => key.startsWith('channel/'))
  if (name === undefined) return null
  const path = name.key.startsWith('@') ? `/@${name.name}` : `/channel/${name.name}`
  return profileAt(new URL(path, 'https://www.youtube.com')) ?? null
}

function unproved(root: Document, screen: ShownVideo | null, data: VideoData): PostReading {
  // No player and no screen for a video that the page was loaded for: it is private, removed, or not for this reader.
  const isGone = data.isLoaded && data.player === null && screen === null
  const isApp = root.getElementsByTagName('ytd-app').length > 0
  return { state: isGone || (root.readyState === 'complete' && !isApp) ? 'unavailable' : 'loading' }
}
