import { countIn } from '../counts/index.ts'
import type { Count } from '../profile.ts'

/**
 * What YouTube writes beside its numbers. Position comes first (a header ends in subscribers, videos; a tile in views,
 * age); words only settle what position leaves open, and an unknown language settles nothing.
 */

// es writes "6,8 K vídeos" where the language itself says "mil" (seen 2024-01).
const STYLE = { rounding: 'truncated', units: { K: 1e3 } } as const

const SUBSCRIBERS =
  /subscri|abonn|abonat|abonaț|suscrip|inscrit|iscritt|subskryb|odb[eě]ratel|odoberate|feliratkoz|prenumer|tilaaja|tellija|abonent|pretplatnik|naročnik|áskrif|abone|abunə|pelanggan|đăng ký|подпис|підпис|абонат|абонент|пратил|претплат|жазыл|συνδρομητ|εγγεγραμμ|მომწერ|բաժանորդ|מנוי|רשומים|مشترك|مشترِك|مشترک|سبسکرائبر|सब्सक्राइब|सदस्य|সাবস্ক্রাইব|সদস্য|சந்தா|సబ్‌స్క్రై|登録者|订阅|訂閱|구독자|ผู้ติดตาม/iu
const VIDEOS =
  /v[ií]d[eéè]o|videa|videí|wideo|film[yó]|бейне|видео|відео|βίντεο|ვიდეო|סרטון|فيديو|ویدیو|ویڈیو|वीडियो|व्हिडिओ|भिडियो|ভিডিও|வீடியோ|వీడియో|วิดีโอ|動画|影片|视频|視訊|동영상|myndskeið|vaizdo/iu
const WATCHING =
  /watching|waiting|premieres|scheduled|zuschauer|warten|spectateurs|attente|viendo|esperando|espectadores|assistindo|aguardando|spettatori|attesa|смотрят|зрител|ожида|視聴中|待機|人が待|시청 중|대기|正在观看|正在觀看|观众|觀眾|等待|يشاهد|مشاهدين|ينتظر|देख रहे|इंतज़ार|izleyici|bekliyor|oglądających|kijkers|penonton|menonton|đang xem/iu
const VIEWS =
  /\bviews?\b|aufruf|\bvues?\b|visualizac|visualitzac|visualiza[çc]|vistas|reproduc|visualizzazion|vizualiz|wyświetl|zhl[eé]dnut|zhliadnut|pregled|megtekint|weergave|visning|katselu|vaatam|skatīj|peržiūr|görüntüle|baxış|lượt xem|ditonton|tontonan|\bpanonood|просмотр|перегляд|преглед|прагляд|қаралым|προβολ|ნახვ|դիտում|צפיות|צפייה|مشاهد|بازدید|ملاحظات|बार देखा|व्ह्यू|ভিউ|বার দেখা|பார்வை|వీక్షణ|การดู|回視聴|视聴回数|視聴回数|次观看|次觀看|觀看次數|观看次数|收看次數|조회수|조회/iu
const STREAMED =
  /stream|übertragen|diffusé|emitid|transmi|trasmess|live gezonden|трансляц|транслир|配信済|配信$|스트리밍|直播|بث|स्ट्रीम|yayınlan|gesendet|przesłano na żywo|phát trực tiếp/iu

const UNIT = '[千천万萬만億亿억兆조]'
const COUNTER = `(?=(?!${UNIT})[\\p{sc=Han}\\p{sc=Hangul}\\p{sc=Hiragana}\\p{sc=Katakana}])`
const AFTER_UNIT = new RegExp(`(\\p{Nd}\\s?${UNIT}+)${COUNTER}`, 'gu')
const AFTER_DIGIT = new RegExp(`(\\p{Nd})${COUNTER}`, 'gu')

/** What a header's text counts, as far as its words say. */
export function countedBy(label: string): 'subscribers' | 'videos' | null {
  const subscribers = SUBSCRIBERS.test(label)
  if (subscribers === VIDEOS.test(label)) return null
  return subscribers ? 'subscribers' : 'videos'
}

/** Whether a number counts people before a stream or a premiere, not views. */
export function isAudience(label: string): boolean {
  return WATCHING.test(label)
}

/** Whether a number counts views, as far as its words say. In Arabic people who watch and views share their root. */
export function countsViews(label: string): boolean {
  return VIEWS.test(label) && !WATCHING.test(label)
}

/** Whether the age of a video says that it was a live stream ("Streamed 6 months ago"). */
export function wasStreamed(age: string): boolean {
  return STREAMED.test(age)
}

/**
 * Subscribers, always cut to three digits (code-charity/youtube#3062). A language without a word for a thousand writes
 * such a number out ("123.000 Abonnenten"), so noughts at its end prove nothing.
 */
export function subscribersIn(label: string, lang: string): Count | null {
  const count = countAsWritten(label, lang)
  return count?.exact && count.value >= 1_000 ? cut(count, 10 ** (String(count.value).length - 3)) : count
}

/** Views or videos in the short form, cut to two digits or to the whole unit where the language has a short form. */
export function shortCountIn(label: string, lang: string): Count | null {
  // A page is read again and again, and most of its tiles say what they said before.
  const known = shortCounts.get(`${lang} ${label}`)
  if (known !== undefined) return known
  const count = uncompacted(countAsWritten(label, lang), lang)
  if (shortCounts.size >= KEPT) shortCounts.clear()
  if (label.length < 100) shortCounts.set(`${lang} ${label}`, count)
  return count
}

const KEPT = 2_000
const shortCounts = new Map<string, Count | null>()

function uncompacted(count: Count | null, lang: string): Count | null {
  if (!count?.exact || count.value < 1_000 || count.value >= 1_000_000 || isCompacted(count.value, lang)) return count
  return cut(count, count.value < 10_000 ? 100 : 1_000)
}

/**
 * The count of a label as it is written ("1,545,374 views"). Counters of East Asia are glued to the number
 * ("504万人", "1.8만개"), so the number is parted behind its unit. Where a letter still touches the digits and no unit was read, the letter may have been one: nothing is read.
 */
export function countAsWritten(label: string, lang: string): Count | null {
  const parted = label.replace(AFTER_UNIT, '$1 ').replace(AFTER_DIGIT, '$1 ')
  const count = countIn(parted, lang, STYLE)
  return count?.exact && /\p{Nd}\p{L}/u.test(parted) ? null : count
}

function cut(count: Count, step: number): Count {
  if (step <= 1 || count.value % step !== 0) return count
  return { value: count.value, low: count.value, high: count.value + step - 1, exact: false }
}

function isCompacted(value: number, lang: string): boolean {
  try {
    const parts = new Intl.NumberFormat(lang, { notation: 'compact' }).formatToParts(value)
    return parts.some((part) => part.type === 'compact')
  } catch {
    return false
  }
}
